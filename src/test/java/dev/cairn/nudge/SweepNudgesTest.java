package dev.cairn.nudge;

import static dev.cairn.nudge.NudgeStage.DM;
import static dev.cairn.nudge.NudgeStage.LEAD;
import static dev.cairn.nudge.NudgeStage.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Messenger.Scheduled;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepNudgesTest {
    private final NudgeStage stage = new NudgeStage();

    @Test
    void what_no_row_owns_is_deleted_and_the_rest_stays() {
        Nudge nudge = stage.handedOver();
        stage.slack.hold(DM, TEN.minusSeconds(600));
        stage.slack.hold("DSOMEBODY", TEN);

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(TEN), stage.held());
        stage.dueWork.turnTo(TEN);
        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void a_message_of_a_nudge_that_was_cancelled_is_deleted() {
        Nudge nudge = stage.handedOver();
        stage.nudges.replace(stage.now(nudge).in(State.CANCELLED));

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(), stage.held());
    }

    @Test
    void a_message_whose_answer_was_lost_is_its_nudges() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(State.CALLING, stage.state(nudge));

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(TEN), stage.held());
    }

    @Test
    void what_slack_lost_is_handed_over_again() {
        Nudge nudge = stage.handedOver();
        stage.slack.loseWhatItHolds();

        stage.sweep.run(SweepNudges.NAME);
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void what_was_only_missing_from_the_list_is_not_handed_over_twice() {
        Nudge nudge = stage.handedOver();
        stage.slack.listsNothingOnce();

        stage.sweep.run(SweepNudges.NAME);
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(1, stage.slack.count(Call.SCHEDULE));
    }

    @Test
    void what_is_due_within_two_minutes_is_left_alone() {
        Nudge nudge = stage.handedOver();
        stage.dueWork.turnTo(TEN.minusSeconds(120));
        stage.slack.loseWhatItHolds();

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void a_message_that_slack_posts_late_is_left_alone() {
        Nudge nudge = stage.handedOver();
        stage.slack.isLate(true);
        stage.dueWork.turnTo(TEN.plusSeconds(5));

        stage.sweep.run(SweepNudges.NAME);
        stage.slack.isLate(false);

        assertEquals(0, stage.slack.count(Call.UNSCHEDULE));
        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void of_two_messages_in_one_slot_the_one_that_the_row_knows_stays() {
        Nudge nudge = stage.handedOver();
        Scheduled known = stage.slack.holds().get(0);
        stage.slack.hold(DM, TEN);

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(known), stage.slack.holds());
        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void of_two_messages_in_one_slot_neither_goes_while_the_row_does_not_know_its_own() {
        Nudge nudge = stage.handedOver();
        stage.slack.hold(DM, TEN);
        stage.nudges.replace(stage.now(nudge).in(State.CALLING));

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(TEN, TEN), stage.held());
    }

    @Test
    void a_nudge_handed_over_while_the_list_is_read_is_not_taken_for_nobodys() {
        stage.clock.turnTo(TEN.minus(LEAD));
        stage.answersGoWrong(Call.LIST, Fault.first(() -> {
            stage.planned(TEN);
            stage.dueWork.runDue();
        }));

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(TEN), stage.held());
    }

    @Test
    void a_nudge_handed_over_after_the_list_was_read_is_not_handed_over_again() {
        stage.clock.turnTo(TEN.minus(LEAD));
        stage.answersGoWrong(Call.LIST, Fault.after(() -> {
            stage.planned(TEN);
            stage.dueWork.runDue();
        }));

        stage.sweep.run(SweepNudges.NAME);
        stage.dueWork.turnTo(TEN.minusSeconds(1));

        assertEquals(List.of(TEN), stage.held());
        assertEquals(1, stage.slack.count(Call.SCHEDULE));
    }

    @Test
    void with_nothing_ahead_the_first_sweep_alone_asks_slack() {
        stage.slack.hold("DSOMEBODY", TEN);

        stage.sweep.run(SweepNudges.NAME);
        stage.sweep.run(SweepNudges.NAME);
        stage.sweep.run(SweepNudges.NAME);

        assertEquals(1, stage.slack.count(Call.LIST));
        assertEquals(List.of(), stage.held());
    }

    @Test
    void a_call_that_ends_after_its_nudge_was_cancelled_leaves_nothing_behind() {
        stage.sweep.run(SweepNudges.NAME);
        Nudge nudge = stage.handedOver();
        stage.nudges.replace(stage.now(nudge).in(State.CANCELLED));

        stage.sweep.run(SweepNudges.NAME);

        assertEquals(List.of(), stage.held());
    }

    @Test
    void it_comes_again_every_hour() {
        assertEquals(Optional.of(stage.clock.instant().plus(Duration.ofHours(1))), stage.sweep.run(SweepNudges.NAME));
    }

    @Test
    void without_a_list_nothing_is_touched_and_it_comes_again_in_five_minutes() {
        Nudge nudge = stage.handedOver();
        stage.slack.hold("DSOMEBODY", TEN);
        stage.answersGoWrong(Call.LIST, Fault.lostBefore());

        Optional<Instant> next = stage.sweep.run(SweepNudges.NAME);

        assertEquals(Optional.of(stage.clock.instant().plus(Duration.ofMinutes(5))), next);
        assertEquals(List.of(TEN, TEN), stage.held());
        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void what_could_not_be_deleted_is_tried_again_in_five_minutes() {
        stage.handedOver();
        stage.slack.hold("DONE", TEN);
        stage.answersGoWrong(Call.UNSCHEDULE, Fault.later(Duration.ofSeconds(1)));

        Optional<Instant> next = stage.sweep.run(SweepNudges.NAME);
        assertEquals(Optional.of(stage.clock.instant().plus(Duration.ofMinutes(5))), next);

        stage.answersGoWrong(Call.UNSCHEDULE, Fault.refused(Problem.NOT_SCHEDULED));
        next = stage.sweep.run(SweepNudges.NAME);
        assertEquals(Optional.of(stage.clock.instant().plus(Duration.ofHours(1))), next, "it is gone already");
    }
}
