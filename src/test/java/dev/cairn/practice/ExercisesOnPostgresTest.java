package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Language;
import dev.cairn.store.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That exercises in PostgreSQL's own SQL run on PostgreSQL. */
class ExercisesOnPostgresTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Test
    void those_that_say_so_run() {
        List<Exercise> all = ExercisesCompileTest.compiling(Language.SQL).stream()
                .filter(each -> each.dialect().isPresent())
                .toList();
        Map<String, String> faults = new TreeMap<>();
        for (Exercise exercise : all) {
            try {
                DATABASE.transactions().run(handle -> {
                    handle.execute("create schema exercise");
                    handle.execute("set local search_path to exercise");
                    run(handle, ExercisesCompileTest.code(exercise));
                    throw new RanToTheEnd();
                });
            } catch (RanToTheEnd ran) {
                // Rolled back, so that the next one finds nothing of it.
            } catch (RuntimeException fault) {
                faults.put(exercise.id(), String.valueOf(fault.getMessage()));
            }
        }

        assertEquals(Map.of(), faults);
        assertFalse(all.isEmpty());
    }

    private static void run(Handle handle, String script) {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(script);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault.getMessage(), fault);
        }
    }

    private static final class RanToTheEnd extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
