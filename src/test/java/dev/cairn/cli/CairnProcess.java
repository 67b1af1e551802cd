package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Cairn in a Java of its own, with an environment and a default charset of its own. */
public final class CairnProcess {
    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private Optional<String> classPath = Optional.empty();
    private String charset = "UTF-8";
    private Map<String, String> environment = Map.of();
    private List<String> options = List.of();

    /** @param folder where it runs and leaves what it says */
    public CairnProcess(Path folder) {
        this.folder = folder;
    }

    public CairnProcess with(Map<String, String> variables) {
        environment = variables;
        return this;
    }

    /** @param javaOptions such as {@code -XX:+UseSerialGC} */
    public CairnProcess withOptions(String... javaOptions) {
        options = List.of(javaOptions);
        return this;
    }

    CairnProcess withCharset(String name) {
        charset = name;
        return this;
    }

    /** Of other classes than these tests have. */
    CairnProcess withClassPath(String path) {
        classPath = Optional.of(path);
        return this;
    }

    /**
     * Packs classes into a jar, as the build does.
     *
     * @param taken which of the files
     */
    static void pack(Path classes, Path jar, Predicate<Path> taken) throws IOException {
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> !path.equals(classes) && taken.test(path))
                    .toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, entries);
                }
                entries.closeEntry();
            }
        }
    }

    /** What came of it. */
    record Ended(int exitCode, String out, String err) {
        /** What was said to the person, without the log that shares the stream. */
        List<String> sentences() {
            return err.lines()
                    .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                    .toList();
        }
    }

    Ended run(String... args) throws IOException, InterruptedException {
        return runWithInput("", args);
    }

    Ended runWithInput(String input, String... args) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("in"), input);
        return ended(start(args));
    }

    public Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As the jar says in its manifest: the database is native code.
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=" + charset,
                "-cp",
                classPath.orElseGet(() -> SharedClasses.CLASS_PATH),
                "dev.cairn.Main"));
        command.addAll(1, options);
        if (classPath.isEmpty()) {
            command.addAll(1, SharedClasses.OPTIONS);
        }
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Nothing of whoever runs the tests may show through.
        builder.environment().keySet().removeIf(name -> name.matches("(CAIRN|SLACK|DATABASE|JAVA|JDK)_.*"));
        builder.environment().putAll(environment);
        Path in = folder.resolve("in");
        if (!Files.exists(in)) {
            Files.createFile(in);
        }
        return builder.redirectInput(in.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    Ended ended(Process process) throws IOException, InterruptedException {
        boolean done = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!done) {
            process.destroyForcibly();
        }
        assertTrue(done, () -> "it did not end by itself; it said: " + said("out") + said("err"));
        return new Ended(process.exitValue(), said("out"), said("err"));
    }

    /** What has been written so far. */
    public String said(String where) {
        try {
            return Files.readString(folder.resolve(where), StandardCharsets.UTF_8);
        } catch (IOException notYet) {
            return "";
        }
    }
}
