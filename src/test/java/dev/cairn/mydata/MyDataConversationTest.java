package dev.cairn.mydata;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Ana works with Mara for a month, looks at what is kept of her, and is forgotten. */
class MyDataConversationTest {
    private static final List<String> GOALS = List.of("6.30-day.1", "6.30-day.2", "6.30-day.3", "6.30-day.4");
    private static final String PRIVATE = "a thought for Mara alone";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;

    @BeforeAll
    static void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000"));
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @Test
    void what_is_kept_is_shown_written_out_and_forgotten_at_once() {
        cairn.types(TOM, "/cairn my data");
        cairn.seesForm(TOM, "Cairn keeps nothing that names you.");
        cairn.closesForms(TOM);
        anaWorksForAMonth();
        cairn.workspace().openHome(ANA);
        cairn.workspace().openHome(MARA);
        homeShows(ANA, "<@U0MARA>", true);
        homeShows(MARA, "<@U0ANA>", true);

        cairn.types(ANA, "/cairn data");
        String kept = cairn.seesForm(ANA, "This is what Cairn keeps about you. Only you see it.");
        for (String line : List.of(
                "Check-ins planned for you: 1",
                "Your answers to check-ins: 1",
                "Times away: 1",
                "Rows ticked or marked as not applicable: 1",
                "Postmortems you worked on: 1",
                "Open action items of yours: 1")) {
            assertTrue(kept.contains("• " + line), kept);
        }
        assertFalse(kept.contains(PRIVATE), kept);

        presses("Export");
        cairn.seesForm(ANA, "This is all of it, to copy.");
        String text = cairn.form(ANA).findValuesAsText("text").toString();
        assertTrue(text.contains("sent, note for 6.30-day.1: " + PRIVATE), text);
        presses("Send as a file");
        cairn.seesForm(ANA, "Sent: cairn-my-data-2026-12-23.json stands in your direct message");
        presses("Back to my data");
        cairn.seesForm(ANA, "This is what Cairn keeps about you.");
        presses("Forget me…");
        String asked = cairn.seesForm(ANA, "This is done at once and cannot be undone.");
        assertTrue(
                asked.contains("• Check-ins planned for you: 1. Those under way end, and your manager is told"), asked);
        assertTrue(asked.contains("• Open action items of yours: 1. They have no owner then"), asked);

        presses("Forget me now");

        String done = cairn.seesForm(ANA, "Done. Cairn has forgotten you.");
        assertTrue(done.contains("• Times away: 1"), done);
        String mara = cairn.workspace().openDm(MARA);
        cairn.sees(MARA, mara, "<@U0ANA> stopped their check-ins with you. No more will come.");
        cairn.sees(MARA, mara, "These action items have no owner any more.");
        cairn.sees(MARA, "Done by someone");
        homeShows(ANA, "<@U0MARA>", false);
        homeShows(MARA, "<@U0ANA>", false);
        cairn.rests();
        Awaitility.await().untilAsserted(() -> assertEquals(Set.of(), holding(ANA)));
        assertEquals(Set.of(), holding(PRIVATE));
        cairn.closesForms(ANA);
        cairn.types(ANA, "/cairn my data");
        cairn.seesForm(ANA, "Cairn keeps nothing that names you.");
        int told = cairn.directMessages(ANA).size();
        cairn.turn(Duration.ofDays(70));
        assertEquals(told, cairn.directMessages(ANA).size());
    }

    private static void homeShows(String userId, String part, boolean expected) {
        Awaitility.await()
                .untilAsserted(() -> assertEquals(
                        expected,
                        cairn.workspace()
                                .home(userId)
                                .map(JsonNode::toString)
                                .orElse("")
                                .contains(part),
                        () -> cairn.workspace().home(userId).toString()));
    }

    private static void anaWorksForAMonth() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.types(ANA, "/checkin away until tomorrow");
        cairn.sees(ANA, "noted as away");
        cairn.types(MARA, "/review something");
        JsonNode list = cairn.message(MARA, CairnInWorkspace.GENERAL, "0 of 7 done");
        cairn.presses(ANA, list.path("ts").asText(), "checklist.done");
        cairn.sees(MARA, "Done by <@U0ANA>");
        cairn.types(MARA, "/postmortem Checkout was down");
        String postmortem = cairn.ts(MARA, "Postmortem: Checkout was down");
        cairn.presses(
                MARA,
                postmortem,
                CairnInWorkspace.button(cairn.message(MARA, CairnInWorkspace.GENERAL, "Checkout"), "Actions…")
                        .path("action_id")
                        .asText());
        cairn.seesForm(MARA, "Add…");
        presses(MARA, "Add…");
        Awaitility.await().until(() -> cairn.form(MARA).toString().contains("Whose is it?"));
        fills(
                MARA,
                Map.of(
                        "text",
                        "Alert the on-call engineer when the queue is above 1,000",
                        "owner",
                        ANA,
                        "due",
                        "2027-01-20"));
        cairn.seesForm(MARA, "Added.");
        cairn.closesForms(MARA);
        cairn.turn(Duration.ofDays(30).plusHours(2));
        String dm = cairn.workspace().openDm(ANA);
        JsonNode nudge = cairn.message(ANA, dm, "30-day check-in");
        cairn.workspace().press(ANA, dm, nudge.path("ts").asText(), "checkin.answer.0");
        Awaitility.await().until(() -> !cairn.workspace().views(ANA).isEmpty());
        Map<String, String> answers = new HashMap<>();
        GOALS.forEach(goal -> answers.put("mark." + goal, "ON_TRACK"));
        answers.put("note." + GOALS.get(0), PRIVATE);
        fills(ANA, answers);
        cairn.seesForm(ANA, "has not answered yet");
        cairn.closesForms(ANA);
    }

    private static void presses(String button) {
        presses(ANA, button);
    }

    private static void presses(String userId, String button) {
        cairn.workspace().press(cairn.pressInForm(userId, button));
    }

    private static void fills(String userId, Map<String, String> fields) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        JsonNode form = cairn.form(userId);
        fields.forEach((name, value) -> StreamSupport.stream(form.path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals(name)
                        || block.path("block_id").asText().startsWith(name + "."))
                .findFirst()
                .ifPresentOrElse(
                        block -> values.put(
                                block.path("block_id").asText(),
                                Map.of(block.at("/element/action_id").asText(), TextNode.valueOf(value))),
                        () -> {
                            throw new AssertionFailedError("no field " + name + " in " + form);
                        }));
        assertTrue(cairn.workspace()
                .submit(userId, form.path("id").asText(), values)
                .acked());
    }

    /** The columns that hold a value in which this stands. */
    private static Set<String> holding(String part) {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"))) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = database.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            Set<String> columns = new TreeSet<>();
            for (String table : tables) {
                try (ResultSet rows = database.createStatement().executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            if (String.valueOf(rows.getString(column)).contains(part)) {
                                columns.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
            return columns;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
