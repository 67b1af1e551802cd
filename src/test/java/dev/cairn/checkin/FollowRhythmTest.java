package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower.Change;
import dev.cairn.nudge.RhythmFollower.Following;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Eva in Berlin and her manager Max in New York choose other working days and times; clocks in Berlin go forward on 29 March. */
class FollowRhythmTest {
    private static final Set<DayOfWeek> SUNDAY_TO_THURSDAY =
            EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));

    private final CheckInStage stage = new CheckInStage();
    private final FollowRhythm following = new FollowRhythm(stage.plans, stage.change, stage.calendar, stage.clock);

    private List<String> choose(Caller who, Set<DayOfWeek> days, String time, boolean dailyList) {
        Rhythm before = stage.rhythms.getOrDefault(who.userId(), Rhythm.USUAL);
        Rhythm after = new Rhythm(days, LocalTime.parse(time), dailyList);
        Following prepared = following.prepare(new Change(who.teamId(), who.userId(), before, after));
        stage.rhythms.put(who.userId(), after);
        return prepared.keep().orElseThrow();
    }

    private List<LocalDate> dates() {
        return stage.plans.openFor("T1", "UEVA").orElseThrow().dates();
    }

    private List<Instant> lists() {
        return stage.messagesOf(MAX).stream()
                .filter(each -> each.message().text().startsWith("Check-ins due"))
                .map(FakeSlack::time)
                .toList();
    }

    private List<Instant> reminders() {
        return stage.messagesOf(EVA).stream()
                .filter(each -> each.message().text().contains("for your answers"))
                .map(FakeSlack::time)
                .toList();
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @Test
    void where_the_weekend_is_friday_and_saturday_dates_leave_friday_and_use_sunday() {
        stage.planned("today");
        assertEquals(days("2026-04-01", "2026-05-01", "2026-06-01"), dates());

        List<String> sentences = choose(EVA, SUNDAY_TO_THURSDAY, "10:00", true);

        assertEquals(days("2026-04-01", "2026-05-03", "2026-05-31"), dates());
        assertEquals(List.of("Your next check-in, 30-day, comes on Wed 1 Apr 2026 at 10:00."), sentences);
        stage.dueWork.turnTo(inBerlin("2026-05-04T00:00"));
        assertEquals(
                List.of(CheckInStage.START, inBerlin("2026-04-01T10:00"), inBerlin("2026-05-03T10:00")),
                stage.arrivals(EVA));
        assertTrue(
                stage.messagesOf(MAX).stream()
                        .anyMatch(each -> each.message().blocks().contains("chose other working days")),
                "the manager is told of the new dates");
    }

    @Test
    void new_plans_take_the_days_and_the_time_of_the_engineer() {
        stage.rhythms.put("UEVA", new Rhythm(SUNDAY_TO_THURSDAY, LocalTime.of(8, 0), true));

        CheckInPlan plan = stage.planned("today");

        assertEquals(days("2026-04-01", "2026-05-03", "2026-05-31"), plan.dates());
        stage.dueWork.turnTo(inBerlin("2026-04-02T00:00"));
        assertEquals(inBerlin("2026-04-01T08:00"), stage.arrivals(EVA).get(1), "by summer time");
    }

    @Test
    void with_one_working_day_everything_comes_on_it() {
        stage.planned("today");

        List<String> sentences = choose(EVA, EnumSet.of(DayOfWeek.FRIDAY), "07:00", true);
        stage.dueWork.turnTo(inBerlin("2026-04-25T00:00"));

        assertEquals(days("2026-04-03", "2026-05-01", "2026-06-05"), dates());
        assertEquals(List.of("Your next check-in, 30-day, moves to Fri 3 Apr 2026 at 07:00."), sentences);
        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-03T07:00")), stage.arrivals(EVA));
        assertEquals(List.of(inBerlin("2026-04-24T07:00")), reminders(), "three working days are three weeks");
    }

    @Test
    void what_slack_holds_already_moves_too_and_comes_once() {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-01T08:00"));

        choose(EVA, EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY), "09:00", true);
        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));

        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-02T09:00")), stage.arrivals(EVA));
    }

    @Test
    void what_is_due_within_two_minutes_is_said_to_come_as_it_was_and_does() {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-01T09:58:30"));

        List<String> sentences = choose(EVA, EnumSet.of(DayOfWeek.FRIDAY), "10:00", true);
        stage.dueWork.turnTo(inBerlin("2026-04-10T00:00"));

        assertTrue(
                sentences.contains("What is due within two minutes may still arrive as it was."), () -> "" + sentences);
        assertEquals(List.of(CheckInStage.START, inBerlin("2026-04-01T10:00")), stage.arrivals(EVA));
    }

    @Test
    void a_plan_with_a_time_of_its_own_keeps_it_and_that_is_said() {
        String plan = stage.planned("today").id();
        new ChangeTimeOfDay(stage.change).change(EVA, plan, LocalTime.of(14, 30));

        List<String> sentences = choose(EVA, Rhythm.USUAL.days(), "08:00", true);
        stage.dueWork.turnTo(inBerlin("2026-04-02T00:00"));

        assertTrue(sentences.get(0).startsWith("The check-ins planned with you keep the time chosen for them, 14:30;"));
        assertEquals(inBerlin("2026-04-01T14:30"), stage.arrivals(EVA).get(1));
    }

    @Test
    void who_was_reminded_is_not_reminded_again_because_days_count_otherwise_now() {
        stage.planned("today");
        stage.dueWork.turnTo(inBerlin("2026-04-07T00:00"));
        assertEquals(1, reminders().size());

        choose(EVA, EnumSet.of(DayOfWeek.WEDNESDAY), "10:00", true);
        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));

        assertEquals(1, reminders().size());
    }

    @Test
    void a_date_that_was_moved_by_hand_leaves_only_days_off() {
        String plan = stage.planned("today").id();
        new MoveCheckIn(stage.change, stage.clock, stage.calendar)
                .move(MAX, plan, Optional.of("60-day"), LocalDate.parse("2026-05-06"));

        choose(EVA, SUNDAY_TO_THURSDAY, "10:00", true);

        assertEquals(LocalDate.parse("2026-05-06"), dates().get(1));
    }

    @Test
    void a_managers_message_comes_on_the_managers_days_at_the_managers_time_and_only_once() {
        stage.planned("today");
        stage.dueWork.turnTo(Instant.parse("2026-04-01T12:00:00Z"));

        choose(MAX, EnumSet.of(DayOfWeek.THURSDAY), "16:00", true);
        stage.dueWork.turnTo(Instant.parse("2026-04-03T00:00:00Z"));

        assertEquals(List.of(Instant.parse("2026-04-02T20:00:00Z")), lists());
        choose(MAX, EnumSet.of(DayOfWeek.THURSDAY), "18:00", true);
        stage.dueWork.turnTo(Instant.parse("2026-04-04T00:00:00Z"));
        assertEquals(1, lists().size());
    }

    @Test
    void a_message_that_came_today_does_not_come_again_at_a_later_time() {
        stage.planned("today");
        stage.dueWork.turnTo(Instant.parse("2026-04-01T15:00:00Z"));
        assertEquals(1, lists().size());

        choose(MAX, Rhythm.USUAL.days(), "17:00", true);
        stage.dueWork.turnTo(Instant.parse("2026-04-02T00:00:00Z"));

        assertEquals(1, lists().size());
    }

    @Test
    void without_the_daily_message_a_manager_gets_none_and_the_engineer_what_is_due() {
        stage.planned("today");
        stage.dueWork.turnTo(Instant.parse("2026-04-01T12:00:00Z"));

        choose(MAX, Rhythm.USUAL.days(), "10:00", false);
        stage.dueWork.turnTo(inBerlin("2026-04-30T00:00"));
        assertEquals(List.of(), lists());
        assertEquals(2, stage.arrivals(EVA).size());

        choose(MAX, Rhythm.USUAL.days(), "10:00", true);
        stage.dueWork.turnTo(inBerlin("2026-05-02T00:00"));
        assertEquals(List.of(Instant.parse("2026-05-01T14:00:00Z")), lists());
    }

    @Test
    void reminders_follow_the_workspace_and_none_comes_where_it_wants_none() {
        stage.planned("today");
        FollowReminder follow = new FollowReminder(stage.plans, stage.change);
        stage.dueWork.turnTo(inBerlin("2026-04-01T12:00"));

        stage.reminder = new ReminderPolicy(Optional.of(1));
        follow.run("T1#1");
        stage.dueWork.turnTo(inBerlin("2026-04-03T00:00"));
        assertEquals(List.of(inBerlin("2026-04-02T10:00")), reminders());

        stage.reminder = new ReminderPolicy(Optional.of(5));
        follow.run("T1#2");
        stage.dueWork.turnTo(inBerlin("2026-04-20T00:00"));
        assertEquals(1, reminders().size(), "it has come and does not come again");

        stage.reminder = new ReminderPolicy(Optional.empty());
        follow.run("T1#3");
        stage.dueWork.turnTo(inBerlin("2026-05-20T00:00"));
        assertEquals(1, reminders().size());
        assertEquals(3, stage.arrivals(EVA).size(), "the second check-in came");
    }
}
