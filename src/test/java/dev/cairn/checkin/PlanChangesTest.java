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
import dev.cairn.content.Holidays;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eva's check-ins come on 8 April, 8 May and 8 June 2026; Max manages them. */
class PlanChangesTest {
    private static final Caller IDA = new Caller("T1", "UIDA");

    private final CheckInStage stage = new CheckInStage();
    private final Holidays holidays = new Holidays(Set.of(LocalDate.of(2026, 5, 1)));
    private final PersonalCalendar calendar = stage.calendar(holidays);
    private final ChangePlan change = new ChangePlan(stage.plans, stage.slack, stage.clock, calendar);
    private final MoveCheckIn moving = new MoveCheckIn(change, stage.clock, calendar);
    private final PauseCheckIns pausing = new PauseCheckIns(change);
    private final ResumeCheckIns resuming = new ResumeCheckIns(change);
    private final HandOverCheckIns handingOver = new HandOverCheckIns(change, stage.slack);
    private final NotMyManager notMyManager = new NotMyManager(change);
    private final SetAway setAway = new SetAway(change, stage.plans, stage.slack, stage.clock, calendar);
    private final String plan = stage.planned("9 March").id();

    @BeforeEach
    void announce() {
        stage.slack.with("UIDA", "Europe/Berlin");
        stage.dueWork.runDue();
    }

    // Moving

    @Test
    void one_is_moved_and_comes_on_its_new_day_alone() {
        done(moving.move(MAX, plan, Optional.of("60-day"), LocalDate.of(2026, 5, 12)));
        stage.dueWork.turnTo(inBerlin("2026-06-30T00:00"));

        assertEquals(
                List.of(
                        CheckInStage.START,
                        CheckInStage.START.plusSeconds(1),
                        inBerlin("2026-04-08T10:00"),
                        inBerlin("2026-05-12T10:00"),
                        inBerlin("2026-06-08T10:00")),
                stage.arrivals(EVA));
        assertTrue(stage.messagesOf(EVA).get(1).message().blocks().contains("moved your check-ins"));
    }

