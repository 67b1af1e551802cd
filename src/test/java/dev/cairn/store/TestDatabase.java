package dev.cairn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of its own for each test class, empty at the start of each test. */
public final class TestDatabase implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** Every table that holds something, those that refer to others first. */
    private static final List<String> TABLES = List.of(
            "scheduled_tasks",
            "nudge",
            "checkin_answer",
            "checkin_agreement",
            "checkin_undelivered",
            "checkin_milestone",
            "checkin_plan",
            "checkin_away",
            "checkin_day_list",
            "checkin_batch_person",
            "checkin_batch",
            "postmortem_action",
            "postmortem_reminder_day",
            "postmortem_digest",
            "hint_verdict",
            "postmortem_entry",
            "postmortem_person",
            "postmortem",
            "greeted",
            "checklist_drawing",
            "lesson",
            "checklist_row",
            "checklist",
            "handled_event",
            "removal",
            "gap",
            "answer_vote",
            "evidence",
            "forgetting",
            "home_view",
            "practice_sight",
            "practice_answer",
            "person_preference",
            "workspace_preference");

    private interface Opening {
        Database open() throws IOException;
    }

    private interface Place {
        Opening make() throws Exception;

        void remove() throws Exception;
    }

    private final Place place;
    private @Nullable Opening opening;
    private @Nullable Database database;

    private TestDatabase(Place place) {
        this.place = place;
    }

    /** The embedded database, in a folder that is removed afterwards. */
    public static TestDatabase sqlite() {
        return new TestDatabase(new Place() {
            private @Nullable Path folder;

            @Override
            public Opening make() throws IOException {
                Path made = Files.createTempDirectory("cairn-test");
                folder = made;
                return () -> Database.embedded(made);
            }

            @Override
            public void remove() throws IOException {
                try (Stream<Path> files = Files.walk(Objects.requireNonNull(folder))) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        });
    }

    /** A database of a PostgreSQL server that this JVM starts once. */
    public static TestDatabase postgresql() {
        return new TestDatabase(new Place() {
            @Override
            public Opening make() {
                String url = PostgresServer.running().newDatabase();
                return () -> Database.postgresql(url);
            }

            @Override
            public void remove() {
                // The server's folder goes when the JVM ends.
            }
        });
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        opening = place.make();
        database = opening.open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        transactions().run(handle -> TABLES.forEach(table -> handle.execute("delete from " + table)));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (database != null) {
            database.close();
            place.remove();
        }
    }

    public Database database() {
        return Objects.requireNonNull(database, "the database is opened before the first test");
    }

    /** Transactions of a process of its own: a second call is like a second replica. */
    public Transactions transactions() {
        return new Transactions(database());
    }

    /** When a piece of work is due, if it is waiting. */
    public Optional<Instant> timeOf(String job, String id) {
        return transactions()
                .read(handle -> handle.createQuery(
                                "select execution_time from scheduled_tasks where task_name = :job and task_instance = :id")
                        .bind("job", job)
                        .bind("id", id)
                        .map((row, context) -> row.getTimestamp(1).toInstant())
                        .findOne());
    }

    /** Closes the database and opens it again, as after a restart. */
    public void reopen() throws IOException {
        database().close();
        database = Objects.requireNonNull(opening).open();
    }
}
