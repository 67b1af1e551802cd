package dev.cairn;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.mydata.JdbcPersonalData;
import dev.cairn.mydata.PersonalData;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.postmortem.JdbcActionStore;
import dev.cairn.postmortem.JdbcPostmortemStore;
import dev.cairn.postmortem.PostmortemStore;
import dev.cairn.practice.JdbcPracticeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.PlantedTable;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/**
 * That no column of any table names somebody who was forgotten, whatever tables there are. Each column of text gets a row in
 * which it holds the person's id, and that row is about others otherwise; columns that can hold no id are listed, each with
 * what it holds instead. So a new column is either forgotten or listed here.
 */
abstract class EveryColumnForgottenContract {
    private static final Caller ANA = new Caller("T1", "U0ANA");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String NUMBER = "#";

    /** Columns that hold no id of a person: by name, or by table and name where another column of that name may hold one. */
    private static final Map<String, String> HOLD_NO_PERSON = new HashMap<>();

    static {
        // Keys that Cairn makes up, of rows and of content.
        List.of("id", "lesson_id", "postmortem_id", "event_id", "exercise_id", "nudge_id", "reminder_id", "gap_id")
                .forEach(column -> HOLD_NO_PERSON.put(column, "key-" + NUMBER));
        List.of("milestone", "template", "kind", "hint_set", "rule", "outcome", "verdict", "goal", "fingerprint")
                .forEach(column -> HOLD_NO_PERSON.put(column, "word-" + NUMBER));
        HOLD_NO_PERSON.put("milestones", "30-day");
        // Digests made with a key that is not in the database.
        HOLD_NO_PERSON.put("voter", "digest-" + NUMBER);
        HOLD_NO_PERSON.put("digest", "digest-" + NUMBER);
        HOLD_NO_PERSON.put("home_view.drawn", "digest-" + NUMBER);
        // Where, in Slack.
        HOLD_NO_PERSON.put("channel_id", "C" + NUMBER);
        HOLD_NO_PERSON.put("message_ts", "1700000000.00000" + NUMBER);
        HOLD_NO_PERSON.put("gone_ts", "1700000000.00000" + NUMBER);
        HOLD_NO_PERSON.put("scheduled_id", "Q" + NUMBER);
        HOLD_NO_PERSON.put("permalink", "https://acme.slack.com/archives/C1/p1700000000" + NUMBER);
        HOLD_NO_PERSON.put("link", "https://acme.slack.com/archives/C1/p1700000000" + NUMBER);
        // Days and zones.
        List.of(
                        "start_date",
                        "due_on",
                        "from_day",
                        "back_day",
                        "first_on",
                        "last_on",
                        "voted_on",
                        "given_on",
                        "attempt")
                .forEach(column -> HOLD_NO_PERSON.put(column, "2026-11-23"));
        HOLD_NO_PERSON.put("snoozed_until", "2026-11-23");
        HOLD_NO_PERSON.put("person_preference.days", "MONDAY,TUESDAY");
        HOLD_NO_PERSON.put("time_of_day", "10:00");
        HOLD_NO_PERSON.put("zone", "Europe/Berlin");
        // States.
        HOLD_NO_PERSON.put("checkin_plan.state", "OPEN");
        HOLD_NO_PERSON.put("checkin_batch.state", "DONE");
        HOLD_NO_PERSON.put("checkin_batch_person.state", "PLANNED");
        HOLD_NO_PERSON.put("checklist_row.state", "DONE");
        HOLD_NO_PERSON.put("nudge.state", "SENT");
        HOLD_NO_PERSON.put("postmortem_action.state", "OPEN");
        HOLD_NO_PERSON.put("postmortem_action.kind", "PREVENT");
        HOLD_NO_PERSON.put("held", "YES");
        HOLD_NO_PERSON.put("sight", "FOUND");
        HOLD_NO_PERSON.put("severity", "sev1");
        HOLD_NO_PERSON.put("checkin_undelivered.reason", "REFUSED");
        // What people typed or the content says, in plain text: Cairn reads mentions as names before it keeps them.
        List.of(
                        "title",
                        "subject",
                        "intro",
                        "phase",
                        "look_for",
                        "why",
                        "citation",
                        "reason",
                        "wording",
                        "said",
                        "because_of",
                        "impact",
                        "went_well",
                        "went_badly",
                        "lucky",
                        "contributing_factors",
                        "closed_although",
                        "proof",
                        "note",
                        "agreed")
                .forEach(column -> HOLD_NO_PERSON.put(column, "words " + NUMBER));
        List.of("draft", "sent", "added")
                .forEach(column -> HOLD_NO_PERSON.put(column, "{\"marks\":{},\"notes\":{},\"toTalkAbout\":\"words\"}"));
    }

    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history", "scheduled_tasks");

    private final TestDatabase database;
    private int planted;

    EveryColumnForgottenContract(TestDatabase database) {
        this.database = database;
    }

