package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.ShippedContent;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Language;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the code of exercises compiles where it says so: with the tools at hand on this machine, all of a language at once. */
class ExercisesCompileTest {
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("public (?:final |abstract |sealed )*(?:class|record|interface|enum) (\\w+)");

    @TempDir
    private Path folder;

    /** The code as it would be after the change. */
    static String code(Exercise exercise) {
        return exercise.before()
                + "\n"
                + exercise.diff().stream()
                        .filter(line -> !line.startsWith("-"))
                        .map(line -> line.substring(1))
                        .collect(Collectors.joining("\n"))
                + "\n"
                + exercise.after();
    }

    static List<Exercise> compiling(Language language) {
        List<Exercise> all = ShippedContent.CONTENT.practice().exercises().stream()
                .filter(each -> each.compiles() && each.language() == language)
                .toList();
        assertFalse(all.isEmpty(), () -> "nothing to compile in " + language.title());
        return all;
    }

    @Test
    void java() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> faults = new TreeMap<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            for (Exercise exercise : compiling(Language.JAVA)) {
                Matcher type = PUBLIC_TYPE.matcher(code(exercise));
                Path source = written(exercise, (type.find() ? type.group(1) : "Any") + ".java");
                DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
                boolean compiled = compiler.getTask(
                                null,
                                files,
                                found,
                                List.of("--release", "17", "-proc:none", "-d", folder.toString()),
                                null,
                                files.getJavaFileObjects(source))
                        .call();
                if (!compiled) {
                    faults.put(exercise.id(), found.getDiagnostics().toString());
                }
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void python() throws Exception {
        assumeTrue(isAtHand("python3"), "python3 is not at hand, so exercises in Python are not compiled");
        List<String> command = new ArrayList<>(List.of("python3", "-m", "py_compile"));
        for (Exercise exercise : compiling(Language.PYTHON)) {
            command.add(written(exercise, "exercise.py").toString());
        }
        assertEquals("", outputOf(command));
    }

    @Test
    void go() throws Exception {
        assumeTrue(isAtHand("go"), "go is not at hand, so exercises in Go are not compiled");
        for (Exercise exercise : compiling(Language.GO)) {
            boolean test = code(exercise).contains("\"testing\"");
            written(exercise, test ? "exercise_test.go" : "exercise.go");
        }
        Files.writeString(folder.resolve("go.mod"), "module exercises\ngo 1.19\n");
        assertEquals("", outputOf(List.of("go", "vet", "./...")));
    }

    @Test
    void typescript() throws Exception {
        Optional<Path> modules = nodeModules();
        assumeTrue(
                isAtHand("node") && modules.isPresent(),
                "node with the packages typescript and @types/node is not at hand (a folder of NODE_PATH), so exercises in"
                        + " TypeScript are not compiled");
        List<String> command = new ArrayList<>(List.of(
                "node",
                modules.orElseThrow().resolve("typescript/bin/tsc").toString(),
                "--noEmit",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--moduleDetection",
                "force",
                "--typeRoots",
                modules.get().resolve("@types").toString(),
                "--types",
                "node"));
        for (Exercise exercise : compiling(Language.TYPESCRIPT)) {
            command.add(written(exercise, "exercise.ts").toString());
        }
        assertEquals("", outputOf(command));
    }

    @Test
    void sql() {
        Map<String, String> faults = new TreeMap<>();
        for (Exercise exercise : compiling(Language.SQL)) {
            if (exercise.dialect().isEmpty()) {
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                        Statement statement = connection.createStatement()) {
                    statement.executeUpdate(code(exercise));
                } catch (SQLException fault) {
                    faults.put(exercise.id(), fault.getMessage());
                }
            }
        }
        assertEquals(Map.of(), faults);
    }

    private Path written(Exercise exercise, String name) throws IOException {
        Path file = folder.resolve(exercise.id()).resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, code(exercise));
    }

    /** What a program says where it fails; nothing where it does not. */
    private String outputOf(List<String> command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int exitCode = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        return exitCode == 0 ? "" : exitCode + "\n" + Files.readString(output);
    }

    private static boolean isAtHand(String program) {
        return paths("PATH").anyMatch(each -> Files.isExecutable(each.resolve(program)));
    }

    private static Optional<Path> nodeModules() {
        return Stream.concat(
                        paths("NODE_PATH"),
                        Stream.of("/usr/lib/node_modules", "/usr/local/lib/node_modules")
                                .map(Path::of))
                .filter(each ->
                        Files.exists(each.resolve("typescript/bin/tsc")) && Files.exists(each.resolve("@types/node")))
                .findFirst();
    }

    private static Stream<Path> paths(String variable) {
        return Stream.of(System.getenv().getOrDefault(variable, "").split(File.pathSeparator, -1))
                .filter(each -> !each.isEmpty())
                .map(Path::of);
    }
}
