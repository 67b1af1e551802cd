package dev.cairn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseLookTest {
    @TempDir
    private Path folder;

    @Test
    void before_the_first_start_there_is_none_and_looking_makes_none() {
        assertEquals(new DatabaseLook.NotMadeYet(), DatabaseLook.embedded(folder));
        assertFalse(Files.exists(folder.resolve("cairn.db")));
    }

    @Test
    void one_in_use_is_up_to_date() throws IOException {
        try (Database inUse = Database.embedded(folder)) {
            assertTrue(inUse.answers());
            DatabaseLook.There there = assertInstanceOf(DatabaseLook.There.class, DatabaseLook.embedded(folder));

            assertTrue(there.applied() > 10, there::toString);
            assertEquals(new DatabaseLook.There(there.applied(), 0, Optional.empty(), Optional.empty(), true), there);
        }
    }

    @Test
    void one_of_an_older_version_has_migrations_to_come_and_looking_applies_none() throws Exception {
        changed("delete from flyway_schema_history where installed_rank >"
                + " (select max(installed_rank) - 2 from flyway_schema_history)");

        DatabaseLook look = DatabaseLook.embedded(folder);

        assertEquals(2, assertInstanceOf(DatabaseLook.There.class, look).pending());
        assertEquals(look, DatabaseLook.embedded(folder));
    }

    @Test
    void one_of_a_newer_version_is_told_apart() throws Exception {
        changed("update flyway_schema_history set version = '999', description = 'later' where installed_rank ="
                + " (select max(installed_rank) from flyway_schema_history)");

        assertEquals(
                Optional.of("999 later"),
                assertInstanceOf(DatabaseLook.There.class, DatabaseLook.embedded(folder))
                        .newer());
    }

    @Test
    void a_migration_that_is_not_ours_is_told() throws Exception {
        changed("update flyway_schema_history set checksum = 1 where version = '10'");

        assertEquals(
                Optional.of("10 evidence"),
                assertInstanceOf(DatabaseLook.There.class, DatabaseLook.embedded(folder))
                        .broken());
    }

    @Test
    void a_file_that_is_no_database_is_told() throws Exception {
        Files.writeString(folder.resolve("cairn.db"), "my notes, which were here before".repeat(100));

        assertTrue(assertInstanceOf(DatabaseLook.Unreachable.class, DatabaseLook.embedded(folder))
                .why()
                .startsWith("cannot be opened: "));
    }

    @Test
    void on_postgresql_it_is_new_then_up_to_date() throws Exception {
        String url = PostgresServer.running().newDatabase();
        DatabaseLook.There fresh = assertInstanceOf(DatabaseLook.There.class, DatabaseLook.postgresql(url));
        assertEquals(0, fresh.applied());
        assertTrue(fresh.pending() > 10 && fresh.mayMigrate(), fresh::toString);

        Database.postgresql(url).close();

        DatabaseLook.There made = assertInstanceOf(DatabaseLook.There.class, DatabaseLook.postgresql(url));
        assertEquals(fresh.pending(), made.applied());
        assertEquals(0, made.pending());
    }

    @Test
    void on_postgresql_a_user_who_may_not_create_tables_is_told() throws Exception {
        String url = PostgresServer.running().newDatabase();
        PostgresAddress owner = PostgresAddress.of(url);
        try (Connection connection = DriverManager.getConnection(owner.jdbcUrl(), "postgres", "any")) {
            connection.createStatement().execute("drop role if exists visitor");
            connection.createStatement().execute("create role visitor login password 'any'");
        }

        assertFalse(assertInstanceOf(
                        DatabaseLook.There.class, DatabaseLook.postgresql(url.replace("postgres:any@", "visitor:any@")))
                .mayMigrate());
    }

    @Test
    void a_server_that_is_away_is_told_without_the_address() {
        String why = assertInstanceOf(
                        DatabaseLook.Unreachable.class,
                        DatabaseLook.postgresql("postgresql://cairn:hidden@127.0.0.1:1/cairn?password=hidden"))
                .why();

        assertTrue(why.startsWith("cannot be opened: "), why);
        assertFalse(why.contains("hidden"), why);
    }

    private void changed(String statement) throws IOException, SQLException {
        Database.embedded(folder).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
            connection.createStatement().execute(statement);
        }
    }
}
