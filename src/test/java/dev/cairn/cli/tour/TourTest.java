package dev.cairn.cli.tour;

import static dev.cairn.CairnInWorkspace.ANA;
import static dev.cairn.CairnInWorkspace.BEN;
import static dev.cairn.CairnInWorkspace.GENERAL;
import static dev.cairn.CairnInWorkspace.KEIKO;
import static dev.cairn.CairnInWorkspace.MARA;
import static dev.cairn.CairnInWorkspace.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.CairnInWorkspace;
import dev.cairn.workspace.Press;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people find once the tour is over: it was played on Monday 23 November 2026. */
class TourTest {
    private static final String INCIDENT = "C0INC2041";

    @TempDir
    static Path folder;

    static CairnInWorkspace cairn;
    static StringWriter progress = new StringWriter();

    @BeforeAll
    static void play() throws TourStopped {
        cairn = CairnInWorkspace.startAt(
                Tour.startsAt(CairnInWorkspace.MONDAY),
                folder,
                Map.of("CAIRN_REQUESTS_PER_MINUTE", "10000", "CAIRN_CONTENT_KEEPERS", KEIKO));
        Tour.in(cairn.workspace()).play(new PrintWriter(progress));
    }

    @AfterAll
    static void stop() {
        cairn.close();
    }

    @AfterEach
    void closeForms() {
        List.of(ANA, BEN, MARA, KEIKO).forEach(cairn::closesForms);
    }

    @Test
    void it_ends_on_the_morning_of_the_day_it_was_asked_for() {
        Instant now = cairn.calendar().instant();

        assertTrue(now.isAfter(Instant.parse("2026-11-23T10:00:00Z")), now::toString);
        assertTrue(now.isBefore(Instant.parse("2026-11-23T12:00:00Z")), now::toString);
        assertTrue(progress.toString().startsWith(" 1 2 3 ")
                && progress.toString().strip().endsWith("14"));
    }

    @Test
    void anas_last_check_in_waits_for_her_and_what_mara_said_is_hidden_until_then() {
        presses(ANA, dm(ANA), "90-day check-in", "Answer");

        String form = cairn.seesForm(ANA, "Your check-in with <@U0MARA>");
        assertFalse(form.contains("Four parts"), form);
        cairn.types(MARA, "/checkin list");
        String list = cairn.sees(MARA, "2 plans of check-ins:");
        assertTrue(list.contains("90 days: you have answered, <@U0ANA> has not yet."), list);
    }

    @Test
    void what_both_said_at_sixty_days_stands_side_by_side_with_what_they_agreed() {
        presses(MARA, dm(MARA), "have both answered the 60-day check-in", "See both");

        String both = cairn.seesForm(MARA, "You see these differently");
        assertTrue(both.contains("Four are written down. I would rather finish one than list ten."), both);
        assertTrue(both.contains("You have begun without noticing."), both);
        assertTrue(cairn.form(MARA).toString().contains("pair on tracing"), both);
    }

    @Test
    void bens_check_in_was_snoozed_until_today() {
        presses(BEN, dm(BEN), "60-day check-in", "Answer");

        cairn.seesForm(BEN, "due Mon 23 Nov 2026");
        assertEquals(
                1,
                cairn.directMessages(BEN).stream()
                        .filter(each -> each.startsWith("*60-day check-in*"))
                        .count(),
                "it comes again at 10:00 in New York");
    }

    @Test
    void review_lists_are_finished_in_work_and_just_opened_and_those_after_the_incident_show_its_lesson() {
        cairn.sees(TOM, "*11 of 11 done*");
        String inWork = cairn.sees(TOM, "*7 of 14 done, 1 not applicable*");
        assertTrue(inWork.contains("Why: The table is new and begins empty"), inWork);
        assertTrue(inWork.contains("because of “Card payments were slow after a release”"), inWork);
        assertTrue(inWork.contains("Added by <@U0BEN>"), inWork);
        String opened = cairn.sees(TOM, "Code review: Sign in with a link");
        assertTrue(opened.contains("*0 of "), opened);
        assertTrue(opened.contains("When a cache is empty"), opened);
    }

    @Test
    void the_postmortem_is_closed_and_of_its_actions_one_is_done_one_overdue_and_one_open() {
        String postmortem = cairn.sees(ANA, INCIDENT, "Postmortem: Card payments were slow after a release");
        assertTrue(postmortem.contains("*Closed* by "), postmortem);
        assertTrue(postmortem.contains("Time to restore: *57 minutes*"), postmortem);
        assertTrue(postmortem.contains("Timeline: 5 entries · What we learned: 4 of 4 parts written"), postmortem);
        cairn.sees(ANA, INCIDENT, "*Overdue action items: 1*");

        presses(ANA, INCIDENT, "Postmortem: Card payments", "Actions…");

        String actions = cairn.seesForm(ANA, "Overdue: Add a load test");
        assertTrue(actions.contains("Done: Alert the on-call engineer"), actions);
        assertTrue(actions.contains("https://github.com/acme/shop/pull/163"), actions);
        assertTrue(actions.contains("\nDocument in the checkout runbook"), actions);
    }

    @Test
    void what_ana_saved_and_practised_is_hers() {
        cairn.types(ANA, "/cairn evidence");
        String evidence = cairn.seesForm(ANA, "You have saved 4 messages");
        assertTrue(evidence.contains("From the idea to watching it run, in four days."), evidence);
        cairn.closesForms(ANA);

        cairn.types(ANA, "/review practice progress");

        String practised = cairn.seesForm(ANA, "Off by one");
        assertTrue(practised.contains("Migration blocks or loses data"), practised);
        assertTrue(
                cairn.texts(GENERAL, ANA).stream().noneMatch(each -> each.contains("just use a constraint")),
                "a comment that was coached leaves nothing");
    }

    @Test
    void questions_without_an_answer_wait_for_who_keeps_the_content() {
        cairn.types(KEIKO, "/cairn gaps");

        String gaps = cairn.sees(KEIKO, "2 questions wait for a better answer");
        assertTrue(gaps.contains("which feature flag tool do we use\n[Done]\n2 times · "), gaps);
    }

    private static String dm(String userId) {
        return cairn.workspace().openDm(userId);
    }

    private static void presses(String userId, String channelId, String part, String name) {
        JsonNode message = cairn.message(userId, channelId, part);
        Words.Button button = Words.button(message, name, "").orElseThrow();
        cairn.workspace()
                .press(Press.inMessage(userId, channelId, message.path("ts").asText(), button.actionId())
                        .withBlock(button.blockId()));
    }
}
