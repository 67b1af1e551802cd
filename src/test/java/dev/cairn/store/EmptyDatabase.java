package dev.cairn.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An embedded database that is up to date and empty, as a copy: to migrate one would be half of each start of Cairn. */
public final class EmptyDatabase {
    private static final Path MIGRATED = migrated();

    private EmptyDatabase() {}

    /** Puts it into a folder, which may be missing, unless there is one already. */
    public static void in(Path folder) throws IOException {
        Path file = folder.resolve("cairn.db");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Files.copy(MIGRATED, file);
        }
    }

    private static Path migrated() {
        try {
            Path folder = Files.createTempDirectory("cairn-migrated");
            Database.embedded(folder).close();
            Path file = folder.resolve("cairn.db");
            // The last named goes first.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
