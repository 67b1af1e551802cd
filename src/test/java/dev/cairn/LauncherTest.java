package dev.cairn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    /** What Java 8 reads (JVM specification, table 4.1-A). */
    private static final int JAVA_8_CLASS_FILE = 52;

    @ParameterizedTest
    @CsvSource({"1.8,8", "11,11", "16,16"})
    void an_older_java_is_told_which_one_is_needed(String version, String shown) {
        assertEquals(
                "Cairn needs Java 17 or newer; this is Java " + shown
                        + ". Install a newer one, or start with its full path: /path/to/java -jar cairn.jar",
                Launcher.complaint(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void a_newer_java_will_do(String version) {
        assertNull(Launcher.complaint(version));
    }

    @Test
    void even_java_8_can_read_it() throws IOException {
        try (InputStream in = Launcher.class.getResourceAsStream("Launcher.class");
                DataInputStream bytes = new DataInputStream(in)) {
            bytes.skipBytes(6);
            assertEquals(JAVA_8_CLASS_FILE, bytes.readUnsignedShort());
        }
    }
}