    @Test
    void all_ahead_move_by_as_many_days_off_weekends_and_holidays() {
        stage.dueWork.turnTo(inBerlin("2026-04-10T12:00"));

        CheckInPlan moved = done(moving.move(MAX, plan, Optional.empty(), LocalDate.of(2026, 5, 1)))
                .plan();

        assertEquals(
                List.of(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 1)),
                days(moved),
                "the first has come, 1 May is a holiday before a weekend, the third is a week earlier");
    }

    @Test
    void what_slack_holds_already_is_taken_back_and_comes_once_on_the_new_day() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T09:00"));

        assertFalse(done(moving.move(MAX, plan, Optional.of("30-day"), LocalDate.of(2026, 4, 9)))
                .mayStillArrive());
        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));

        assertEquals(
                List.of(inBerlin("2026-04-09T10:00")),
                stage.arrivals(EVA).stream().skip(2).toList());
    }

    @Test
    void what_is_due_within_two_minutes_is_not_moved_and_the_others_say_that_it_comes() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T09:58:30"));

        assertEquals(
                "That check-in has come already, or is about to, so it was not moved.",
                unchanged(moving.move(MAX, plan, Optional.of("30-day"), LocalDate.of(2026, 4, 9))));
        PlanChanged.Done moved = done(moving.move(MAX, plan, Optional.of("60-day"), LocalDate.of(2026, 5, 11)));

        assertTrue(moved.mayStillArrive());
        stage.dueWork.turn(Duration.ofDays(1));
        assertEquals(
                1,
                stage.arrivals(EVA).stream()
                        .filter(inBerlin("2026-04-08T10:00")::equals)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            30-day | 2026-03-01 | That day, or the time of the check-in on it, has passed. Choose a later day.
            30-day | 2028-03-01 | That is more than 400 days ahead. Choose an earlier day.
            30-day | 2026-04-08 | It comes on that day already.
            9-day  | 2026-04-09 | That check-in has come already, or is about to, so it was not moved.
            """)
    void where_it_cannot_go_is_said(String milestone, LocalDate to, String sentence) {
        assertEquals(sentence, unchanged(moving.move(MAX, plan, Optional.of(milestone), to)));
        assertEquals(0, now().version());
    }

    // Pausing

    @Test
    void a_paused_plan_is_silent_and_comes_again_on_its_dates_once_resumed() {
        done(pausing.pause(MAX, plan));
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));
        assertEquals(2, stage.messagesOf(EVA).size(), "the announcement and that it is paused");
        assertEquals("These check-ins are paused already.", unchanged(pausing.pause(MAX, plan)));

        done(resuming.resume(MAX, plan));
        stage.dueWork.turnTo(inBerlin("2026-06-30T00:00"));

        assertEquals(
                List.of(inBerlin("2026-04-20T12:00"), inBerlin("2026-05-08T10:00"), inBerlin("2026-06-08T10:00")),
                stage.arrivals(EVA).stream().skip(2).toList(),
                "what passed meanwhile is not made up for");
        assertEquals("These check-ins are not paused.", unchanged(resuming.resume(MAX, plan)));
    }

    @Test
    void moved_while_paused_they_stay_silent_until_resumed() {
        done(pausing.pause(MAX, plan));
        done(moving.move(MAX, plan, Optional.of("30-day"), LocalDate.of(2026, 4, 27)));
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));
        done(resuming.resume(MAX, plan));
        stage.dueWork.turnTo(inBerlin("2026-04-30T12:00"));

        assertEquals(
                inBerlin("2026-04-27T10:00"),
                stage.arrivals(EVA).get(stage.arrivals(EVA).size() - 1));
    }

    // Another manager

    @Test
    void not_my_manager_suspends_everything_and_tells_the_planner() {
        done(notMyManager.say(EVA, plan, "UMAX"));
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));

        assertEquals(State.SUSPENDED, now().state());
        assertEquals(1, stage.messagesOf(EVA).size());
        assertTrue(stage.messagesOf(MAX).get(0).message().blocks().contains("says that you are not their manager"));
        assertTrue(unchanged(notMyManager.say(EVA, plan, "UMAX")).contains("You said so before"));
        assertTrue(unchanged(resuming.resume(MAX, plan)).contains("Hand the check-ins over"));
        assertEquals(
                "Only the engineer of these check-ins can do this.", unchanged(notMyManager.say(MAX, plan, "UMAX")));
    }

    @Test
    void taken_back_the_check_ins_come_as_planned() {
        done(notMyManager.say(EVA, plan, "UMAX"));
        done(notMyManager.takeBack(EVA, plan));
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));

        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-08T10:00")), stage.arrivals(EVA));
        assertEquals("Good. The check-ins come as planned.", unchanged(notMyManager.takeBack(EVA, plan)));
    }

    @Test
    void handed_over_they_come_once_and_name_the_new_manager() {
        done(notMyManager.say(EVA, plan, "UMAX"));

        CheckInPlan handed = done(handingOver.handOver(MAX, plan, "UIDA")).plan();
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));

        assertEquals(State.OPEN, handed.state());
        assertEquals(4, stage.messagesOf(EVA).size(), "planned, handed over, the first, and its reminder");
        assertTrue(stage.messagesOf(EVA).get(1).message().blocks().contains("handed your check-ins over to"));
        assertTrue(stage.messagesOf(EVA).get(2).message().blocks().contains("UIDA"));
        assertTrue(stage.messagesOf(IDA).get(0).message().blocks().contains("over to you"));
        assertTrue(unchanged(notMyManager.say(EVA, plan, "UMAX")).contains("somebody else by now"), "an old button");
        assertEquals("Only the manager of these check-ins can do this.", unchanged(pausing.pause(EVA, plan)));
        assertEquals("These check-ins are with somebody else.", unchanged(pausing.pause(MAX, plan)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UEVA | Nobody is their own manager here. Choose somebody else.
            UMAX | That is who the check-ins are with already. Choose somebody else.
            UBOT | Check-ins can be handed over to people of this workspace only.
            """)
    void to_whom_they_cannot_be_handed_over_is_said(String to, String sentence) {
        stage.slack.with("UBOT", "UTC", Standing.BOT);

        assertEquals(sentence, unchanged(handingOver.handOver(MAX, plan, to)));
    }

    // Away

    @Test
    void what_falls_into_time_away_comes_on_the_first_working_day_after_it() {
        stage.dueWork.turnTo(inBerlin("2026-04-07T12:00"));

        var noted = assertInstanceOf(SetAway.Result.Noted.class, setAway.until(EVA, "UEVA", "11 April"));

        assertEquals(
                List.of(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 8), LocalDate.of(2026, 6, 8)),
                days(noted.moved().orElseThrow().plan()));
        stage.dueWork.turnTo(inBerlin("2026-04-20T12:00"));
        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-13T10:00")), stage.arrivals(EVA));
        assertTrue(stage.messagesOf(MAX).get(0).message().blocks().contains("noted as away, back on Sat 11 Apr 2026"));
    }

    @Test
    void the_manager_may_say_it_and_a_stranger_may_not() {
        assertInstanceOf(SetAway.Result.Noted.class, setAway.until(MAX, "UEVA", "10 April"));
        assertEquals(
                "Only the person and the manager of their check-ins can say that somebody is away.",
                assertInstanceOf(SetAway.Result.NotNoted.class, setAway.until(IDA, "UEVA", "10 April"))
                        .sentence());
        assertTrue(assertInstanceOf(SetAway.Result.NotNoted.class, setAway.until(EVA, "UEVA", "today"))
                .sentence()
                .startsWith("Give the first day back"));
    }

    @Test
    void away_until_next_week_asks_for_the_days_on_which_they_work_whoever_types_it() {
        stage.rhythms.put("UEVA", new Rhythm(EnumSet.of(DayOfWeek.WEDNESDAY), LocalTime.NOON, true));

        var noted = assertInstanceOf(SetAway.Result.Noted.class, setAway.until(MAX, "UEVA", "next week"));

        assertEquals(LocalDate.of(2026, 3, 11), noted.away().back());
    }

    @Test
    void a_plan_made_while_away_keeps_clear_of_that_time() {
        setAway.until(IDA, "UIDA", "10 April");

        CheckInPlan planned = ((PlanCheckIns.Result.Planned) stage.planning.plan(MAX, "UIDA", "9 March")).plan();

        assertEquals(LocalDate.of(2026, 4, 10), planned.milestones().get(0).dueOn());
    }

    // Whoever comes late

    @Test
    void nothing_changes_a_plan_that_was_stopped() {
        stage.stopping.stop(EVA, plan);

        String sentence = "These check-ins were stopped before.";
        assertEquals(sentence, unchanged(pausing.pause(MAX, plan)));
        assertEquals(sentence, unchanged(moving.move(MAX, plan, Optional.empty(), LocalDate.of(2026, 5, 1))));
        assertEquals(sentence, unchanged(handingOver.handOver(MAX, plan, "UIDA")));
        assertEquals(sentence, unchanged(notMyManager.say(EVA, plan, "UMAX")));
        assertEquals("These check-ins are with somebody else.", unchanged(pausing.pause(MAX, "forged")));
        assertEquals(
                "These check-ins are with somebody else.", unchanged(pausing.pause(new Caller("T2", "UMAX"), plan)));
    }

    private CheckInPlan now() {
        return stage.plans.find("T1", plan).orElseThrow();
    }

    private static List<LocalDate> days(CheckInPlan plan) {
        return plan.milestones().stream().map(Milestone::dueOn).toList();
    }

    private static PlanChanged.Done done(PlanChanged changed) {
        return assertInstanceOf(PlanChanged.Done.class, changed);
    }

    private static String unchanged(PlanChanged changed) {
        return assertInstanceOf(PlanChanged.Unchanged.class, changed).sentence();
    }
}
