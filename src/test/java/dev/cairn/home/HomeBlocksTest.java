package dev.cairn.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.Shown;
import dev.cairn.conversation.Permalink;
import dev.cairn.home.HomeSources.CheckIn;
import dev.cairn.home.HomeSources.Come;
import dev.cairn.home.HomeSources.Keeping;
import dev.cairn.home.HomeSources.OpenList;
import dev.cairn.home.HomeSources.Plan;
import dev.cairn.home.HomeSources.Saved;
import dev.cairn.home.HomeSources.State;
import dev.cairn.home.HomeSources.ToDo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** It is Friday 1 January 2027. */
class HomeBlocksTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final Instant NOW = Instant.parse("2027-01-01T12:00:00Z");
    private static final Saved NOTHING = new Saved(0, Optional.empty());
    private static final CheckIn THIRTY = checkIn("30-day check-in", LocalDate.of(2026, 12, 23));
    private static final CheckIn SIXTY = checkIn("60-day check-in", LocalDate.of(2027, 1, 22));

    private static CheckIn checkIn(String title, LocalDate on) {
        return new CheckIn(
                title,
                on,
                on.atTime(9, 0).toInstant(ZoneOffset.UTC),
                List.of("Ship <something>", "Know the domain"),
                "P1/" + title.substring(0, 6));
    }

    private static Plan plan(String engineer, String manager, State state, List<Come> come, Optional<CheckIn> next) {
        return new Plan("P1", engineer, manager, state, come, next, Instant.parse("2027-06-01T00:00:00Z"));
    }

    private static HomeContents with(List<Plan> plans) {
        return new HomeContents("UME", plans, NOTHING, List.of(), List.of(), Optional.empty(), NOW, ZoneOffset.UTC);
    }

    private static JsonNode page(HomeContents contents, int wanted) {
        try {
            return new ObjectMapper().readTree(HomeBlocks.page(contents, wanted).view());
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String shown(HomeContents contents) {
        return Shown.of(page(contents, 1));
    }

    private static void says(String part, String whole) {
        assertTrue(whole.contains(part), () -> "“" + part + "” is not in:\n" + whole);
    }

    @Test
    void somebody_of_whom_nothing_is_kept_reads_what_to_begin_with() {
        assertEquals("""
                What Cairn can do for you
                Ask what is expected of a senior software engineer, in your own words, and read what your organisation's blueprint says.
                Plan check-ins with somebody after 30, 60 and 90 days. They arrive by themselves, and both of you answer before you talk.
                Train your eye for code review on a small change in which something is wrong. Only you see how you do.
                [Ask a question] [Plan check-ins] [Practise a review]
                What is yours will stand here: check-ins, evidence, action items and lists. To post a review list for a channel, type `/review` there.""", shown(with(List.of())));
    }

    @Test
    void an_engineer_reads_what_waits_what_comes_and_the_goals() {
        String home = shown(with(
                List.of(plan("UME", "UMAN", State.OPEN, List.of(new Come(THIRTY, false, true)), Optional.of(SIXTY)))));

        assertEquals("""
                Your check-ins
                *30-day check-in*, with <@UMAN> since Wed 23 Dec 2026. <@UMAN> has answered. Waiting for you.
                *Next: 60-day check-in* on Fri 22 Jan 2027, with <@UMAN>.
                [Answer: 30-day check-in] [Change…]
                *Goals of the 30-day check-in*
                • Ship &lt;something&gt;
                • Know the domain
                Your evidence
                You have saved nothing yet. When a message shows something you did well, open its menu and choose *Save as evidence*. Only you will see it.
                [Open notebook]
                More
                [Ask a question] [Plan check-ins] [Practise a review]""", home);
    }

    @Test
    void once_both_have_answered_they_are_opened_side_by_side_and_the_goals_are_those_of_the_next() {
        String home = shown(with(
                List.of(plan("UME", "UMAN", State.OPEN, List.of(new Come(THIRTY, true, true)), Optional.of(SIXTY)))));

        says("[See both: 30-day check-in] [Change…]", home);
        says("*Goals of the 60-day check-in*", home);
    }

    @Test
    void paused_and_suspended_check_ins_are_called_so() {
        says(
                "*Your check-ins are paused.* None come until <@UMAN> resumes them.\n[Change…]",
                shown(with(List.of(plan("UME", "UMAN", State.PAUSED, List.of(), Optional.empty())))));
        says(
                "*Your check-ins are suspended*, because it is not settled who your manager is.",
                shown(with(List.of(plan("UME", "UMAN", State.SUSPENDED, List.of(), Optional.empty())))));
        says(
                "*<@UENG>*\nPaused: no check-in comes until you resume them.",
                shown(with(List.of(plan("UENG", "UME", State.PAUSED, List.of(), Optional.empty())))));
        says(
                "Suspended: <@UENG> says that <@UOTHER> is not their manager",
                shown(with(List.of(plan("UENG", "UOTHER", State.SUSPENDED, List.of(), Optional.empty())))));
    }

    @Test
    void a_manager_reads_for_whom_each_check_in_waits_those_that_wait_for_them_first() {
        String home = shown(with(List.of(
                plan("UA", "UME", State.OPEN, List.of(), Optional.of(SIXTY)),
                plan("UB", "UME", State.OPEN, List.of(new Come(THIRTY, true, false)), Optional.of(SIXTY)),
                plan("UC", "UME", State.OPEN, List.of(new Come(THIRTY, false, false)), Optional.empty()),
                plan("UD", "UME", State.OPEN, List.of(new Come(THIRTY, true, true)), Optional.empty()))));

        assertEquals("""
                People you plan for
                4 people, 1 waiting for your answers.
                [Plan check-ins]
                *<@UC>*
                30-day check-in, since Wed 23 Dec 2026. Waiting for you and <@UC>.
                [Answer: 30-day check-in] [Change…]
                *<@UA>*
                Next: 60-day check-in on Fri 22 Jan 2027.
                [Change…]
                *<@UB>*
                30-day check-in, since Wed 23 Dec 2026. You have answered. Waiting for <@UB>.
                Next: 60-day check-in on Fri 22 Jan 2027.
                [Your answers: 30-day check-in] [Change…]
                *<@UD>*
                All that were planned have come.
                [See both: 30-day check-in] [Change…]
                More
                [Ask a question] [Practise a review]""", home);
    }

    @Test
    void what_is_overdue_is_called_so_and_what_people_typed_stays_plain() {
        HomeContents contents = new HomeContents(
                "UME",
                List.of(),
                new Saved(
                        2,
                        Optional.of(new Saved.Latest(
                                Permalink.of("acme", "C1", "1795424400.000001", Optional.empty()),
                                Instant.parse("2026-11-23T09:00:00Z"),
                                Optional.of("I <!channel> *led* it")))),
                List.of(
                        new ToDo("Alert on *queues*", TODAY.minusDays(1), "Checkout <was> down", "PM", "A1 1"),
                        new ToDo("Write a runbook", TODAY, "", "PM", "A2 1")),
                List.of(new OpenList(
                        "Code review: Retry <!here> *payments*",
                        "C1",
                        "3 of 7 done",
                        2,
                        Optional.of(Permalink.of("acme", "C1", "1795424400.000001", Optional.empty())))),
                Optional.empty(),
                NOW,
                ZoneOffset.UTC);

        JsonNode home = page(contents, 1);

        assertEquals("""
                Your evidence
                You have saved 2 messages, the <https://acme.slack.com/archives/C1/p1795424400000001|latest> on Mon 23 Nov 2026. Only you can see this.
                [Open notebook]
                “I <!channel> *led* it”
                Your action items
                Alert on *queues*
                Overdue since Thu 31 Dec 2026, from Checkout <was> down
                [Done…] [All of this postmortem…]
                Write a runbook
                Due Fri 1 Jan 2027
                [Done…] [All of this postmortem…]
                Your open lists
                Code review: Retry <!here> *payments*
                3 of 7 done. 2 rows are for you
                <https://acme.slack.com/archives/C1/p1795424400000001|Open the list> in <#C1>
                More
                [Ask a question] [Plan check-ins] [Practise a review]""", Shown.of(home));
        home.path("blocks").forEach(block -> {
            String text = block.path("text").path("text").asText();
            assertTrue(
                    !(text.contains("led") || text.contains("queues") || text.contains("payments"))
                            || block.path("text").path("type").asText().equals("plain_text"),
                    block::toString);
        });
    }

    @Test
    void who_keeps_the_content_reads_how_it_is_doing() {
        HomeContents bundled = new HomeContents(
                "UME",
                List.of(),
                NOTHING,
                List.of(),
                List.of(),
                Optional.of(new Keeping(300, 30, Optional.empty(), 1, 0)),
                NOW,
                ZoneOffset.UTC);

        String home = shown(bundled);

        says("""
                The content you keep
                The blueprint has 300 entries, and there are 30 exercises, as they come with Cairn.
                1 question waits for a better answer.
                Nobody has called a hint wrong.
                Nobody's name is kept.
                [See the questions] [See the hints]""", home);
        assertFalse(home.contains("Your evidence"), home);
    }

    @Test
    void a_long_home_has_pages_and_a_page_that_is_no_longer_there_is_the_nearest() {
        List<Plan> sixty = IntStream.range(0, 60)
                .mapToObj(i -> plan("UENG" + i, "UME", State.OPEN, List.of(), Optional.of(SIXTY)))
                .toList();
        HomeContents contents = with(sixty);

        String first = Shown.of(page(contents, 1));
        String last = Shown.of(page(contents, 99));

        assertTrue(page(contents, 1).path("blocks").size() <= 100);
        says("60 people. Nothing waits for you.", first);
        assertTrue(first.endsWith("Page 1 of 2.\n[Next]"), first);
        says("People you plan for, continued", last);
        assertTrue(last.endsWith("Page 2 of 2.\n[Earlier]"), last);
        assertEquals(last, Shown.of(page(contents, 2)));
        assertEquals(first, Shown.of(page(contents, -3)));
        for (int i = 0; i < 60; i++) {
            assertEquals(1, (first + last).split("\\*<@UENG" + i + ">\\*", -1).length - 1, "UENG" + i);
        }
    }

    @Test
    void evidence_and_what_is_overdue_have_the_day_that_it_is_where_the_viewer_is() {
        Saved saved = new Saved(
                1,
                Optional.of(new Saved.Latest(
                        Permalink.of("acme", "C1", "1795424400.000001", Optional.empty()),
                        Instant.parse("2026-12-31T10:30:00Z"),
                        Optional.empty())));
        List<ToDo> toDo = List.of(new ToDo("Write a runbook", TODAY, "", "PM", "A1 1"));

        String onKiritimati = shown(new HomeContents(
                "UME", List.of(), saved, toDo, List.of(), Optional.empty(), NOW, ZoneId.of("Pacific/Kiritimati")));
        String onMidway = shown(new HomeContents(
                "UME", List.of(), saved, toDo, List.of(), Optional.empty(), NOW, ZoneId.of("Pacific/Midway")));

        says("|latest> on Fri 1 Jan 2027.", onKiritimati);
        says("Overdue since Fri 1 Jan 2027", onKiritimati);
        says("|latest> on Wed 30 Dec 2026.", onMidway);
        says("Due Fri 1 Jan 2027", onMidway);
    }

    @Test
    void what_time_alone_changes_is_known_beforehand() {
        assertEquals(
                Optional.of(Instant.parse("2027-01-01T23:00:00Z")),
                inBerlin("2027-01-01T12:00:00Z").changesAt());
        assertEquals(Optional.of(SIXTY.at()), inBerlin("2027-01-02T12:00:00Z").changesAt(), "then the check-in comes");
    }

    private static HomeContents inBerlin(String now) {
        return new HomeContents(
                "UME",
                List.of(plan("UME", "UMAN", State.OPEN, List.of(), Optional.of(SIXTY))),
                NOTHING,
                List.of(
                        new ToDo("Old", TODAY.minusDays(9), "", "PM", "A1 1"),
                        new ToDo("New", TODAY, "", "PM", "A2 1")),
                List.of(),
                Optional.empty(),
                Instant.parse(now),
                ZoneId.of("Europe/Berlin"));
    }
}
