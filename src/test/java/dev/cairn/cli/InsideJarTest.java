package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.Main;
import dev.cairn.cli.CairnProcess.Ended;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsideJarTest {
    /** So that it shows when the content is read from anywhere else. */
    private static final Path LEFT_OUT = Path.of("checkins", "90-day.yaml");

    @TempDir
    private Path folder;

    @Test
    void the_program_finds_its_content_inside_its_own_jar() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path jar = folder.resolve("a cairn & more.jar");
        CairnProcess.pack(classes, jar, file -> !file.endsWith(LEFT_OUT));
        CairnProcess cairn = new CairnProcess(folder)
                .withClassPath(jar + File.pathSeparator + System.getProperty("java.class.path"));

        Ended check = cairn.run("check");
        assertEquals(0, check.exitCode(), check.err());
        assertTrue(check.out().contains(", 4 check-ins, 2 checklists, 10 kinds of change, "), check.out());
        Ended ask = cairn.run("ask", "mttr");
        assertEquals(0, ask.exitCode(), ask.err());
        assertTrue(ask.out().contains("(7.mttr)"), ask.out());
    }
}
