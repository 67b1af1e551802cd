package dev.cairn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void the_folder_and_the_file_are_made_when_missing() throws IOException {
        Path missing = folder.resolve("a/b");

        try (Database database = Database.embedded(missing)) {
            assertTrue(database.answers());
        }

        assertTrue(Files.exists(missing.resolve("cairn.db")));
    }

    @Test
    void it_is_opened_again_with_what_it_holds() throws IOException {
        Database.embedded(folder).close();

        try (Database database = Database.embedded(folder)) {
            assertTrue(database.answers());
        }
    }

    @Test
    void a_link_to_a_folder_is_a_folder() throws IOException {
        Path real = Files.createDirectory(folder.resolve("disk"));
        Path link = Files.createSymbolicLink(folder.resolve("data"), real);

        Database.embedded(link).close();

        assertTrue(Files.exists(real.resolve("cairn.db")));
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_with_what_to_do() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        String below = said(() -> Database.embedded(file.resolve("data")));
        String instead = said(() -> Database.embedded(file));

        assertEquals(
                "The data folder " + file.resolve("data")
                        + " cannot be written; make it writable for this user or set CAIRN_DATA to another folder.",
                below);
        assertEquals(
                "The data folder " + file
                        + " cannot be written; make it writable for this user or set CAIRN_DATA to another folder.",
                instead);
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() {
        // Not even root writes here.
        String said = said(() -> Database.embedded(Path.of("/proc/cairn")));

        assertTrue(said.startsWith("The data folder /proc/cairn cannot be written;"), said);
    }

    @Test
    void a_file_that_is_no_database_is_said_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("cairn.db");
        Files.writeString(file, "Dear diary, ".repeat(1_000));

        String said = said(() -> Database.embedded(folder));

        assertTrue(said.startsWith("The database " + file.toAbsolutePath() + " cannot be opened: "), said);
        assertTrue(said.contains("not a database"), said);
        assertEquals("Dear diary, ".repeat(1_000), Files.readString(file));
    }

    @Test
    void a_database_of_somebody_else_is_said_and_left_as_it_is() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"));
                var statement = connection.createStatement()) {
            statement.execute("create table diary (entry text)");
        }

        String said = said(() -> Database.embedded(folder));

        assertTrue(said.contains("cannot be brought up to date"), said);
    }

    @Test
    void a_folder_in_place_of_the_file_is_said() throws IOException {
        Files.createDirectory(folder.resolve("cairn.db"));

        assertTrue(said(() -> Database.embedded(folder)).contains("cannot be opened"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://cairn:s3cr3t@localhost:1/cairn",
                "postgresql://cairn:s3cr3t^with{odd}signs@localhost:1/cairn",
                "postgresql://cairn:s3cr3t%zz@localhost:1/cairn",
                "postgresql://cairn:s3cr3t@localhost:port/cairn",
                "postgresql://cairn:s3cr3t@/cairn",
                "postgresql://localhost:1/cairn?user=cairn&password=s3cr3t",
                "postgresql:cairn:s3cr3t",
                "s3cr3t"
            })
    void whatever_is_wrong_with_the_address_its_password_is_never_shown(String url) {
        IOException thrown = assertThrows(IOException.class, () -> Database.postgresql(url));

        StringWriter everything = new StringWriter();
        thrown.printStackTrace(new PrintWriter(everything));
        assertFalse(everything.toString().contains("s3cr3t"), everything::toString);
        assertTrue(everything.toString().contains("DATABASE_URL"), everything::toString);
    }

    private interface Opening {
        Database open() throws IOException;
    }

    private static String said(Opening opening) {
        return String.valueOf(assertThrows(IOException.class, opening::open).getMessage());
    }
}
