package dev.cairn.nudge;

import static dev.cairn.nudge.NudgeStage.LEAD;
import static dev.cairn.nudge.NudgeStage.START;
import static dev.cairn.nudge.NudgeStage.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeliverNudgeTest {
    private static final Fault CRASH_BEFORE = Fault.first(DeliverNudgeTest::crash);
    private static final Fault CRASH_AFTER = Fault.after(DeliverNudgeTest::crash);

    private final NudgeStage stage = new NudgeStage();

    private static void crash() {
        throw new Crash();
    }

    // In time

    @Test
    void a_nudge_arrives_at_its_second() {
        Nudge nudge = stage.planned(TEN);

        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(State.SCHEDULED, stage.state(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void nothing_is_handed_to_slack_before_the_lead() {
        Nudge nudge = stage.planned(TEN);

        stage.dueWork.turnTo(TEN.minus(LEAD).minusSeconds(1));
        assertEquals(List.of(), stage.slack.calls());

        stage.dueWork.turn(Duration.ofSeconds(1));
        assertEquals(List.of(TEN), stage.held());
        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void a_delivery_that_comes_too_early_waits_for_the_lead() {
        Nudge nudge = stage.planned(TEN);

        assertEquals(Optional.of(TEN.minus(LEAD)), stage.deliver.run(nudge.id()));

        assertEquals(List.of(), stage.slack.calls());
        assertEquals(State.WAITING, stage.state(nudge));
    }

    @Test
    void due_in_two_minutes_it_is_left_with_slack() {
        Nudge nudge = stage.planned(START.plusSeconds(120));

        stage.dueWork.runDue();

        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void due_sooner_it_is_posted_when_its_second_comes() {
        Nudge nudge = stage.planned(START.plusSeconds(119));

        stage.dueWork.turn(Duration.ofSeconds(118));
        assertEquals(State.RESERVED, stage.state(nudge));
        assertEquals(List.of(), stage.arrivals(nudge));

        stage.dueWork.turn(Duration.ofSeconds(1));
        assertEquals(State.SENT, stage.state(nudge));
        assertEquals(List.of(START.plusSeconds(119)), stage.arrivals(nudge));
        assertEquals(0, stage.slack.count(Call.SCHEDULE));
        assertEquals(
                stage.slack.messages(NudgeStage.DM).get(0).ts(),
                stage.now(nudge).messageTs().orElseThrow());
    }

    @Test
    void due_at_once_it_is_posted_at_once() {
        Nudge nudge = stage.planned(START);

        stage.dueWork.runDue();

        assertEquals(List.of(START), stage.arrivals(nudge));
    }

    @Test
    void two_for_one_person_at_one_time_come_a_second_apart() {
        Nudge first = stage.planned(TEN);
        Nudge second = stage.planned(TEN);

        stage.dueWork.turnTo(TEN.plusSeconds(1));

        assertEquals(1, stage.arrivals(first).size());
        assertEquals(1, stage.arrivals(second).size());
        assertEquals(List.of(TEN, TEN.plusSeconds(1)), NudgeStage.times(stage.slack.messages(NudgeStage.DM)));
    }

    // Looking before speaking

    @Test
    void with_nothing_left_to_say_it_stays_quiet() {
        Nudge nudge = stage.planned(TEN);
        stage.words.nothingLeft = true;

        stage.dueWork.turnTo(TEN);

        assertEquals(State.QUIET, stage.state(nudge));
        assertEquals(List.of(), stage.slack.calls());
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void it_looks_again_at_the_second_in_which_it_speaks() {
        Nudge nudge = stage.planned(START.plusSeconds(60));
        stage.dueWork.turn(Duration.ofSeconds(30));
        stage.words.nothingLeft = true;

        stage.dueWork.turn(Duration.ofHours(1));

        assertEquals(State.QUIET, stage.state(nudge));
        assertEquals(List.of(), stage.arrivals(nudge));
    }

    @Test
    void a_cancelled_nudge_is_left_alone() {
        Nudge nudge = stage.planned(TEN);
        stage.withdraw.about("T1", "plan");

        stage.dueWork.turnTo(TEN.plusSeconds(60));

        assertEquals(State.CANCELLED, stage.state(nudge));
        assertEquals(List.of(), stage.slack.calls());
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void one_cancelled_while_it_is_handed_over_is_taken_back() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.first(() -> stage.withdraw.about("T1", "plan")));

        stage.dueWork.turnTo(TEN.plusSeconds(60));

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(State.CANCELLED, stage.state(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void a_nudge_that_is_gone_needs_nothing() {
        assertEquals(Optional.empty(), stage.deliver.run("no such nudge"));
    }

    @Test
    void a_kind_that_nobody_knows_is_kept_for_a_version_that_does() {
        Nudge nudge = Nudge.waiting("odd", "T1", "unheard of", "plan", "UANA", TEN);
        stage.nudges.add(nudge);
        stage.clock.turnTo(TEN.minus(LEAD));

        assertThrows(IllegalStateException.class, () -> stage.deliver.run("odd"));

        assertEquals(State.WAITING, stage.state(nudge));
    }

    // Slack is busy, silent or down

    @Test
    void when_slack_is_busy_it_waits_as_told() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.later(Duration.ofSeconds(40)));

        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(Optional.of(TEN.minus(LEAD).plusSeconds(40)), stage.deliveryOf(nudge));
        assertEquals(State.RESERVED, stage.state(nudge));

        stage.dueWork.turnTo(TEN);
        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(2, stage.slack.count(Call.SCHEDULE));
    }

    @ParameterizedTest
    @EnumSource(
            value = Call.class,
            names = {"FIND_PERSON", "OPEN", "SCHEDULE"})
    void whatever_goes_wrong_on_the_way_it_arrives_once(Call call) {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(
                call,
                Fault.lostBefore(),
                CRASH_BEFORE,
                Fault.later(Duration.ofSeconds(7)),
                CRASH_AFTER,
                Fault.lostAfter());

        stage.dueWork.turnTo(TEN.plus(Duration.ofHours(1)));

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void an_unanswered_call_is_looked_up_when_it_is_surely_over() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());

        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(State.CALLING, stage.state(nudge));
        assertEquals(Optional.of(TEN.minus(LEAD).plusSeconds(30)), stage.deliveryOf(nudge));

        stage.dueWork.turn(Duration.ofSeconds(30));
        assertEquals(State.SCHEDULED, stage.state(nudge));
        assertEquals(1, stage.slack.count(Call.SCHEDULE));
    }

    @Test
    void while_nobody_can_look_what_became_of_a_message_it_is_not_sent_again() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.answersGoWrong(
                Call.LIST,
                Fault.later(Duration.ofSeconds(5)),
                Fault.refused(Problem.SET_UP),
                Fault.refused(Problem.OTHER),
                Fault.lostBefore());

        stage.dueWork.turnTo(TEN);

        assertEquals(1, stage.slack.count(Call.SCHEDULE));
        assertEquals(5, stage.slack.count(Call.LIST));
        assertEquals(State.SCHEDULED, stage.state(nudge));
        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void an_unanswered_post_is_looked_up_in_the_direct_message() {
        Nudge nudge = stage.planned(START);
        stage.answersGoWrong(Call.POST, Fault.lostAfter());
        stage.answersGoWrong(
                Call.FIND, Fault.later(Duration.ofSeconds(5)), Fault.refused(Problem.SET_UP), Fault.lostBefore());

        stage.dueWork.turn(Duration.ofHours(1));

        assertEquals(1, stage.slack.count(Call.POST));
        assertEquals(State.SENT, stage.state(nudge));
        assertEquals(1, stage.arrivals(nudge).size());
    }

    @Test
    void a_post_that_never_arrived_is_made_again() {
        Nudge nudge = stage.planned(START);
        stage.answersGoWrong(Call.POST, Fault.lostBefore());

        stage.dueWork.turn(Duration.ofMinutes(2));

        assertEquals(2, stage.slack.count(Call.POST));
        assertEquals(1, stage.arrivals(nudge).size());
    }

    @Test
    void a_message_that_slack_posts_late_is_not_sent_again() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        stage.slack.isLate(true);
        stage.clock.turnTo(TEN.plus(Duration.ofMinutes(10)));

        stage.dueWork.runDue();
        stage.slack.isLate(false);
        stage.dueWork.turn(Duration.ofHours(1));

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(0, stage.slack.count(Call.POST));
    }

    @Test
    void near_its_time_a_message_is_not_missed_because_two_clocks_differ() {
        Nudge nudge = stage.planned(START.plusSeconds(125));
        stage.slack.clockIsAhead(Duration.ofSeconds(5));
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.answersGoWrong(Call.LIST, Fault.later(Duration.ofSeconds(94)));
        stage.dueWork.turn(Duration.ofSeconds(124));
        assertEquals(1, stage.arrivals(nudge).size(), "by Slack's clock it is time");

        stage.dueWork.turn(Duration.ofMinutes(10));

        assertEquals(1, stage.arrivals(nudge).size());
        assertEquals(State.SENT, stage.state(nudge));
    }

    @Test
    void where_nobody_may_ever_look_it_is_given_up_after_three_days() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostBefore());
        stage.slack.trouble(call -> call == Call.LIST ? Optional.of(Fault.refused(Problem.OTHER)) : Optional.empty());

        stage.dueWork.turnTo(TEN.plus(Duration.ofDays(4)));

        assertEquals(State.FAILED, stage.state(nudge));
        assertEquals(List.of(Undelivered.UNKNOWN), stage.words.undelivered);
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void while_the_set_up_is_wrong_looking_is_never_given_up() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostBefore());
        stage.slack.trouble(call -> call == Call.LIST ? Optional.of(Fault.refused(Problem.SET_UP)) : Optional.empty());

        stage.dueWork.turnTo(TEN.plus(Duration.ofDays(4)));
        assertEquals(State.CALLING, stage.state(nudge));

        stage.slack.trouble(call -> Optional.empty());
        stage.dueWork.turn(Duration.ofDays(3));
        assertEquals(1, stage.arrivals(nudge).size());
    }

    @Test
    void too_many_at_once_are_tried_again_each_minute() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(
                Call.SCHEDULE, Fault.refused(Problem.TOO_MANY_AT_ONCE), Fault.refused(Problem.TOO_MANY_AT_ONCE));

        stage.dueWork.turnTo(TEN.minus(LEAD).plusSeconds(120));

        assertEquals(3, stage.slack.count(Call.SCHEDULE));
        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void what_became_too_late_to_schedule_is_posted() {
        Nudge nudge = stage.planned(START.plusSeconds(125));
        stage.answersGoWrong(Call.SCHEDULE, Fault.refused(Problem.TOO_LATE_TO_SCHEDULE));

        stage.dueWork.turn(Duration.ofSeconds(130));

        assertEquals(State.SENT, stage.state(nudge));
        assertEquals(List.of(START.plusSeconds(125)), stage.arrivals(nudge));
    }

    // Refusals

    @ParameterizedTest
    @CsvSource({
        "SET_UP, FIND_PERSON",
        "SET_UP, OPEN",
        "SET_UP, SCHEDULE",
        "MESSAGES_TAB_OFF, OPEN",
        "MESSAGES_TAB_OFF, SCHEDULE"
    })
    void while_the_set_up_is_wrong_a_nudge_is_kept_and_tried_every_ten_minutes(Problem problem, Call call) {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(call, Fault.refused(problem), Fault.refused(problem), Fault.refused(problem));

        stage.dueWork.turnTo(TEN.minus(LEAD).plus(Duration.ofMinutes(29)));
        assertEquals(3, stage.slack.count(call));
        assertEquals(List.of(), stage.held());

        stage.dueWork.turnTo(TEN);
        assertEquals(4, stage.slack.count(call));
        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"NO_SUCH_PERSON", "PERSON_DEACTIVATED", "PERSON_IS_BOT", "NO_SUCH_CHANNEL", "OTHER"})
    void what_slack_refuses_for_good_is_not_tried_again(Problem problem) {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.refused(problem));

        stage.dueWork.turnTo(TEN.plus(Duration.ofDays(7)));

        assertEquals(State.FAILED, stage.state(nudge));
        assertEquals(1, stage.words.undelivered.size());
        assertEquals(1, stage.slack.count(Call.SCHEDULE));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void somebody_who_left_is_not_written_to() {
        Nudge nudge = stage.planned(TEN);
        stage.slack.with("UANA", "Europe/Berlin", Standing.DEACTIVATED);

        stage.dueWork.turnTo(TEN);

        assertEquals(State.FAILED, stage.state(nudge));
        assertEquals(List.of(Undelivered.ACCOUNT_DEACTIVATED), stage.words.undelivered);
        assertEquals(List.of(Call.FIND_PERSON), stage.slack.calls());
    }

    // Woken late

    @ParameterizedTest
    @CsvSource({
        "within the hour,             2026-03-02T10:59, 2026-03-02T10:59",
        "later the same day,          2026-03-02T16:59, 2026-03-02T16:59",
        "after working hours,         2026-03-02T17:00, 2026-03-03T10:00",
        "in the night,                2026-03-03T03:00, 2026-03-03T10:00",
        "days later in working hours, 2026-03-05T11:30, 2026-03-05T11:30",
        "on a Friday evening,         2026-03-06T18:00, 2026-03-09T10:00",
        "on a Sunday,                 2026-03-08T11:00, 2026-03-09T10:00",
    })
    void a_nudge_woken_late_comes_in_working_hours(String when, LocalDateTime wokenAt, LocalDateTime comesAt) {
        Nudge nudge = stage.planned(TEN);

        stage.clock.turnTo(inBerlin(wokenAt));
        stage.dueWork.turnTo(inBerlin(wokenAt).plus(Duration.ofDays(4)));

        assertEquals(List.of(inBerlin(comesAt)), stage.arrivals(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void a_nudge_woken_late_within_a_second_does_not_wait_for_the_next() {
        Nudge nudge = stage.planned(TEN);
        Instant woken = inBerlin(LocalDateTime.of(2026, 3, 2, 16, 59));
        stage.clock.turnTo(woken.plusMillis(400));

        stage.dueWork.runDue();

        assertEquals(State.SENT, stage.state(nudge));
        assertEquals(woken, stage.now(nudge).owned().postAt());
    }

    @Test
    void a_nudge_woken_late_waits_for_a_day_on_which_the_recipient_works() {
        Nudge nudge = stage.planned(TEN);
        stage.daysOff.addAll(List.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)));

        stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, 3, 12, 0)));
        stage.dueWork.turn(Duration.ofDays(4));

        assertEquals(List.of(inBerlin(LocalDateTime.of(2026, 3, 5, 10, 0))), stage.arrivals(nudge));
    }

    @ParameterizedTest
    @CsvSource({
        "three working days later,            2026-03-05T11:30, 1",
        "three and the night after,           2026-03-05T17:00, 0",
        "four working days later,             2026-03-06T09:30, 0",
        "a week later,                        2026-03-09T09:30, 0",
    })
    void a_message_of_a_day_is_not_sent_more_than_three_working_days_later(
            String when, LocalDateTime wokenAt, int arrives) {
        stage.words.ofADay = true;
        Nudge nudge = stage.planned(TEN);

        stage.clock.turnTo(inBerlin(wokenAt));
        stage.dueWork.turn(Duration.ofDays(4));

        assertEquals(arrives, stage.arrivals(nudge).size());
        assertEquals(
                arrives == 1 ? List.of() : List.of(Undelivered.TOO_LATE), stage.words.undelivered, "told only then");
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void days_off_do_not_make_a_message_too_late() {
        stage.words.ofADay = true;
        Nudge nudge = stage.planned(TEN);
        stage.daysOff.addAll(List.of(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4)));

        stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, 9, 9, 30)));
        stage.dueWork.runDue();

        assertEquals(1, stage.arrivals(nudge).size(), "Thursday, Friday, Monday");
    }

    @Test
    void woken_every_night_it_is_counted_from_its_own_day() {
        stage.words.ofADay = true;
        Nudge nudge = stage.planned(TEN);

        for (int day = 3; day <= 7; day++) {
            stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, day, 1, 0)));
            stage.dueWork.runDue();
        }
        stage.dueWork.turn(Duration.ofDays(4));

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(List.of(Undelivered.TOO_LATE), stage.words.undelivered);
    }

    @Test
    void a_slot_that_passed_days_ago_is_left_for_the_next_working_hours() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.refused(Problem.SET_UP));
        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(State.RESERVED, stage.state(nudge));

        Instant threeInTheMorning = inBerlin(LocalDateTime.of(2026, 3, 4, 3, 0));
        stage.clock.turnTo(threeInTheMorning);
        stage.dueWork.turn(Duration.ofDays(2));

        assertEquals(List.of(inBerlin(LocalDateTime.of(2026, 3, 4, 10, 0))), stage.arrivals(nudge));
    }

    @Test
    void a_message_that_was_lost_days_ago_comes_in_the_next_working_hours() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostBefore());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(State.CALLING, stage.state(nudge));

        stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, 7, 3, 0)));
        stage.dueWork.turn(Duration.ofDays(4));

        assertEquals(List.of(inBerlin(LocalDateTime.of(2026, 3, 9, 10, 0))), stage.arrivals(nudge));
    }

    @Test
    void a_nudge_woken_late_again_and_again_still_comes_once() {
        Nudge nudge = stage.planned(TEN);

        for (int day = 3; day <= 6; day++) {
            stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, day, 1, 0)));
            stage.dueWork.runDue();
        }
        stage.dueWork.turn(Duration.ofDays(4));

        assertEquals(1, stage.arrivals(nudge).size());
    }

    @Test
    void a_late_nudge_takes_a_slot_of_its_own_time() {
        Nudge nudge = stage.planned(TEN);
        stage.clock.turnTo(inBerlin(LocalDateTime.of(2026, 3, 3, 7, 0)));

        stage.dueWork.runDue();

        assertEquals(
                new Slot(FakeSlack.directMessage("UANA"), inBerlin(LocalDateTime.of(2026, 3, 3, 10, 0))),
                stage.now(nudge).owned());
    }

    private static Instant inBerlin(LocalDateTime local) {
        return local.atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }
}
