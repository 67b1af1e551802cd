package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.checkin.PlanCheckIns.Result;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckInsTest {
    private final CheckInStage stage = new CheckInStage();

    @Test
    void thirty_sixty_and_ninety_days_are_counted_from_the_start() {
        CheckInPlan plan = stage.planned("9 March");

        assertEquals(LocalDate.of(2026, 3, 9), plan.start());
        assertEquals(
                List.of(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 8), LocalDate.of(2026, 6, 8)),
                plan.milestones().stream().map(Milestone::dueOn).toList(),
                "the last was a Sunday");
        assertEquals("UMAX", plan.managerId());
        assertEquals("UEVA", plan.engineerId());
        assertEquals(Optional.of(plan), stage.plans.openFor("T1", "UEVA"));
    }

    @Test
    void each_has_a_nudge_at_ten_where_the_engineer_is_and_the_engineer_is_told_at_once() {
        CheckInPlan plan = stage.planned("9 March");

        List<Nudge> nudges = stage.nudges.about("T1", plan.id());

        assertEquals(
                List.of(
                        CheckInStage.START,
                        inBerlin("2026-04-08T10:00"),
                        inBerlin("2026-04-13T10:00"),
                        inBerlin("2026-05-08T10:00"),
                        inBerlin("2026-05-13T10:00"),
                        inBerlin("2026-06-08T10:00"),
                        inBerlin("2026-06-11T10:00")),
                nudges.stream().map(Nudge::dueAt).toList(),
                "each and its reminder, three working days later");
        assertEquals(PlanAnnouncement.PLANNED, nudges.get(0).kind());
        assertTrue(nudges.stream().allMatch(nudge -> nudge.recipientId().equals("UEVA")));
        assertEquals(
                plan.milestones().stream()
                        .flatMap(each -> each.messages().stream())
                        .toList(),
                nudges.stream().skip(1).map(Nudge::id).toList());
    }

    @Test
    void without_a_date_the_start_is_today_where_the_engineer_is() {
        stage.clock.turnTo(Instant.parse("2026-03-02T23:30:00Z"));

        assertEquals(LocalDate.of(2026, 3, 3), stage.planned("").start());
    }

    @Test
    void planning_twice_keeps_the_first_dates() {
        CheckInPlan first = stage.planned("9 March");

        Result second = stage.planning.plan(new Caller("T1", "UOTHER"), "UEVA", "16 March");

        assertEquals(
                first, assertInstanceOf(Result.AlreadyPlanned.class, second).plan());
        assertEquals(Optional.of(first), stage.plans.openFor("T1", "UEVA"));
    }

    @Test
    void who_plans_in_the_same_moment_as_another_learns_of_the_others_plan() {
        CheckInStore slow = new CheckInStore() {
            private int looked;

            @Override
            public boolean add(CheckInPlan plan, List<Nudge> nudges) {
                return stage.plans.add(plan, nudges);
            }

            @Override
            public Optional<CheckInPlan> find(String teamId, String id) {
                return stage.plans.find(teamId, id);
            }

            @Override
            public Optional<CheckInPlan> openFor(String teamId, String engineerId) {
                looked++;
                return looked <= 2 ? Optional.empty() : stage.plans.openFor(teamId, engineerId);
            }

            @Override
            public void finish(CheckInPlan plan) {
                stage.plans.finish(plan);
            }

            @Override
            public List<CheckInPlan> openAround(String teamId, String userId) {
                return stage.plans.openAround(teamId, userId);
            }

            @Override
            public Optional<List<Nudge>> change(CheckInPlan changed, List<Nudge> nudges) {
                return stage.plans.change(changed, nudges);
            }

            @Override
            public void keep(Away away, List<Nudge> lists) {
                stage.plans.keep(away, lists);
            }

            @Override
            public void keep(Missed missed, Nudge list) {
                stage.plans.keep(missed, list);
            }

            @Override
            public List<Missed> missed(String teamId, String listSubject) {
                return stage.plans.missed(teamId, listSubject);
            }

            @Override
            public List<Nudge> renew(List<Nudge> lists) {
                return stage.plans.renew(lists);
            }

            @Override
            public boolean hasCome(String nudgeId) {
                return stage.plans.hasCome(nudgeId);
            }

            @Override
            public List<String> openIn(String teamId) {
                return stage.plans.openIn(teamId);
            }

            @Override
            public Optional<Away> away(String teamId, String userId) {
                return stage.plans.away(teamId, userId);
            }
        };
        CheckInPlan theirs = stage.planned("9 March");

        Result mine = new PlanCheckIns(slow, stage.slack, stage.clock, stage.content, stage.calendar)
                .plan(MAX, "UEVA", "16 March");

        assertEquals(theirs, assertInstanceOf(Result.AlreadyPlanned.class, mine).plan());
    }

    @Test
    void once_the_last_day_has_passed_there_may_be_another_plan() {
        CheckInPlan first = stage.planned("2026-03-02");
        stage.dueWork.turnTo(inBerlin("2026-06-01T23:59"));
        assertInstanceOf(Result.AlreadyPlanned.class, stage.plan("today"), "the last is due on this day");

        stage.dueWork.turnTo(inBerlin("2026-06-02T00:00"));
        CheckInPlan second = stage.planned("today");

        assertEquals(Optional.of(second), stage.plans.openFor("T1", "UEVA"));
        assertEquals(
                State.FINISHED, stage.plans.find("T1", first.id()).orElseThrow().state());
    }

    // Refusals

    @Test
    void nobody_plans_for_themselves() {
        assertEquals(
                "Check-ins are planned by somebody else: ask your manager to type /checkin with your name.",
                refusal(stage.planning.plan(EVA, "UEVA", "9 March")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEACTIVATED | ueva's account is deactivated, so check-ins would not reach them.",
                "BOT         | ueva is an app. Check-ins are for people.",
                "OUTSIDER    | ueva is from another organisation. You can plan check-ins for people of this workspace."
            })
    void check_ins_are_for_members(Standing standing, String sentence) {
        stage.slack.with("UEVA", "Europe/Berlin", standing);

        assertEquals(sentence, refusal(stage.plan("9 March")));
    }

    @Test
    void somebody_unknown_is_not_found() {
        assertEquals(Problem.NO_SUCH_PERSON.sentence(), refusal(stage.planning.plan(MAX, "UNOBODY", "9 March")));
    }

    @Test
    void when_slack_is_silent_or_busy_that_is_said() {
        stage.slack.onNext(Call.FIND_PERSON, Fault.lostBefore());
        stage.slack.onNext(Call.FIND_PERSON, Fault.later(Duration.ofSeconds(12)));

        assertTrue(refusal(stage.plan("9 March")).contains("Slack did not answer"));
        assertEquals("Slack is busy. Please try again in 12 seconds.", refusal(stage.plan("9 March")));
    }

    @Test
    void a_date_that_cannot_be_read_is_refused_with_what_to_write() {
        String sentence = refusal(stage.plan("the day after never"));

        assertFalse(sentence.isBlank());
        assertTrue(sentence.contains("the day after never"), sentence);
    }

    @Test
    void next_week_means_the_days_on_which_the_engineer_works() {
        stage.rhythms.put("UEVA", new Rhythm(EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), LocalTime.NOON, true));

        Result.AskedBack asked = assertInstanceOf(Result.AskedBack.class, stage.plan("next week"));

        assertEquals(
                List.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12)),
                asked.reading().readings());
    }

    @Test
    void a_date_that_may_be_two_days_is_asked_back() {
        Result.AskedBack asked = assertInstanceOf(Result.AskedBack.class, stage.plan("3/4/2026"));

        assertEquals(
                new DateReading.Ambiguous(
                        List.of(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 3)),
                        "Which day do you mean by “3/4/2026”: Wed 4 Mar 2026 or Fri 3 Apr 2026?"),
                asked.reading());
        assertEquals(Optional.empty(), stage.plans.openFor("T1", "UEVA"));
    }

    // Part of it past

    @Test
    void what_has_passed_is_kept_without_a_nudge() {
        CheckInPlan plan = stage.planned("2026-01-05");

        assertEquals(
                List.of(false, true, true),
                plan.milestones().stream()
                        .map(each -> each.nudgeId().isPresent())
                        .toList());
        assertEquals(
                5,
                stage.nudges.about("T1", plan.id()).size(),
                "two check-ins, a reminder of each, and the announcement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-02", "2025-11-15", "2025-11-28"})
    void where_everything_has_passed_the_days_are_shown_and_nothing_is_planned(String start) {
        Result.AllPast past = assertInstanceOf(Result.AllPast.class, stage.plan(start));

        assertEquals(LocalDate.parse(start), past.plan().start());
        assertEquals(
                List.of(30, 60, 90),
                past.plan().milestones().stream().map(Milestone::days).toList());
        assertTrue(past.plan().milestones().stream()
                .allMatch(each -> each.nudgeId().isEmpty()));
        assertEquals(Optional.empty(), stage.plans.openFor("T1", "UEVA"));
    }

    @Test
    void a_start_120_days_back_is_taken_and_one_day_more_is_refused() {
        assertInstanceOf(Result.AllPast.class, stage.plan("2025-11-02"));

        assertEquals(
                "“2025-11-01” is more than 120 days back. A start can be any day from 2 November 2025 to 6 April 2027.",
                refusal(stage.plan("2025-11-01")));
    }

    @Test
    void at_ten_itself_a_check_in_has_passed_and_a_second_before_it_has_not() {
        stage.clock.turnTo(inBerlin("2026-04-01T10:00:00"));
        assertFalse(firstNudge(stage.planned("2026-03-02")).isPresent());

        CheckInStage other = new CheckInStage();
        other.clock.turnTo(inBerlin("2026-04-01T09:59:59"));
        assertTrue(firstNudge(other.planned("2026-03-02")).isPresent());
    }

    private static Optional<String> firstNudge(CheckInPlan plan) {
        return plan.milestones().get(0).nudgeId();
    }

    // Ten o'clock

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-04-01T08:00:00Z, Europe/Berlin, clocks went forward on 29 March",
        "2026-02-02, 2026-03-04T09:00:00Z, Europe/Berlin, not yet",
        "2026-02-09, 2026-03-11T14:00:00Z, America/New_York, clocks went forward on 8 March",
        "2026-03-09, 2026-04-07T22:00:00Z, Pacific/Auckland, clocks went back on 5 April",
        "2026-03-02, 2026-04-01T04:30:00Z, Asia/Kolkata, never"
    })
    void ten_is_ten_through_daylight_saving(LocalDate start, Instant due, String zone, String why) {
        stage.clock.turnTo(Instant.parse("2026-02-01T00:00:00Z"));
        stage.slack.with("UEVA", zone);

        CheckInPlan plan = stage.planned(start.toString());

        assertEquals(due, stage.nudges.about("T1", plan.id()).get(1).dueAt(), why);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_the_start_every_nudge_comes_at_ten_on_a_working_day(long seed) {
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .filter(id -> id.contains("/"))
                .toList();
        for (int i = 0; i < 300; i++) {
            CheckInStage each = new CheckInStage();
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            each.slack.with("UEVA", zone.getId());
            LocalDate start = LocalDate.of(2026, 3, 2).plusDays(random.nextInt(390) - 20);

            CheckInPlan plan = each.planned(start.toString());

            for (Nudge nudge : each.nudges.about("T1", plan.id())) {
                if (nudge.kind().equals(CheckInNudge.KIND)) {
                    var local = nudge.dueAt().atZone(zone);
                    assertEquals(LocalTime.of(10, 0), local.toLocalTime(), () -> start + " " + zone);
                    assertTrue(local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0, () -> start + " " + zone);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-07, 2026-04-06", "2026-03-08, 2026-04-07"})
    void a_start_on_a_weekend_counts_from_that_day(LocalDate weekend, LocalDate firstDue) {
        CheckInPlan plan = stage.planned(weekend.toString());

        assertEquals(weekend, plan.start());
        assertEquals(firstDue, plan.milestones().get(0).dueOn());
    }

    private static String refusal(Result result) {
        return result instanceof Result.NotNow later
                ? later.sentence()
                : assertInstanceOf(Result.NotPlanned.class, result).sentence();
    }
}