    private static Set<String> personal(PlantedTable table) {
        Set<String> personal = new TreeSet<>();
        table.columns().forEach((column, type) -> {
            boolean listed = HOLD_NO_PERSON.containsKey(column)
                    || HOLD_NO_PERSON.containsKey(table.name() + "." + column)
                    || table.references().containsKey(column)
                    || column.equals("team_id");
            if (type == Types.VARCHAR && !listed) {
                personal.add(column);
            }
        });
        return personal;
    }

    @Test
    void no_column_names_a_person_who_was_forgotten_and_what_others_have_stays() {
        Set<String> columns = new TreeSet<>();
        Map<String, Integer> others = new TreeMap<>();
        database.transactions().run(handle -> {
            Map<String, PlantedTable> tables = tables(handle);
            for (PlantedTable table : tables.values()) {
                plant(handle, tables, table, "");
                for (String column : personal(table)) {
                    columns.add(table.name() + "." + column);
                    plant(handle, tables, table, column);
                }
            }
            others.putAll(rows(handle, "U0BEN", tables));
        });
        assertTrue(
                columns.containsAll(Set.of(
                        "nudge.recipient_id",
                        "nudge.subject_id",
                        "checkin_plan.engineer_id",
                        "checklist_row.marked_by",
                        "postmortem_action.owner_id",
                        "evidence.author_id",
                        "practice_sight.user_id")),
                columns::toString);
        assertEquals(columns, naming(ANA.userId()));

        List<Kept> before = data(database.transactions()).forget(ANA, NOW);

        assertTrue(before.size() > 20, before::toString);
        // The one message that tells each of the two whose check-ins ended, and by whom, until it is out.
        database.transactions()
                .run(handle ->
                        assertEquals(2, handle.execute("delete from nudge where subject_id like 'last-word U0ANA %'")));
        assertEquals(Set.of(), naming(ANA.userId()));
        assertEquals(List.of(), data(database.transactions()).of(ANA));
        database.transactions()
                .run(handle -> rows(handle, "U0BEN", tables(handle))
                        .forEach((table, rows) -> assertTrue(
                                rows > 0 && requireNonNull(others.get(table)) >= rows, () -> table + " has " + rows)));
    }

    @Test
    void a_second_time_there_is_nothing_left_and_nobody_is_told_again() {
        database.transactions().run(handle -> {
            Map<String, PlantedTable> tables = tables(handle);
            plant(handle, tables, requireNonNull(tables.get("checkin_plan")), "engineer_id");
            plant(handle, tables, requireNonNull(tables.get("postmortem_action")), "owner_id");
        });
        assertEquals(2, data(database.transactions()).forget(ANA, NOW).size());
        List<Map<String, Object>> told = nudges();
        assertEquals(2, told.size(), told::toString);

        assertEquals(List.of(), data(database.transactions()).forget(ANA, NOW));

        assertEquals(told, nudges());
    }

    @Test
    void where_one_feature_fails_nothing_is_forgotten_wherever_it_stands() {
        database.transactions().run(handle -> {
            Map<String, PlantedTable> tables = tables(handle);
            for (PlantedTable table : tables.values()) {
                personal(table).forEach(column -> plant(handle, tables, table, column));
            }
        });
        Map<String, List<Map<String, Object>>> before = all();
        Transactions transactions = database.transactions();
        List<PersonalRows> features = wiring(transactions).features();

        for (int place = 0; place <= features.size(); place++) {
            List<PersonalRows> one = new ArrayList<>(features);
            one.add(place, new Failing());
            PersonalData data = new JdbcPersonalData(transactions, one);

            assertThrows(IllegalStateException.class, () -> data.forget(ANA, NOW));

            Map<String, List<Map<String, Object>>> after = all();
            assertEquals(Set.of(), differing(before, after), "failing at " + place);
        }
        assertNotEquals(List.of(), data(database.transactions()).forget(ANA, NOW));
    }

    /** A feature whose rows cannot be had any more once it is to forget them. */
    private static final class Failing implements PersonalRows {
        @Override
        public List<Kept> of(Caller person) {
            return List.of();
        }

        @Override
        public void forget(Caller person, Instant now) {
            throw new IllegalStateException("on purpose");
        }
    }

    private static Set<String> differing(
            Map<String, List<Map<String, Object>>> before, Map<String, List<Map<String, Object>>> after) {
        Set<String> tables = new TreeSet<>(before.keySet());
        tables.removeIf(table -> requireNonNull(before.get(table)).equals(after.get(table)));
        return tables;
    }

    /** All that there is, with what is due. */
    private Map<String, List<Map<String, Object>>> all() {
        return database.transactions().read(handle -> {
            Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
            for (String table : PlantedTable.all(handle).keySet()) {
                rows.put(
                        table,
                        handle.createQuery("select * from " + table).mapToMap().list());
            }
            return rows;
        });
    }

