package dev.cairn.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** Cairn's rows, seen from outside: to aim by, and to tell how far it came. What should arrive is never read here. */
final class NudgeRows implements AutoCloseable {
    private static final String FILE = "cairn.db";

    private final Connection connection;

    private NudgeRows(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(5_000);
        try {
            connection = config.createConnection("jdbc:sqlite:" + folder.resolve(FILE));
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    /** While Cairn runs; never written to. */
    static NudgeRows watching(Path data) {
        return new NudgeRows(data);
    }

    /** As a killed process left them, copied so that looking leaves no trace. */
    static NudgeRows left(Path data, Path copy) {
        try {
            Files.createDirectories(copy);
            for (String file : List.of(FILE, FILE + "-wal", FILE + "-shm")) {
                Files.deleteIfExists(copy.resolve(file));
            }
            for (String file : List.of(FILE, FILE + "-wal")) {
                if (Files.exists(data.resolve(file))) {
                    Files.copy(data.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return new NudgeRows(copy);
    }

    /** The state of the first nudge of that kind to somebody; empty when there is none. */
    Optional<String> state(String kind, String recipient) {
        return one(
                "select state from nudge where kind = ? and recipient_id = ? order by due_at limit 1", kind, recipient);
    }

    boolean anyIn(String state) {
        return one("select id from nudge where state = ?", state).isPresent();
    }

    boolean anyIn(String state, String recipient) {
        return one("select id from nudge where state = ? and recipient_id = ?", state, recipient)
                .isPresent();
    }

    private Optional<String> one(String query, String... values) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException cannot) {
            throw new IllegalStateException(cannot);
        }
    }
}
