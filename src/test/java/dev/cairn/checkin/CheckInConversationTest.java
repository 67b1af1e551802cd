package dev.cairn.checkin;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        assertEquals(4, arrived.size(), () -> String.join("\n---\n", arrived));
        assertTrue(arrived.get(1).startsWith("*30-day check-in*"), arrived.get(1));
        assertTrue(arrived.get(1).contains("• *Ship your first 1–3 production changes*"), arrived.get(1));
        assertTrue(
                arrived.get(1)
                        .endsWith(
                                "You get this because <@U0MARA> planned it on Mon 23 Nov 2026. Only you see it."
                                        + " The next check-in comes on Mon 1 Feb 2027. Type `/checkin list` in any channel to stop them."),
                arrived.get(1));
        assertTrue(arrived.get(2).startsWith("*60-day check-in*"), arrived.get(2));
        assertTrue(arrived.get(3).startsWith("*90-day check-in*"), arrived.get(3));
        assertEquals(
                List.of("2026-12-31T10:00:00Z", "2027-02-01T10:00:00Z", "2027-03-01T10:00:00Z"),
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
    void when_all_have_come_others_can_be_planned() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(MARA, "are planned");
        cairn.turn(Duration.ofDays(95));
        cairn.types(MARA, "/checkin list");
        cairn.sees(MARA, "No check-ins are planned by you or for you.");

        cairn.types(TOM, "/checkin @ana today");

        assertTrue(cairn.sees(TOM, "are planned").contains("30 days: Mon 29 Mar 2027"));
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
    void restarting_loses_nothing() {
        cairn.types(MARA, "/checkin @ana today");
        cairn.sees(ANA, cairn.workspace().openDm(ANA), "planned check-ins with you");
        cairn.stopCairn();
        cairn.turn(Duration.ofDays(10));
        cairn.startCairn();
        cairn.types(MARA, "/checkin list");
        cairn.sees(MARA, "Check-ins of* <@U0ANA>");

        cairn.turn(Duration.ofDays(85));

        assertEquals(4, cairn.directMessages(ANA).size());
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
            /checkin help | Plan 30, 60 and 90-day check-ins: /checkin @ana 1 Dec
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
            /checkin @ana 01/02/2027 | Which day do you mean: Sat 2 Jan 2027 or Mon 1 Feb 2027?
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
}
