package dev.cairn.cli;

import dev.cairn.Main;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * Cairn's classes in a jar, and an archive of them as Java has loaded them once (class data sharing). Half of a start is the
 * loading of classes, so one process leaves them behind for all others of a test run.
 */
final class SharedClasses {
    private static final String JAR = "cairn.jar";
    private static final String ARCHIVE = "cairn.jsa";
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private static final Path CLASSES = classes();
    private static final Path FOLDER = made();

    /** The jar, and every other jar of these tests: folders of classes cannot be shared. */
    static final String CLASS_PATH = classPath(FOLDER);

    /** For Java. Where it cannot use the archive, whole or in part, it is only slower, and not to say so to the tests. */
    static final List<String> OPTIONS = List.of("-XX:SharedArchiveFile=" + FOLDER.resolve(ARCHIVE), "-Xlog:cds*=off");

    private SharedClasses() {}

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By the first of the test processes that needs it; the others wait for it. */
    private static Path made() {
        // Each Java reads only its own.
        Path folder = Path.of("target", "shared-classes", System.getProperty("java.vm.version"))
                .toAbsolutePath();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && folder.resolve(ARCHIVE).toFile().lastModified() < changed()) {
                    make(folder);
                }
                return folder;
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    /** When a class, or what lies among them, was last changed, in milliseconds. */
    private static long changed() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElseThrow();
        }
    }

    private static void make(Path folder) throws IOException {
        Path archive = folder.resolve("making.jsa");
        CairnProcess.pack(CLASSES, folder.resolve(JAR), file -> true);
        CairnProcess cairn = new CairnProcess(folder)
                .withClassPath(classPath(folder))
                .withOptions("-XX:ArchiveClassesAtExit=" + archive)
                .with(Map.of(
                        "CAIRN_PORT", "0",
                        "CAIRN_WORKSPACE_PORT", "0",
                        "CAIRN_DATA", folder.resolve("data").toString()));
        Process demo = cairn.start("demo");
        try {
            Awaitility.await()
                    // Any other thread would wait for this class to be initialized.
                    .pollInSameThread()
                    .atMost(STARTS_WITHIN)
                    .until(() -> !demo.isAlive() || cairn.said("out").contains("Stop with Ctrl+C."));
        } finally {
            demo.destroy();
        }
        demo.onExit().join();
        Files.move(archive, folder.resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String classPath(Path folder) {
        return Stream.concat(
                        Stream.of(folder.resolve(JAR).toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(part -> part.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