    @Test
    void of_two_who_press_at_once_one_forgets_and_the_other_finds_nothing_left() {
        database.transactions().run(handle -> {
            Map<String, PlantedTable> tables = tables(handle);
            plant(handle, tables, requireNonNull(tables.get("checkin_plan")), "manager_id");
            plant(handle, tables, requireNonNull(tables.get("evidence")), "owner_id");
        });
        PersonalData data = data(database.transactions());
        CyclicBarrier together = new CyclicBarrier(2);
        Supplier<List<Kept>> press = () -> {
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException never) {
                throw new IllegalStateException(never);
            }
            return data.forget(ANA, NOW);
        };

        ExecutorService another = Executors.newSingleThreadExecutor();
        CompletableFuture<List<Kept>> first = CompletableFuture.supplyAsync(press, another);
        List<Kept> second = press.get();

        assertEquals(
                List.of(0, 2),
                Stream.of(first.join().size(), second.size()).sorted().toList());
        another.shutdown();
        assertEquals(1, nudges().size(), "whose check-ins ended is told once");
    }

    private List<Map<String, Object>> nudges() {
        return database.transactions()
                .read(handle -> handle.createQuery("select id, subject_id from nudge order by id")
                        .mapToMap()
                        .list());
    }

    private static PersonalData data(Transactions transactions) {
        return wiring(transactions).data();
    }

    private static MyDataWiring wiring(Transactions transactions) {
        DueWorkQueue dueWork = new DueWorkQueue(transactions, () -> NOW);
        NudgeStore nudges = new JdbcNudgeStore(transactions, dueWork, Duration.ofHours(6));
        WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(new SetClock(NOW)), () -> NOW);
        RenewNudges renew = new RenewNudges(nudges, withdraw, () -> NOW);
        ChecklistStore lists = new JdbcChecklistStore(transactions, dueWork);
        PostmortemStore postmortems = new JdbcPostmortemStore(transactions, lists);
        return new MyDataWiring(
                transactions,
                dueWork,
                nudges,
                withdraw,
                renew,
                lists,
                postmortems,
                new JdbcActionStore(transactions, postmortems, nudges, renew, withdraw, dueWork),
                new JdbcPracticeStore(transactions));
    }

    /** A row, with rows of its own for all that it refers to; the values of its columns. */
    private Map<String, Object> plant(
            Handle handle, Map<String, PlantedTable> tables, PlantedTable table, String anas) {
        int number = ++planted;
        Map<String, Object> values = new LinkedHashMap<>();
        table.references().forEach((column, to) -> {
            // Where two columns refer to the same table they refer to the same row.
            Map<String, Object> parent = plant(handle, tables, requireNonNull(tables.get(to.get(0))), "");
            values.put(column, requireNonNull(parent.get(to.get(1))));
        });
        table.columns()
                .forEach((column, type) -> values.computeIfAbsent(column, missing -> switch (type) {
                    case Types.VARCHAR -> text(table, column, anas, number);
                    case Types.BOOLEAN, Types.BIT -> true;
                    default -> 1_700_000_000 + number;
                }));
        table.insert(handle, values);
        return values;
    }

    private static String text(PlantedTable table, String column, String anas, int number) {
        if (column.equals("team_id")) {
            return ANA.teamId();
        }
        if (personal(table).contains(column)) {
            String person = column.equals(anas) ? ANA.userId() : "U0BEN" + number;
            return column.endsWith("subject_id") || column.equals("list_subject")
                    ? "day " + person + " 2026-12-0" + number
                    : person;
        }
        String sample =
                HOLD_NO_PERSON.getOrDefault(table.name() + "." + column, HOLD_NO_PERSON.getOrDefault(column, "word"));
        return sample.replace(NUMBER, String.format("%06d", number));
    }

    /** The columns that hold a text in which the id stands, as table and column. */
    private Set<String> naming(String userId) {
        return database.transactions().read(handle -> {
            Set<String> found = new TreeSet<>();
            tables(handle)
                    .keySet()
                    .forEach(table -> handle.createQuery("select * from " + table).mapToMap().list().stream()
                            .flatMap(row -> row.entrySet().stream())
                            .filter(cell -> String.valueOf(cell.getValue()).contains(userId))
                            .forEach(cell -> found.add(table + "." + cell.getKey())));
            return found;
        });
    }

    private static Map<String, Integer> rows(Handle handle, String part, Map<String, PlantedTable> tables) {
        Map<String, Integer> rows = new TreeMap<>();
        tables.forEach((name, table) -> rows.put(name, table.rowsWith(handle, part)));
        rows.values().removeIf(found -> found == 0);
        return rows;
    }

    private static Map<String, PlantedTable> tables(Handle handle) {
        Map<String, PlantedTable> tables = PlantedTable.all(handle);
        tables.keySet().removeAll(NOT_OURS);
        return tables;
    }
}
