package dev.cairn.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The database Cairn keeps everything in, migrated to what this version needs. */
public final class Database implements AutoCloseable {
    static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private static final int WAIT_FOR_LOCK_MILLIS = 5_000;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * The embedded database: the file {@code cairn.db} in a folder, both made when missing.
     *
     * @throws IOException with a sentence to show, when the folder or file cannot be written or is not a database of ours
     */
    public static Database embedded(Path folder) throws IOException {
        Path file = folder.resolve("cairn.db").toAbsolutePath();
        try {
            // Asked first: a link to a folder is one, but createDirectories of Java 17 refuses it.
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException cannot) {
            throw new IOException(unwritable(folder), cannot);
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw new IOException(unwritable(folder));
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        // FULL: what was acknowledged is on the disk, whatever happens to the process or the machine.
        config.setSynchronous(SynchronousMode.FULL);
        // IMMEDIATE: a transaction that reads and then writes takes its turn at once instead of failing half-way.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(WAIT_FOR_LOCK_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return open(source, "sqlite", "The database " + file);
    }

    /**
     * A PostgreSQL database.
     *
     * @param url {@code postgresql://user:password@host:5432/name}, with or without {@code jdbc:} before it
     * @throws IOException with a sentence to show, when it cannot be reached or migrated; never with the address, which may
     *     hold a password
     */
    public static Database postgresql(String url) throws IOException {
        PostgresAddress address = address(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        return open(config, "postgresql", "The PostgreSQL database that DATABASE_URL names");
    }

    private static PostgresAddress address(String url) throws IOException {
        try {
            return PostgresAddress.of(url);
        } catch (IllegalArgumentException wrong) {
            throw new IOException("DATABASE_URL cannot be read: " + wrong.getMessage() + ".", wrong);
        }
    }

    private static Database open(DataSource source, String dialect, String what) throws IOException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return open(config, dialect, what);
    }

    private static Database open(HikariConfig config, String dialect, String what) throws IOException {
        config.setPoolName("cairn");
        config.setMaximumPoolSize(10);
        config.setConnectionTimeout(CONNECT_WITHIN.toMillis());
        try {
            HikariDataSource pool = new HikariDataSource(config);
            try {
                migrations(pool, dialect).migrate();
                return new Database(pool);
            } catch (FlywayException cannot) {
                pool.close();
                throw new IOException(what + " cannot be brought up to date: " + firstLine(cannot), cannot);
            }
        } catch (RuntimeException cannot) {
            throw new IOException(what + " cannot be opened: " + firstLine(cannot), cannot);
        }
    }

    static Flyway migrations(DataSource source, String dialect) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + dialect, "classpath:db/migration/common")
                .load();
    }

    private static String unwritable(Path folder) {
        return "The data folder " + folder.toAbsolutePath()
                + " cannot be written; make it writable for this user or set CAIRN_DATA to another folder.";
    }

    static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }

    DataSource dataSource() {
        return pool;
    }

    /** Whether it answers; it may take ten seconds to find out that it does not. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException down) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
