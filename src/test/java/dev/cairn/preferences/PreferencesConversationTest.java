package dev.cairn.preferences;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.evidence.SentByHand;
import dev.cairn.nudge.Rhythm;
import dev.cairn.store.Database;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /cairn settings}; Ana is in Lisbon, where it is Monday 23 November, 9:00. */
class PreferencesConversationTest {
    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder, Map.of("CAIRN_REQUESTS_PER_MINUTE", "1000"));
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void what_is_planned_follows_other_days_and_another_time_and_the_answer_says_so() {
        cairn.types(MARA, "/checkin @ana 2026-10-28");
        cairn.sees(MARA, "are planned");
        opens(ANA);

        sends(ANA, Map.of("days", several("TUESDAY", "WEDNESDAY", "THURSDAY"), "time", text("09:00")));

        String saved = cairn.seesForm(ANA, "Saved.");
        assertTrue(
                saved.contains("Check-ins and reminders now come at 09:00 on Tuesday to Thursday, your own time."),
                saved);
        assertTrue(saved.contains("Your next check-in, 30-day, moves to Tue 1 Dec 2026 at 09:00."), saved);
        cairn.turn(Duration.between(cairn.calendar().instant(), Instant.parse("2026-12-01T08:59:00Z")));
        assertEquals(1, cairn.directMessages(ANA).size(), "neither on the day nor at the time it had before");
        cairn.turn(Duration.ofMinutes(2));
        assertTrue(cairn.directMessages(ANA).get(1).startsWith("*30-day check-in*"));
    }

    @Test
    void without_the_daily_message_a_manager_is_left_alone_and_the_engineer_is_not() {
        cairn.types(MARA, "/checkin @ana 2026-10-28");
        cairn.sees(MARA, "are planned");
        opens(MARA);

        sends(MARA, Map.of("list", text("off")));

        cairn.seesForm(MARA, "The daily message that lists the people due no longer comes to you.");
        cairn.turn(Duration.ofDays(6));
        assertEquals(List.of(), cairn.directMessages(MARA));
        assertTrue(cairn.directMessages(ANA).get(1).startsWith("*30-day check-in*"));
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() throws Exception {
        opens(ANA);
        JsonNode anas = cairn.form(ANA);
        assertFalse(anas.toString().contains("Workspace settings…"), "she keeps no content");
        assertTrue(anas.toString().contains("reminded once, after 3 working days."), "and reads what holds");

        String noDay = SentByHand.submission(
                cairn, anas, ANA, payload -> payload.replace("\"selected_options\":", "\"selected_none\":"));
        String noSuchDay =
                SentByHand.submission(cairn, anas, ANA, payload -> payload.replace("\"MONDAY\"", "\"FUNDAY\""));
        String atNight = SentByHand.submission(
                cairn, anas, ANA, payload -> payload.replace("\"value\":\"10:00\"", "\"value\":\"03:00\""));
        String notOurs = SentByHand.submission(cairn, anas, ANA, payload -> payload.replace("0 12345 10:00 1", "x"));

        assertTrue(noDay.contains("Choose at least one working day"), noDay);
        assertTrue(noSuchDay.contains("Choose from Monday to Sunday."), noSuchDay);
        assertTrue(atNight.contains("Choose one of the times offered, from 07:00 to 18:00."), atNight);
        assertTrue(notOurs.contains("This form cannot be read any more, so nothing was changed."), notOurs);
        cairn.closesForms(ANA);
        opens(ANA);
        assertEquals("0 12345 10:00 1", cairn.form(ANA).path("private_metadata").asText());
    }

    @Test
    void who_keeps_no_content_changes_nothing_for_the_workspace() throws Exception {
        opensWorkspace();
        JsonNode form = cairn.form(KEIKO);

        String refused = SentByHand.submission(
                cairn, form, ANA, payload -> payload.replace("\"value\":\"3\"", "\"value\":\"5\""));

        assertTrue(
                refused.contains("Only those who keep Cairn's content can change what holds for everybody"), refused);
        opens(ANA);
        assertTrue(cairn.form(ANA).toString().contains("reminded once, after 3 working days."));
    }

    @Test
    void the_later_of_two_windows_learns_what_changed_and_keeps_what_was_chosen() throws Exception {
        opens(ANA);
        Rhythm elsewhere = new Rhythm(Rhythm.USUAL.days(), LocalTime.of(8, 0), true);
        try (Database database = Database.embedded(folder)) {
            Transactions transactions = new Transactions(database);
            new JdbcPreferenceStore(transactions, new DueWorkQueue(transactions, cairn.calendar()), "a.job")
                    .keep(new PersonalPreferences(cairn.workspace().teamId(), ANA, elsewhere, 0), List.of());
        }

        sends(ANA, Map.of("days", several("MONDAY", "FRIDAY")));

        String form = cairn.form(ANA).toString();
        assertTrue(form.contains("Changed meanwhile in another window: nudges come at 08:00 now."), form);
        assertTrue(form.contains("\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"10:00\""), form);
        sends(ANA, Map.of());
        assertTrue(cairn.seesForm(ANA, "Saved.").contains("at 10:00 on Monday and Friday"));
    }

    @Test
    void who_keeps_the_content_chooses_what_is_planned_as_a_rule_and_when_people_are_reminded() {
        opens(KEIKO);
        cairn.workspace()
                .press(Press.inView(KEIKO, cairn.form(KEIKO).path("id").asText(), PreferencesBlocks.OPEN_WORKSPACE));
        cairn.seesForm(KEIKO, "Holidays: none.");
        sends(KEIKO, Map.of("milestones", several("30-day", "6-month"), "reminder", text("0")));
        String saved = cairn.seesForm(KEIKO, "Saved.");
        assertTrue(saved.contains("Nobody is reminded of a check-in any more"), saved);

        cairn.types(MARA, "/checkin");
        sees(MARA, "For whom?");
        assertEquals(
                List.of("30-day", "6-month"),
                cairn.form(MARA).findValue("initial_options").findValuesAsText("value"));
        cairn.closesForms(MARA);
        cairn.types(MARA, "/checkin @ben 2026-10-28");
        String planned = cairn.sees(MARA, "are planned");
        assertTrue(planned.contains("6 months") && !planned.contains("60 days"), planned);
        cairn.turn(Duration.ofDays(20));
        assertEquals(2, cairn.directMessages(BEN).size(), "that they are planned, the check-in, and no reminder");
    }

    private void opens(String userId) {
        cairn.types(userId, "/cairn settings");
        sees(userId, "On which days do you work?");
    }

    private void opensWorkspace() {
        opens(KEIKO);
        cairn.workspace()
                .press(Press.inView(KEIKO, cairn.form(KEIKO).path("id").asText(), PreferencesBlocks.OPEN_WORKSPACE));
        sees(KEIKO, "Holidays: none.");
    }

    /** Labels too. */
    private void sees(String userId, String part) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !cairn.workspace().views(userId).isEmpty()
                        && cairn.form(userId).toString().contains(part));
    }

    private void sends(String userId, Map<String, JsonNode> fields) {
        String viewId = cairn.form(userId).path("id").asText();
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, value)));
        assertTrue(cairn.workspace().submit(userId, viewId, values).acked());
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    private static JsonNode several(String... values) {
        var list = JsonNodeFactory.instance.arrayNode();
        List.of(values).forEach(list::add);
        return list;
    }
}
