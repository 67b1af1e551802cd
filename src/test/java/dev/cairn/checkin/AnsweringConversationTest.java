package dev.cairn.checkin;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.conversation.Permalink;
import dev.cairn.evidence.Evidence;
import dev.cairn.evidence.EvidenceStore;
import dev.cairn.evidence.JdbcEvidenceStore;
import dev.cairn.store.Database;
import dev.cairn.store.Transactions;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ana's first check-in with Mara has come, on Wednesday 23 December 2026 at 10. */
class AnsweringConversationTest {
    private static final List<String> GOALS = List.of("6.30-day.1", "6.30-day.2", "6.30-day.3", "6.30-day.4");

    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder);
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(30).plusHours(2));
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void each_answers_blind_and_both_see_both_once_both_have_answered() {
        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("Your check-in with <@U0MARA>"), form(ANA));
        assertTrue(
                send(ANA, Map.of("6.30-day.1", Mark.AT_RISK), "I <@U0BEN> *long for* a map", "My first on-call week"));
        shows(ANA, "has not answered yet, and sees nothing until then");

        open(MARA, "Check-ins due");
        assertTrue(form(MARA).contains("The check-in of <@U0ANA>"), form(MARA));
        assertFalse(form(MARA).contains("long for"), form(MARA));
        assertTrue(send(MARA, Map.of(), "", ""));

        shows(MARA, "You see these differently");
        String both = form(MARA);
        assertTrue(both.indexOf("Understand the product domain") < both.indexOf("You see these alike"), both);
        assertTrue(both.contains("<@U0ANA>: *at risk*\nI &lt;@U0BEN&gt; *long for* a map"), both);
        assertTrue(both.contains("My first on-call week"), both);
        assertTrue(both.contains("Questions for the talk"), both);
        assertFalse(both.contains("%"), both);
        cairn.sees(MARA, dm(MARA), "You and <@U0ANA> have both answered the 30-day check-in.");
        cairn.sees(ANA, dm(ANA), "You and <@U0MARA> have both answered the 30-day check-in.");
        Stream.of(ANA, MARA)
                .forEach(each -> cairn.directMessages(each)
                        .forEach(message ->
                                assertFalse(message.contains("long for") || message.contains("at risk"), message)));

        open(ANA, "have both answered");
        shows(ANA, "<@U0MARA>: *on track*");
    }

    @Test
    void marks_are_kept_while_the_form_is_open_and_answers_can_be_changed_until_the_other_has_answered() {
        open(ANA, "30-day check-in");
        String view = view(ANA);
        cairn.workspace()
                .press(Press.inView(ANA, view, "mark")
                        .withBlock(CheckInAnswerBlocks.MARK + "6.30-day.2")
                        .withValue(Mark.UNCLEAR.name())
                        .withFilledIn(Map.of("note.6.30-day.1", Map.of("note", TextNode.valueOf("half a thought")))));
        cairn.workspace().closeView(ANA, view, true);

        Awaitility.await().untilAsserted(() -> {
            open(ANA, "30-day check-in");
            assertTrue(form(ANA).contains("half a thought"), form(ANA));
            cairn.workspace().closeView(ANA, view(ANA), true);
        });
        open(ANA, "30-day check-in");
        assertTrue(initial(ANA).contains("UNCLEAR"), initial(ANA));
        assertTrue(send(ANA, Map.of(), "first", ""));
        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("You have sent these."), form(ANA));
        assertTrue(send(ANA, Map.of("6.30-day.1", Mark.NOT_STARTED), "second", ""));

        open(MARA, "Check-ins due");
        send(MARA, Map.of(), "", "");
        shows(MARA, "second");
        assertFalse(form(MARA).contains("first\""), form(MARA));
        assertFalse(form(MARA).contains("added after"), form(MARA));
    }

    @Test
    void what_is_changed_after_both_have_answered_is_shown_as_added_after() {
        both();
        open(ANA, "have both answered");
        shows(ANA, "Change my answers");
        cairn.workspace().press(Press.inView(ANA, view(ANA), BothAnswersBlocks.ANSWER_AGAIN));
        shows(ANA, "What you change now is shown as added after");

        assertTrue(send(ANA, Map.of("6.30-day.1", Mark.UNCLEAR), "on second thought", ""));

        open(MARA, "have both answered");
        shows(MARA, "<@U0ANA>, _added after_: *unclear*");
        assertTrue(form(MARA).contains("<@U0ANA>: *at risk*"), form(MARA));
    }

    @Test
    void what_they_agree_is_kept_for_both_and_shown_at_the_next_check_in() {
        both();
        open(ANA, "have both answered");
        open(MARA, "have both answered");
        shows(ANA, "What you agreed");
        shows(MARA, "What you agreed");

        assertTrue(agree(ANA, 0, "Pair on <!here> Fridays"));
        shows(ANA, "Kept. Both of you see it");
        assertTrue(agree(MARA, 0, "A course"));
        shows(MARA, "wrote this while you were writing");
        assertTrue(form(MARA).contains("Pair on <!here> Fridays"), form(MARA));
        assertTrue(form(MARA).contains("A course"), "what the second wrote is not lost");
        assertTrue(agree(MARA, 1, "Pair on Fridays, and a course"));
        shows(MARA, "Kept. Both of you see it");

        cairn.turn(Duration.ofDays(31));
        open(ANA, "60-day check-in");
        shows(ANA, "What you agreed at 30 days:\nPair on Fridays, and a course");
    }

    @Test
    void every_goal_needs_a_mark() {
        open(ANA, "30-day check-in");
        Map<String, Map<String, JsonNode>> values = values(Map.of(), "a note", "");
        values.remove(CheckInAnswerBlocks.MARK + "6.30-day.3");

        // Slack does not send a form whose fields are not all filled in.
        Problem refused = assertThrows(Problem.class, () -> cairn.workspace().submit(ANA, view(ANA), values));

        assertTrue(refused.toString().contains("mark.6.30-day.3"), refused.toString());
    }

    @Test
    void who_has_answered_is_not_reminded_and_is_no_longer_in_the_managers_list() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of(), "", "");
        shows(ANA, "Sent.");
        open(MARA, "Check-ins due");
        send(MARA, Map.of(), "", "");
        shows(MARA, "You see these alike");

        cairn.turn(Duration.ofDays(10));

        assertEquals(0, said(ANA, "waits for your answers").size());
        assertEquals(0, said(MARA, "wait for your answers").size());
    }

    @Test
    void snoozed_it_comes_again_once_on_the_day_and_the_manager_sees_it_there() {
        press(ANA, "30-day check-in", CheckInNudgeBlocks.SNOOZE);
        shows(ANA, "It comes again at 10:00 on the day you choose.");
        assertTrue(form(ANA).contains("Thu 24 Dec 2026") && form(ANA).contains("Wed 30 Dec 2026"), form(ANA));
        fill(ANA, Map.of(CheckInTimingBlocks.DAY, "2026-12-26"));
        shows(ANA, "It comes again on Mon 28 Dec 2026 at 10:00.");

        press(ANA, "30-day check-in", CheckInNudgeBlocks.SNOOZE);
        shows(ANA, "on the day you choose");
        fill(ANA, Map.of(CheckInTimingBlocks.DAY, "2026-12-29"));
        assertFalse(cairn.workspace().views(ANA).isEmpty(), "snoozed already");
        cairn.workspace().closeView(ANA, view(ANA), true);

        cairn.turn(Duration.ofDays(12));

        assertEquals(2, said(ANA, "*To talk about with*").size());
        assertEquals(1, said(ANA, "waits for your answers").size(), "three working days after it came again");
        assertEquals(1, said(MARA, "Check-ins due Mon 28 Dec 2026").size());
    }

    @Test
    void what_the_engineer_saved_is_offered_under_its_goal_to_them_alone() throws IOException {
        try (Database database = Database.embedded(folder)) {
            EvidenceStore evidence = new JdbcEvidenceStore(new Transactions(database));
            for (int i = 0; i < 4; i++) {
                assertTrue(evidence.add(new Evidence(
                        UUID.randomUUID().toString(),
                        cairn.workspace().teamId(),
                        ANA,
                        Permalink.of("acme", "C0GENERAL", "176400000" + i + ".000100", Optional.empty()),
                        Optional.of(MARA),
                        Optional.of("<!here> thanks " + i),
                        Optional.of("6.30-day.2"),
                        CairnInWorkspace.MONDAY.plusSeconds(i),
                        1)));
            }
        }

        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("&lt;!here&gt; thanks 3"), form(ANA));
        assertTrue(form(ANA).contains("and 1 more under `/cairn evidence`"), form(ANA));
        open(MARA, "Check-ins due");
        assertFalse(form(MARA).contains("thanks"), form(MARA));
    }

    @Test
    void the_engineer_chooses_the_time_of_day() {
        press(ANA, "30-day check-in", CheckInNudgeBlocks.CHANGE);
        shows(ANA, "At what time of day should they come?");
        fill(ANA, Map.of(CheckInTimingBlocks.TIME, "14:30"));
        shows(ANA, "Your check-ins come at 14:30 your time.");

        cairn.turn(Duration.ofDays(30).plusHours(4));

        assertEquals(2, said(ANA, "*To talk about with*").size());
        assertEquals(
                "2027-01-22T14:30:00Z",
                Instant.ofEpochSecond((long)
                                message(ANA, "60-day check-in").path("ts").asDouble())
                        .toString());
    }

    @Test
    void who_was_the_manager_before_reads_and_answers_nothing_any_more() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of(), "for Mara alone", "");
        shows(ANA, "Sent.");
        open(ANA, "30-day check-in");
        String stale = view(ANA);
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins"), CheckInBlocks.HAND_OVER);
        shows(MARA, "Who talks with the engineer");
        fill(MARA, Map.of(CheckInBlocks.MANAGER, TOM));
        shows(MARA, "Handed over to <@U0TOM>.");

        cairn.workspace().submit(ANA, stale, values(Map.of(), "also for Mara alone", ""));
        assertEquals(stale, view(ANA), "the form is still there, with the reason");
        cairn.workspace().closeView(ANA, stale, true);
        press(MARA, "Check-ins due", CheckInNudgeBlocks.ANSWER + ".0");
        cairn.sees(MARA, dm(MARA), "These check-ins are with somebody else.");
        cairn.types(TOM, "/checkin list");
        String list = cairn.sees(TOM, "30 days: waiting for your answers.");
        assertTrue(list.contains("[Answer: 30 days]"), list);
        cairn.presses(TOM, cairn.ts(TOM, "One plan of check-ins"), CheckInNudgeBlocks.ANSWER + ".0");
        shows(TOM, "The check-in of <@U0ANA>");
        send(TOM, Map.of(), "", "");
        shows(TOM, "has not answered yet");
        assertFalse(form(TOM).contains("for Mara alone"), form(TOM));

        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("Your check-in with <@U0TOM>"), form(ANA));
        assertTrue(form(ANA).contains("for Mara alone"), "hers to send anew, or not");
    }

    @Test
    void who_has_sent_can_show_it_to_the_other_who_reads_it_and_answers_all_the_same() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of("6.30-day.1", Mark.AT_RISK), "I <@U0BEN> *long for* a map", "My first on-call week");
        shows(ANA, "Sent.");
        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("Should <@U0MARA> not have answered by Mon 28 Dec 2026"), form(ANA));
        assertFalse(form(ANA).contains("Show mine"), form(ANA));
        cairn.turn(Duration.ofDays(5));

        open(ANA, "30-day check-in");
        assertTrue(form(ANA).contains("Show mine to my manager…"), form(ANA));
        String view = view(ANA);
        cairn.workspace().press(Press.inView(ANA, view, SharedAnswersBlocks.SHARE));
        cairn.workspace().press(Press.inView(ANA, view, SharedAnswersBlocks.SHARE));
        shows(ANA, "*You showed these to <@U0MARA> on Mon 28 Dec 2026.*");
        assertFalse(form(ANA).contains("Show mine"), form(ANA));
        open(ANA, "30-day check-in");
        send(ANA, Map.of(), "found one", "");
        shows(ANA, "sees this as added after what you showed");

        cairn.sees(MARA, dm(MARA), "*<@U0ANA> shows you their answers to the 30-day check-in.*");
        open(MARA, "shows you their answers");
        String shown = form(MARA);
        assertTrue(shown.contains("*What <@U0ANA> says*, shared on Mon 28 Dec 2026"), shown);
        assertTrue(shown.contains("*at risk*\nI &lt;@U0BEN&gt; *long for* a map"), shown);
        assertTrue(shown.contains("_Added after_: *on track*\nfound one"), shown);
        assertTrue(shown.contains("My first on-call week"), shown);
        assertTrue(send(MARA, Map.of(), "", ""));
        shows(MARA, "<@U0ANA>: *at risk*");
        cairn.sees(ANA, dm(ANA), "You and <@U0MARA> have both answered the 30-day check-in.");

        cairn.turn(Duration.ofDays(1));
        assertEquals(1, said(MARA, "shows you their answers").size());
        Stream.of(ANA, MARA)
                .forEach(each -> cairn.directMessages(each)
                        .forEach(message ->
                                assertFalse(message.contains("long for") || message.contains("at risk"), message)));
    }

    @Test
    void where_the_other_answered_meanwhile_showing_opens_both_on_top_of_what_was_being_written() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of(), "", "");
        shows(ANA, "Sent.");
        cairn.turn(Duration.ofDays(5));
        open(ANA, "30-day check-in");
        String stale = view(ANA);
        open(MARA, "Check-ins due");
        send(MARA, Map.of("6.30-day.1", Mark.UNCLEAR), "", "");
        shows(MARA, "You see these differently");

        cairn.workspace().press(Press.inView(ANA, stale, SharedAnswersBlocks.SHARE));

        shows(ANA, "<@U0MARA>: *unclear*");
        assertEquals(2, cairn.workspace().views(ANA).size(), "what was being written is below");
        cairn.turn(Duration.ofDays(1));
        assertEquals(0, said(MARA, "shows you their answers").size());
    }

    @Test
    void what_was_shown_to_one_manager_the_next_does_not_see() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of(), "for Mara alone", "");
        shows(ANA, "Sent.");
        cairn.turn(Duration.ofDays(5));
        open(ANA, "30-day check-in");
        String stale = view(ANA);
        cairn.workspace().press(Press.inView(ANA, stale, SharedAnswersBlocks.SHARE));
        cairn.sees(MARA, dm(MARA), "shows you their answers");
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins"), CheckInBlocks.HAND_OVER);
        fill(MARA, Map.of(CheckInBlocks.MANAGER, TOM));
        shows(MARA, "Handed over to <@U0TOM>.");

        press(MARA, "shows you their answers", CheckInNudgeBlocks.ANSWER + ".0");
        cairn.sees(MARA, dm(MARA), "These check-ins are with somebody else.");
        cairn.types(TOM, "/checkin list");
        cairn.presses(TOM, cairn.ts(TOM, "One plan of check-ins"), CheckInNudgeBlocks.ANSWER + ".0");
        shows(TOM, "The check-in of <@U0ANA>");
        assertFalse(form(TOM).contains("for Mara alone"), form(TOM));
    }

    @Test
    void with_forged_values_nobody_else_gets_in() {
        both();
        String value = value(ANA, "have both answered", CheckInNudgeBlocks.ANSWER + ".0");
        for (String stranger : List.of(BEN, TOM, KEIKO)) {
            cairn.types(stranger, "/expectations");
            String ts = cairn.ts(stranger, "[");
            for (String action : List.of(
                    CheckInNudgeBlocks.ANSWER + ".0", BothAnswersBlocks.ANSWER_AGAIN, CheckInNudgeBlocks.SNOOZE)) {
                cairn.presses(stranger, ts, action, value);
            }
            cairn.presses(stranger, ts, SharedAnswersBlocks.SHARE, MARA + "/1/" + value);
            cairn.sees(stranger, "These check-ins are with somebody else.");
            assertTrue(cairn.workspace().views(stranger).isEmpty(), () -> form(stranger));
        }
    }

    private void both() {
        open(ANA, "30-day check-in");
        send(ANA, Map.of("6.30-day.1", Mark.AT_RISK), "", "");
        shows(ANA, "Sent.");
        open(MARA, "Check-ins due");
        send(MARA, Map.of(), "", "");
        cairn.sees(ANA, dm(ANA), "have both answered");
        cairn.sees(MARA, dm(MARA), "have both answered");
        cairn.closesForms(ANA);
        cairn.closesForms(MARA);
    }

    private String dm(String userId) {
        return cairn.workspace().openDm(userId);
    }

    private List<String> said(String userId, String part) {
        return cairn.directMessages(userId).stream()
                .filter(each -> each.contains(part))
                .toList();
    }

    private JsonNode message(String userId, String part) {
        return cairn.message(userId, dm(userId), part);
    }

    private String value(String userId, String part, String actionId) {
        return message(userId, part).findParents("action_id").stream()
                .filter(button -> button.path("action_id").asText().equals(actionId))
                .map(button -> button.path("value").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Presses a button, after closing what form was left open. */
    private void press(String userId, String part, String actionId) {
        cairn.closesForms(userId);
        cairn.workspace()
                .press(userId, dm(userId), message(userId, part).path("ts").asText(), actionId);
    }

    private void open(String userId, String part) {
        press(userId, part, CheckInNudgeBlocks.ANSWER + ".0");
        Awaitility.await().until(() -> !cairn.workspace().views(userId).isEmpty());
    }

    private String view(String userId) {
        List<JsonNode> views = cairn.workspace().views(userId);
        return views.get(views.size() - 1).path("id").asText();
    }

    private String form(String userId) {
        List<String> texts = cairn.workspace().views(userId).stream()
                .flatMap(view -> view.findParents("type").stream())
                .map(piece -> piece.path("text"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
        return String.join("\n", texts) + initial(userId);
    }

    private String initial(String userId) {
        return cairn.workspace().views(userId).stream()
                .flatMap(view ->
                        Stream.of("initial_value", "initial_option").flatMap(name -> view.findValues(name).stream()))
                .map(JsonNode::toString)
                .reduce("", String::concat);
    }

    private void shows(String userId, String part) {
        Awaitility.await().untilAsserted(() -> assertTrue(form(userId).contains(part), () -> form(userId)));
    }

    private static Map<String, Map<String, JsonNode>> values(Map<String, Mark> marks, String note, String talk) {
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        GOALS.forEach(goal -> values.put(
                CheckInAnswerBlocks.MARK + goal,
                Map.of(
                        "mark",
                        TextNode.valueOf(marks.getOrDefault(goal, Mark.ON_TRACK).name()))));
        values.put(CheckInAnswerBlocks.NOTE + GOALS.get(0), Map.of("note", TextNode.valueOf(note)));
        values.put(
                CheckInAnswerBlocks.TO_TALK_ABOUT, Map.of(CheckInAnswerBlocks.TO_TALK_ABOUT, TextNode.valueOf(talk)));
        return values;
    }

    private boolean send(String userId, Map<String, Mark> marks, String note, String talk) {
        return cairn.workspace()
                .submit(userId, view(userId), values(marks, note, talk))
                .acked();
    }

    private boolean agree(String userId, long version, String text) {
        return cairn.workspace()
                .submit(
                        userId,
                        view(userId),
                        Map.of(BothAnswersBlocks.AGREED + version, Map.of("agreed", TextNode.valueOf(text))))
                .acked();
    }

    /** Fills in a form of single fields and sends it. */
    private void fill(String userId, Map<String, String> fields) {
        Awaitility.await().until(() -> !cairn.workspace().views(userId).isEmpty());
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, TextNode.valueOf(value))));
        assertTrue(cairn.workspace().submit(userId, view(userId), values).acked());
    }
}
