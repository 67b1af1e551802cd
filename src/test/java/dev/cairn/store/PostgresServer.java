package dev.cairn.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL server for all tests of a JVM; it stops with the JVM. */
final class PostgresServer {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    private static final class Started {
        static final PostgresServer SERVER = start();
    }

    private static PostgresServer start() {
        try {
            // What it logs by itself, checkpoints above all, would come between what other tests of this JVM read.
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException | IllegalStateException cannot) {
            return Assumptions.abort("PostgreSQL cannot be started on this machine, so it is not tested: " + cannot);
        }
    }

    static PostgresServer running() {
        return Started.SERVER;
    }

    /** The address of a new, empty database. */
    String newDatabase() {
        String name = "cairn_" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException cannot) {
            throw new IllegalStateException("no new database", cannot);
        }
        return "postgresql://postgres:any@localhost:" + server.getPort() + "/" + name;
    }
}
