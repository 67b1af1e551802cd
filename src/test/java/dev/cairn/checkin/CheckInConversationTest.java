package dev.cairn.checkin;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInConversationTest {
    @TempDir
    Path folder;

    CairnInWorkspace cairn;

    @BeforeEach
    void start() {
        cairn = CairnInWorkspace.start(folder);
    }

    @AfterEach
    void stop() {
        cairn.close();
    }

    @Test
    void planned_check_ins_arrive_at_ten_on_their_days_each_once() {
        cairn.types(MARA, "/checkin @ana 1 Dec");

        assertEquals("""
                Check-ins for ana are planned. They come to ana at 10:00 their time, and I am telling them now.
                • 30 days: Thu 31 Dec 2026
                • 60 days: Mon 1 Feb 2027
                • 90 days: Mon 1 Mar 2027""", cairn.sees(MARA, "are planned"));
        cairn.sees(
                ANA,
                cairn.workspace().openDm(ANA),
                "<@U0MARA> planned check-ins with you, counted from Tue 1 Dec 2026.");

        cairn.turn(Duration.ofDays(100));

        List<String> arrived = cairn.directMessages(ANA);
        assertEquals(6, arrived.size(), () -> String.join("\n---\n", arrived));
        assertTrue(arrived.get(1).startsWith("*30-day check-in*"), arrived.get(1));
        assertTrue(arrived.get(1).contains("• *Ship your first 1–3 production changes*"), arrived.get(1));
        assertTrue(
                arrived.get(1)
                        .endsWith(
                                "You get this because <@U0MARA> planned it on Mon 23 Nov 2026. <@U0MARA> answers the same goals."
                                        + " Each of you sees the other's answers once both have answered; nobody else does."
                                        + " The next check-in comes on Mon 1 Feb 2027."),
                arrived.get(1));
        assertTrue(arrived.get(2).startsWith("*Your 30-day check-in waits for your answers.*"), arrived.get(2));
        assertTrue(arrived.get(3).startsWith("*60-day check-in*"), arrived.get(3));
        assertTrue(arrived.get(5).startsWith("*90-day check-in*"), arrived.get(5));
        assertEquals(
                List.of(
                        "2026-12-31T10:00:00Z",
                        "2027-01-05T10:00:00Z",
                        "2027-02-01T10:00:00Z",
                        "2027-02-04T10:00:00Z",
                        "2027-03-01T10:00:00Z"),
                cairn.workspace().messages(cairn.workspace().openDm(ANA), ANA).stream()
                        .skip(1)
                        .map(message -> Instant.ofEpochSecond(
                                        (long) message.path("ts").asDouble())
                                .toString())
                        .toList());
    }

    @Test
    void planning_twice_keeps_the_first_dates() {
        cairn.types(MARA, "/checkin @ana 2026-12-01");
        cairn.sees(MARA, "are planned");
        cairn.types(TOM, "/checkin @ana 2027-01-11");

        assertEquals(
                "ana already has check-ins planned by somebody else, so nothing was changed.",
                cairn.sees(TOM, "already has check-ins planned"));
        cairn.types(MARA, "/checkin @ana 2027-01-11");
        String answer = cairn.sees(MARA, "already has check-ins planned");
        assertTrue(answer.contains("30 days: Thu 31 Dec 2026"), answer);
    }

    @Test
    void what_may_be_two_days_is_asked_back_and_the_day_pressed_is_planned() {
        cairn.types(MARA, "/checkin @ana next friday");
        String question = cairn.sees(MARA, "Which day do you mean");
        assertEquals("""
                Which day do you mean by “next friday”: Fri 27 Nov 2026 or Fri 4 Dec 2026?
                [Fri 27 Nov 2026] [Fri 4 Dec 2026]
                Press the first day at work of ana. Nothing is planned yet. You can also type the day with the year\
                 first, such as 2026-11-27.""", question);
        String ts = cairn.ts(MARA, "Which day do you mean");

        cairn.presses(MARA, ts, CheckInBlocks.WHICH_DAY + ".2026-12-04");

        assertTrue(cairn.sees(MARA, "are planned").contains("30 days: Mon 4 Jan 2027"));
        cairn.sees(ANA, cairn.workspace().openDm(ANA), "counted from Fri 4 Dec 2026.");
        assertTrue(
                cairn.texts(CairnInWorkspace.GENERAL, MARA).stream()
                        .noneMatch(text -> text.contains("Which day do you mean")),
                "the plan takes the place of the question");
    }

    @Test
    void milestones_already_past_are_shown_and_not_sent() {
        cairn.types(MARA, "/checkin @ana 1 oct");

        assertEquals("""
                Check-ins for ana are planned. They come to ana at 10:00 their time, and I am telling them now.\
                 Already past and not sent: 30 days.
                • 30 days: Mon 2 Nov 2026 (already past, not sent)
                • 60 days: Mon 30 Nov 2026
                • 90 days: Wed 30 Dec 2026""", cairn.sees(MARA, "are planned"));
        String announced = cairn.sees(ANA, cairn.workspace().openDm(ANA), "planned check-ins with you");
        assertTrue(
                announced.startsWith("<@U0MARA> planned check-ins with you, counted from Thu 1 Oct 2026."
                        + " Already past and not sent: 30 days.\n• 30 days: Mon 2 Nov 2026 (already past, not sent)"),
                announced);

        cairn.turn(Duration.ofDays(60));

        List<String> arrived = said(ANA, "*To talk about with*");
        assertEquals(2, arrived.size(), () -> String.join("\n---\n", arrived));
        assertTrue(arrived.get(0).startsWith("*60-day check-in*"), arrived.get(0));
    }

    @Test
    void where_everything_is_past_the_days_are_shown_and_nothing_is_planned() {
        cairn.types(MARA, "/checkin @ana 110 days ago");

        assertEquals("""
                Counted from Wed 5 Aug 2026, all check-ins for ana are already past. So nothing was planned and nothing\
                 is sent. If they started later, give that date.
                • 30 days: Fri 4 Sep 2026 (already past, not sent)
                • 60 days: Mon 5 Oct 2026 (already past, not sent)
                • 90 days: Tue 3 Nov 2026 (already past, not sent)""", cairn.sees(MARA, "are already past"));
        cairn.rests();
        assertTrue(cairn.directMessages(ANA).isEmpty(), "nothing may be half-done");
    }

    @Test
    void pressing_two_days_plans_the_first() {
        cairn.types(MARA, "/checkin @ana next friday");
        String ts = cairn.ts(MARA, "Which day do you mean");
        String value = "U0MARA U0ANA 2026-12-04";
        cairn.presses(MARA, ts, CheckInBlocks.WHICH_DAY + ".2026-11-27");
        cairn.sees(MARA, "are planned");

        cairn.types(MARA, "/checkin @ben next friday");
        String other = cairn.ts(MARA, "Which day do you mean");
        cairn.presses(MARA, other, CheckInBlocks.WHICH_DAY + ".2026-11-27", value);

        String answer = cairn.sees(MARA, "ana already has check-ins planned, so nothing was changed.");
        assertTrue(answer.contains("30 days: Mon 28 Dec 2026"), answer);
    }

    @Test
    void a_day_pressed_on_another_day_is_still_that_day() {
        cairn.types(MARA, "/checkin @ana next friday");
        String ts = cairn.ts(MARA, "Which day do you mean");
        cairn.turn(Duration.ofDays(8));

        cairn.presses(MARA, ts, CheckInBlocks.WHICH_DAY + ".2026-11-27");

        cairn.sees(MARA, "are planned");
        cairn.sees(ANA, cairn.workspace().openDm(ANA), "counted from Fri 27 Nov 2026.");
    }

    @Test
    void a_day_that_has_gone_out_of_range_since_is_refused_with_the_reason() {
        cairn.types(MARA, "/checkin @ana next friday");
        String ts = cairn.ts(MARA, "Which day do you mean");
        cairn.turn(Duration.ofDays(130));

        cairn.presses(MARA, ts, CheckInBlocks.WHICH_DAY + ".2026-11-27");

        cairn.sees(MARA, "“2026-11-27” is more than 120 days back. A start can be any day from 3 December 2026 to");
        assertTrue(cairn.directMessages(ANA).isEmpty(), "nothing may be half-done");
    }

    @Test
    void only_who_typed_the_date_can_choose_the_day() {
        cairn.types(TOM, "/checkin @ana next friday");
        String ts = cairn.ts(TOM, "Which day do you mean");

        cairn.presses(TOM, ts, CheckInBlocks.WHICH_DAY + ".2026-11-27", "U0MARA U0ANA 2026-11-27");

        cairn.sees(TOM, "Only the person who typed the date can choose the day.");
        cairn.rests();
        assertTrue(cairn.directMessages(ANA).isEmpty(), "nothing may be planned in another's name");
    }

    @Test
    void a_date_of_which_one_reading_is_too_long_ago_is_asked_back_with_the_other() {
        cairn.types(MARA, "/checkin @ana 01/12/2026");
        cairn.sees(
                MARA,
                "Do you mean Tue 1 Dec 2026 by “01/12/2026”? It cannot be Mon 12 Jan 2026, which is more than 120 days"
                        + " back.");

        cairn.presses(MARA, cairn.ts(MARA, "Do you mean"), CheckInBlocks.WHICH_DAY + ".2026-12-01");

        assertTrue(cairn.sees(MARA, "are planned").contains("30 days: Thu 31 Dec 2026"));
    }

    @Test
    void when_all_have_come_others_can_be_planned() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(95));

        cairn.types(TOM, "/checkin @ana today");

        assertTrue(cairn.sees(TOM, "are planned").contains("30 days: Mon 29 Mar 2027"));
        cairn.types(MARA, "/checkin list");
        cairn.sees(MARA, "No check-ins are planned by you or for you.");
    }

    @Test
    void a_stopped_plan_sends_nothing_more_and_the_engineer_is_told() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(31));
        cairn.types(MARA, "/checkin list");
        String ts = cairn.ts(MARA, "One plan of check-ins:");
        cairn.presses(MARA, ts, CheckInBlocks.STOP);

        cairn.sees(MARA, "Stopped. No more of these check-ins will come");
        cairn.sees(MARA, "No check-ins are planned by you or for you.");
        cairn.presses(MARA, ts, CheckInBlocks.STOP, cairn.workspace().wire().isEmpty() ? "" : "not-a-plan");
        cairn.turn(Duration.ofDays(90));

        List<String> arrived = cairn.directMessages(ANA);
        assertEquals(3, arrived.size(), () -> String.join("\n---\n", arrived));
        assertTrue(arrived.get(1).startsWith("*30-day check-in*"), arrived.get(1));
        assertEquals("<@U0MARA> stopped your check-ins. No more will come.", arrived.get(2));
    }

    @Test
    void a_check_in_that_slack_already_holds_is_taken_back() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        // Five hours before ten on the thirtieth day: handed over, not yet arrived.
        cairn.turn(Duration.ofDays(30).minusHours(4));
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins:"), CheckInBlocks.STOP);
        cairn.sees(MARA, "Stopped.");

        cairn.turn(Duration.ofDays(1));

        assertEquals(2, cairn.directMessages(ANA).size(), () -> String.join("\n", cairn.directMessages(ANA)));
    }

    @Test
    void somebody_else_cannot_stop_it() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.types(TOM, "/checkin list");
        cairn.sees(TOM, "No check-ins are planned by you or for you.");
        cairn.types(MARA, "/checkin list");
        String plan = cairn.workspace()
                .messages(CairnInWorkspace.GENERAL, MARA)
                .toString()
                .replaceAll("(?s).*\"value\":\"([0-9a-f-]{36})\".*", "$1");

        cairn.types(TOM, "/expectations mttr target");
        cairn.presses(TOM, cairn.ts(TOM, "Mean time"), CheckInBlocks.STOP, plan);

        cairn.sees(TOM, "Only the engineer and whoever planned these check-ins can stop them.");
    }

    @Test
    void check_ins_missed_together_are_one_message_to_the_manager() {
        for (String name : List.of("ana", "ben", "tom")) {
            cairn.types(MARA, "/checkin @" + name + " today");
            cairn.sees(MARA, "for " + name + " are planned");
        }
        cairn.rests();
        cairn.turn(Duration.ofDays(20));
        cairn.stopCairn();
        cairn.turn(Duration.ofDays(17));

        cairn.startCairn();
        cairn.turn(Duration.ofDays(5));

        List<String> missed = said(MARA, "did not reach");
        assertEquals(1, missed.size(), missed::toString);
        assertTrue(missed.get(0).contains("3 messages about check-ins did not reach engineers."), missed.get(0));
        List.of(ANA, BEN, TOM)
                .forEach(each -> assertTrue(
                        missed.get(0).contains("<@" + each + ">: the check-in after 30 days, due on Wed 23 Dec 2026"),
                        missed.get(0)));
    }

    @Test
    void restarting_loses_nothing() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(ANA, cairn.workspace().openDm(ANA), "planned check-ins with you");
        cairn.stopCairn();
        cairn.turn(Duration.ofDays(10));
        cairn.startCairn();
        cairn.types(MARA, "/checkin list");
        cairn.sees(MARA, "Check-ins of* <@U0ANA>");

        cairn.turn(Duration.ofDays(85));

        assertEquals(3, said(ANA, "*To talk about with*").size());
        assertEquals(3, said(ANA, "waits for your answers").size());
    }

    @ParameterizedTest
    @CsvSource({
        "chat.scheduleMessage, ANSWER_LOST",
        "chat.scheduleMessage, SERVER_ERROR",
        "chat.scheduleMessage, RATE_LIMITED",
        "conversations.open, SERVER_ERROR",
        "chat.scheduledMessages.list, SERVER_ERROR"
    })
    void trouble_at_slack_neither_loses_nor_doubles_a_check_in(String method, Fault.Kind kind) {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(ANA, cairn.workspace().openDm(ANA), "planned check-ins with you");
        cairn.workspace().order(Fault.of(method, kind, 2));

        cairn.turn(Duration.ofDays(35));

        List<String> arrived = cairn.directMessages(ANA);
        assertEquals(2, arrived.size(), () -> String.join("\n---\n", arrived));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /checkin help | • `/checkin @ana next Monday` plans
            /checkin lits | Did you mean /checkin list?
            /checkin banana split | I don't know “banana split”.
            /checkin @nobody | I can't find @nobody in this workspace.
            /checkin @mara | Check-ins are planned by somebody else
            /checkin @buildbot | is an app. Check-ins are for people.
            /checkin @dee | account is deactivated
            /checkin @otto | is from another organisation
            /checkin @ana @ben | type /checkin alone and choose them in the form
            /checkin @ana 31 February | 31 February
            /checkin @ana 2020-01-01 | 120
            /checkin @ana 01/02/2027 | Which day do you mean by “01/02/2027”: Sat 2 Jan 2027 or Mon 1 Feb 2027?
            /checkin @ana whenever 🎉 | I can't read
            /checkin <!channel> *_~ | I don't know
            """)
    void what_cannot_be_planned_is_answered_with_what_to_do(String typed, String sentence) {
        cairn.types(MARA, typed);

        cairn.sees(MARA, sentence);
        cairn.rests();
        assertTrue(cairn.directMessages(ANA).isEmpty(), "nothing may be half-done");
    }

    @ParameterizedTest
    @CsvSource({
        "monday,Mon 30 Nov 2026",
        "in two weeks,Mon 7 Dec 2026",
        "1 Dec,Tue 1 Dec 2026",
        "tomorrow,Tue 24 Nov 2026"
    })
    void dates_are_read_as_people_write_them(String typed, String start) {
        cairn.types(MARA, "/checkin @ana " + typed);

        cairn.sees(ANA, cairn.workspace().openDm(ANA), "counted from " + start + ".");
    }

    // The engineer's answer

    @Test
    void the_engineer_says_that_it_is_fine() {
        cairn.types(MARA, "/checkin @ana 1 Dec");

        answers(ANA, CheckInBlocks.FINE);

        cairn.sees(ANA, dm(ANA), "Good. The check-ins come as planned.");
    }

    @Test
    void not_my_manager_suspends_the_plan_until_it_is_handed_over() {
        cairn.types(MARA, "/checkin @ana 1 Dec");

        answers(ANA, CheckInBlocks.NOT_MY_MANAGER);

        cairn.sees(ANA, dm(ANA), "Thank you. Nothing comes until that is settled, and the planner is told.");
        cairn.sees(MARA, dm(MARA), "<@U0ANA> says that you are not their manager.");
        cairn.turn(Duration.ofDays(45));
        assertEquals(
                1,
                said(ANA, "check-in*").size()
                        + said(ANA, "planned check-ins with you").size());

        cairn.types(MARA, "/checkin list");
        assertTrue(cairn.sees(MARA, "One plan of check-ins:").contains("Suspended"));
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins:"), CheckInBlocks.HAND_OVER);
        sends(MARA, Map.of(CheckInBlocks.MANAGER, TOM));

        cairn.sees(TOM, dm(TOM), "<@U0MARA> handed the check-ins of <@U0ANA> over to you.");
        cairn.sees(ANA, dm(ANA), "<@U0MARA> handed your check-ins over to <@U0TOM>.");
        cairn.turn(Duration.ofDays(60));
        assertEquals(2, said(ANA, "check-in*").size(), () -> String.join("\n---\n", cairn.directMessages(ANA)));
    }

    @Test
    void the_engineer_stops_them_from_the_announcement() {
        cairn.types(MARA, "/checkin @ana 1 Dec");

        answers(ANA, CheckInBlocks.STOP_ANNOUNCED);

        cairn.sees(ANA, dm(ANA), "Stopped. No more of these check-ins will come");
        cairn.sees(MARA, dm(MARA), "<@U0ANA> stopped their check-ins with you.");
    }

    // The manager's changes

    @Test
    void the_list_pauses_and_resumes() {
        cairn.types(MARA, "/checkin @ana 1 Dec");
        cairn.sees(MARA, "are planned");
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins:"), CheckInBlocks.PAUSE);

        cairn.sees(MARA, "Paused. Nothing comes until you resume them. <@U0ANA> is told.");
        cairn.sees(ANA, dm(ANA), "<@U0MARA> paused your check-ins.");
        assertTrue(cairn.sees(MARA, "One plan of check-ins:").contains("[Resume]"));
        cairn.turn(Duration.ofDays(45));
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins:"), CheckInBlocks.RESUME);

        cairn.sees(MARA, "Resumed.");
        cairn.sees(ANA, dm(ANA), "<@U0MARA> resumed your check-ins.");
        cairn.turn(Duration.ofDays(60));
        assertEquals(2, said(ANA, "check-in*").size(), "what passed meanwhile is not made up for");
    }

    @Test
    void the_list_moves_all_that_are_ahead() {
        cairn.types(MARA, "/checkin @ana 1 Dec");
        cairn.sees(MARA, "are planned");
        cairn.types(MARA, "/checkin list");
        cairn.presses(MARA, cairn.ts(MARA, "One plan of check-ins:"), CheckInBlocks.MOVE);
        sends(MARA, Map.of(CheckInBlocks.DAY, "2026-01-07"));
        assertTrue(form(MARA).contains("has passed. Choose a later day."), form(MARA));

        sends(MARA, Map.of(CheckInBlocks.DAY, "2027-01-07"));

        assertTrue(form(MARA).contains("60 days: Mon 8 Feb 2027"), form(MARA));
        String told = cairn.sees(ANA, dm(ANA), "<@U0MARA> moved your check-ins.");
        assertTrue(
                told.contains("• 30 days: Thu 7 Jan 2027\n• 60 days: Mon 8 Feb 2027\n• 90 days: Mon 8 Mar 2027"), told);
    }

    @Test
    void who_is_away_gets_the_check_in_on_the_day_back() {
        cairn.types(MARA, "/checkin @ana 1 Dec");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(35));

        cairn.types(ANA, "/checkin away until 7 Jan");

        String answer = cairn.sees(ANA, "You are noted as away from today, back on Thu 7 Jan 2027.");
        assertTrue(answer.contains("30 days: Thu 7 Jan 2027"), answer);
        cairn.sees(MARA, dm(MARA), "<@U0ANA> is noted as away, back on Thu 7 Jan 2027.");
        cairn.types(MARA, "/checkin away @ana until 12 Jan");
        cairn.sees(MARA, "ana is noted as away from today, back on Tue 12 Jan 2027.");
        cairn.types(TOM, "/checkin away @ana until 12 Jan");
        cairn.sees(TOM, "Only the person and the manager of their check-ins can say that somebody is away.");
    }

    @Test
    void the_manager_is_told_once_on_the_day_and_reminded_once() {
        cairn.types(MARA, "/checkin @ana 1 Dec");
        cairn.sees(MARA, "for ana are planned");
        cairn.types(MARA, "/checkin @ben 1 Dec");
        cairn.sees(MARA, "for ben are planned");
        cairn.turn(Duration.ofDays(45));

        List<String> lists = said(MARA, "Check-ins due Thu 31 Dec 2026: 2 people.");
        assertEquals(1, lists.size());
        assertTrue(lists.get(0).contains("[ana] [ben]"), lists.get(0));
        List<String> reminders = said(MARA, "Check-ins that wait for your answers: 2 people.");
        assertEquals(1, reminders.size());
        assertTrue(reminders.get(0).contains("*30 days, since Thu 31 Dec 2026*\n[ana] [ben]"), reminders.get(0));
    }

    private String dm(String userId) {
        return cairn.workspace().openDm(userId);
    }

    private List<String> said(String userId, String part) {
        return cairn.directMessages(userId).stream()
                .filter(each -> each.contains(part))
                .toList();
    }

    /** The engineer presses a button of the message that announces the plan. */
    private void answers(String userId, String actionId) {
        cairn.sees(userId, dm(userId), "planned check-ins with you");
        press(userId, "planned check-ins with you", actionId);
    }

    private void press(String userId, String part, String actionId) {
        String ts = cairn.workspace().messages(dm(userId), userId).stream()
                .filter(message -> message.toString().contains(part))
                .findFirst()
                .orElseThrow()
                .path("ts")
                .asText();
        cairn.workspace().press(userId, dm(userId), ts, actionId);
    }

    /** Waits for the form, fills it in and sends it. */
    private void sends(String userId, Map<String, String> fields) {
        Awaitility.await().until(() -> !cairn.workspace().views(userId).isEmpty());
        Map<String, Map<String, JsonNode>> values = new HashMap<>();
        fields.forEach((name, value) -> values.put(name, Map.of(name, TextNode.valueOf(value))));
        String view = cairn.workspace().views(userId).get(0).path("id").asText();
        assertTrue(cairn.workspace().submit(userId, view, values).acked());
    }

    private String form(String userId) {
        return cairn.workspace().views(userId).toString();
    }
}
