package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.Main;
import dev.cairn.cli.CairnProcess.Ended;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
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
        Path jar = packed(classes, folder.resolve("a cairn & more.jar"));
        CairnProcess cairn = new CairnProcess(folder)
                .withClassPath(jar + File.pathSeparator + System.getProperty("java.class.path"));

        Ended check = cairn.run("check");
        assertEquals(0, check.exitCode(), check.err());
        assertTrue(check.out().endsWith(", 4 check-ins, 2 checklists.\n"), check.out());
        Ended ask = cairn.run("ask", "mttr");
        assertEquals(0, ask.exitCode(), ask.err());
        assertTrue(ask.out().contains("(7.mttr)"), ask.out());
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> !path.equals(classes) && !path.endsWith(LEFT_OUT))
                    .toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
        return jar;
    }
}
