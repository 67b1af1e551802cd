package dev.cairn;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.workspace.Delivery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ana's first check-in comes on Wednesday 23 December at 10:00 in Berlin; Mara manages it from London. */
class RemovedFromSlackTest {
    private static final Duration TO_HAND_OVER = Duration.ofDays(29).plusHours(20);

    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_PURGE_AFTER_HOURS", "24"));
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "Check-ins for ana");
        cairn.rests();
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void nothing_is_sent_while_it_is_removed_and_put_back_in_time_everything_comes() {
        cairn.turn(TO_HAND_OVER);
        removed();
        assertEquals(1, cairn.directMessages(ANA).size(), "the announcement");
        int calls = calls("chat.scheduleMessage") + calls("chat.postMessage");

        cairn.turn(Duration.ofHours(1));
        assertEquals(calls, calls("chat.scheduleMessage") + calls("chat.postMessage"));
        cairn.workspace().reinstall();
        cairn.turn(Duration.ofDays(1));

        assertEquals(2, cairn.directMessages(ANA).size(), () -> String.join("\n", cairn.directMessages(ANA)));
        assertEquals(1, lists());
        assertFalse(rows().containsKey("removal"));
    }

    @Test
    void what_became_due_meanwhile_comes_once_it_is_back_within_working_hours() {
        cairn.turn(TO_HAND_OVER);
        removed();

        cairn.turn(Duration.ofHours(20));
        assertEquals(1, cairn.directMessages(ANA).size());
        cairn.workspace().reinstall();
        cairn.turn(Duration.ofHours(24));

        assertEquals(2, cairn.directMessages(ANA).size(), () -> String.join("\n", cairn.directMessages(ANA)));
        assertEquals(1, lists());
        cairn.turn(Duration.ofDays(2));
        assertEquals(2, cairn.directMessages(ANA).size(), "once");
    }

    @Test
    void after_the_time_set_nothing_is_left_and_put_back_it_starts_empty() {
        cairn.types(MARA, "/review something");
        cairn.sees(MARA, "0 of 7 done");
        cairn.types(ANA, "/expectations what colour is the sky over my desk");
        cairn.types(ANA, "/checkin away until tomorrow");
        cairn.sees(ANA, "noted as away");
        cairn.workspace().openHome(MARA);
        Awaitility.await().until(() -> cairn.workspace().home(MARA).isPresent());
        removed();

        cairn.turn(Duration.ofHours(23));
        assertTrue(rows().containsKey("checkin_plan"), () -> rows().toString());
        cairn.turn(Duration.ofHours(2));

        assertEquals(Map.of(), rows());
        assertEquals(List.of(), dueWorkAboutSomething());
        cairn.workspace().reinstall();
        cairn.turn(Duration.ofDays(60));
        assertEquals(1, cairn.directMessages(ANA).size());
        cairn.types(MARA, "/checkin list");
        cairn.sees(MARA, "No check-ins are planned by you or for you.");
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "Check-ins for ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app_uninstalled tokens_revoked",
                "tokens_revoked app_uninstalled",
                "app_uninstalled",
                "tokens_revoked"
            })
    void however_it_hears_of_it_all_goes_after_the_time_set(String told) {
        cairn.workspace()
                .uninstall(told.split(" ", -1))
                .forEach(delivery -> assertTrue(delivery.acked(), delivery::toString));
        assertEquals(1, rows().get("removal"));
        int calls = calls("chat.scheduleMessage") + calls("chat.postMessage");

        cairn.turn(Duration.ofHours(23));
        assertTrue(rows().containsKey("checkin_plan"), () -> rows().toString());
        cairn.turn(Duration.ofHours(2));

        assertEquals(Map.of(), rows());
        assertEquals(List.of(), dueWorkAboutSomething());
        assertEquals(calls, calls("chat.scheduleMessage") + calls("chat.postMessage"), "it is silent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_uninstalled tokens_revoked", "tokens_revoked"})
    void however_it_hears_of_it_put_back_in_time_everything_comes(String told) {
        cairn.turn(TO_HAND_OVER);
        cairn.workspace().uninstall(told.split(" ", -1));
        cairn.turn(Duration.ofHours(1));

        cairn.workspace().reinstall();
        cairn.turn(Duration.ofDays(1));

        assertEquals(2, cairn.directMessages(ANA).size(), () -> String.join("\n", cairn.directMessages(ANA)));
        assertFalse(rows().containsKey("removal"));
    }

    @Test
    void restarted_while_it_is_removed_it_waits_and_goes_on_once_put_back() {
        cairn.turn(TO_HAND_OVER);
        removed();
        cairn.stopCairn();
        cairn.startCairn();
        cairn.turn(Duration.ofHours(20));
        assertEquals(1, cairn.directMessages(ANA).size());

        cairn.workspace().reinstall();
        cairn.turn(Duration.ofHours(24));

        assertEquals(2, cairn.directMessages(ANA).size());
    }

    @Test
    void restarted_while_it_is_removed_it_still_deletes() {
        removed();
        cairn.stopCairn();
        cairn.startCairn();

        cairn.turn(Duration.ofHours(25));

        assertEquals(Map.of(), rows());
    }

    @Test
    void put_back_while_it_was_stopped_it_goes_on_at_start() {
        cairn.turn(TO_HAND_OVER);
        removed();
        cairn.stopCairn();
        cairn.workspace().reinstall();
        cairn.startCairn();
        cairn.rests();

        assertFalse(rows().containsKey("removal"));
        cairn.turn(Duration.ofDays(1));
        assertEquals(2, cairn.directMessages(ANA).size());
    }

    @Test
    void that_somebody_elses_token_was_revoked_changes_nothing() {
        assertTrue(revoked("oauth", ANA).acked());
        assertTrue(revoked("bot", "U0OTHERBOT").acked());
        assertFalse(rows().containsKey("removal"));

        assertTrue(revoked("bot", "U0CAIRN").acked());
        assertTrue(rows().containsKey("removal"));
        cairn.turn(Duration.ofMinutes(70));
        assertFalse(rows().containsKey("removal"), "Slack still takes the token");
    }

    private Delivery revoked(String kind, String user) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("type", "tokens_revoked");
        event.putObject("tokens").putArray(kind).add(user);
        return cairn.workspace().event(event);
    }

    private void removed() {
        cairn.workspace().uninstall().forEach(delivery -> assertTrue(delivery.acked(), delivery::toString));
    }

    private int calls(String method) {
        return cairn.workspace().wire().stream()
                .filter(exchange -> exchange.path("what").asText().contains(method))
                .mapToInt(exchange -> exchange.path("times").asInt(1))
                .sum();
    }

    private long lists() {
        return cairn.directMessages(MARA).stream()
                .filter(text -> text.contains("Check-ins due"))
                .count();
    }

    /** Due work that is about a row, a team or a person; what tidies for all is named like its job. */
    private List<String> dueWorkAboutSomething() {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"));
                ResultSet found = database.createStatement()
                        .executeQuery("select task_name, task_instance from scheduled_tasks"
                                + " where task_name <> task_instance")) {
            List<String> work = new ArrayList<>();
            while (found.next()) {
                work.add(found.getString(1) + " " + found.getString(2));
            }
            return work;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** How many rows each table holds, without those that hold none or nothing of a team. */
    private Map<String, Integer> rows() {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = database.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            tables.removeAll(List.of("flyway_schema_history", "scheduled_tasks"));
            Map<String, Integer> rows = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet counted = database.createStatement().executeQuery("select count(*) from " + table)) {
                    if (counted.getInt(1) > 0) {
                        rows.put(table, counted.getInt(1));
                    }
                }
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
