package dev.cairn.nudge;

import static dev.cairn.nudge.NudgeStage.DM;
import static dev.cairn.nudge.NudgeStage.LEAD;
import static dev.cairn.nudge.NudgeStage.START;
import static dev.cairn.nudge.NudgeStage.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Problem;
import dev.cairn.nudge.Nudge.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawNudgesTest {
    private final NudgeStage stage = new NudgeStage();

    @Test
    void what_slack_has_not_seen_is_cancelled_without_asking_it() {
        Nudge waiting = stage.planned(TEN);
        Nudge reserved = stage.planned(START.plusSeconds(60));
        stage.dueWork.runDue();
        long calls = stage.slack.calls().size();

        assertEquals(List.of(), withdrawn());

        assertEquals(State.CANCELLED, stage.state(waiting));
        assertEquals(State.CANCELLED, stage.state(reserved));
        assertEquals(calls, stage.slack.calls().size());
        stage.dueWork.turnTo(TEN);
        assertEquals(List.of(), stage.slack.messages(DM));
    }

    @Test
    void what_slack_holds_is_taken_back() {
        Nudge nudge = stage.handedOver();

        assertEquals(List.of(), withdrawn());
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(List.of(), stage.held());
        assertEquals(State.CANCELLED, stage.state(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void two_minutes_before_its_time_it_can_still_be_taken_back() {
        Nudge nudge = stage.handedOver();
        stage.dueWork.turnTo(TEN.minusSeconds(120));

        assertEquals(List.of(), withdrawn());
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.arrivals(nudge));
    }

    @Test
    void later_it_may_still_arrive_and_who_takes_it_back_learns_so() {
        Nudge nudge = stage.handedOver();
        stage.dueWork.turnTo(TEN.minusSeconds(119));

        assertEquals(List.of(nudge.id()), withdrawn());
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(TEN), stage.arrivals(nudge));
    }

    @Test
    void a_message_whose_id_is_known_needs_no_list() {
        stage.handedOver();

        withdrawn();
        stage.dueWork.runDue();

        assertEquals(0, stage.slack.count(Call.LIST));
        assertEquals(List.of(), stage.held());
    }

    @Test
    void what_has_arrived_stays() {
        Nudge nudge = stage.handedOver();
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), withdrawn());

        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertEquals(State.SCHEDULED, stage.state(nudge));
    }

    @Test
    void what_is_being_posted_just_now_may_arrive() {
        Nudge nudge = stage.planned(START);
        stage.answersGoWrong(Call.POST, Fault.first(() -> assertEquals(List.of(nudge.id()), withdrawn())));

        stage.dueWork.runDue();

        assertEquals(1, stage.arrivals(nudge).size());
    }

    @Test
    void a_call_under_way_is_waited_for_and_its_message_taken_back() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        assertEquals(State.CALLING, stage.state(nudge));

        withdrawn();
        assertEquals(
                Optional.of(TEN.minus(LEAD).plusSeconds(30)), stage.dueWork.timeOf(WithdrawNudges.NAME, nudge.id()));
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(State.CANCELLED, stage.state(nudge));
    }

    @Test
    void an_answer_that_is_lost_is_looked_up() {
        Nudge nudge = stage.handedOver();
        stage.answersGoWrong(
                Call.UNSCHEDULE, Fault.lostBefore(), Fault.later(Duration.ofSeconds(9)), Fault.lostAfter());
        stage.answersGoWrong(Call.LIST, Fault.lostBefore(), Fault.later(Duration.ofSeconds(9)));

        withdrawn();
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(State.CANCELLED, stage.state(nudge));
        assertEquals(3, stage.slack.count(Call.LIST));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void a_message_that_two_processes_handed_over_is_taken_back_twice() {
        Nudge nudge = stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        stage.slack.hold(DM, TEN);

        withdrawn();
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.slack.messages(DM));
        assertEquals(State.CANCELLED, stage.state(nudge));
    }

    @Test
    void where_slack_refuses_it_is_tried_every_ten_minutes_until_the_time_has_passed() {
        Nudge nudge = stage.handedOver();
        stage.slack.trouble(
                call -> call == Call.UNSCHEDULE ? Optional.of(Fault.refused(Problem.SET_UP)) : Optional.empty());

        withdrawn();
        stage.dueWork.turn(Duration.ofMinutes(59));
        assertEquals(6, stage.slack.count(Call.UNSCHEDULE));

        stage.dueWork.turnTo(TEN.plus(Duration.ofMinutes(10)));
        assertEquals(List.of(TEN), stage.arrivals(nudge));
        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void where_slack_never_lists_the_work_ends_with_its_time() {
        stage.planned(TEN);
        stage.answersGoWrong(Call.SCHEDULE, Fault.lostAfter());
        stage.dueWork.turnTo(TEN.minus(LEAD));
        stage.slack.trouble(call -> call == Call.LIST ? Optional.of(Fault.refused(Problem.SET_UP)) : Optional.empty());

        withdrawn();
        stage.dueWork.turnTo(TEN.plus(Duration.ofMinutes(10)));

        assertTrue(stage.dueWork.nothingWaiting());
    }

    @Test
    void only_what_is_about_the_subject_and_of_the_team_is_taken_back() {
        Nudge nudge = stage.planned(TEN);

        stage.withdraw.about("T1", "another plan");
        stage.withdraw.about("T2", "plan");

        assertEquals(State.WAITING, stage.state(nudge));
    }

    @Test
    void a_nudge_that_moved_on_meanwhile_is_taken_back_from_where_it_is() {
        Nudge nudge = stage.planned(TEN);
        Nudge seen = stage.now(nudge);
        stage.dueWork.turnTo(TEN.minus(LEAD));
        NudgeStore slow = new InMemoryNudgeStore(stage.dueWork, LEAD) {
            @Override
            public synchronized List<Nudge> about(String teamId, String subjectId) {
                return List.of(seen);
            }

            @Override
            public synchronized Optional<Nudge> find(String id) {
                return stage.nudges.find(id);
            }

            @Override
            public synchronized Optional<Nudge> replaceAndWithdraw(Nudge changed, Instant when) {
                return stage.nudges.replaceAndWithdraw(changed, when);
            }
        };

        new WithdrawNudges(slow, stage.slack, stage.clock).about("T1", "plan");
        stage.dueWork.turnTo(TEN);

        assertEquals(List.of(), stage.arrivals(nudge));
        assertEquals(State.CANCELLED, stage.state(nudge));
    }

    @Test
    void taking_back_what_is_not_being_taken_back_does_nothing() {
        Nudge nudge = stage.handedOver();

        assertEquals(Optional.empty(), stage.withdraw.run(nudge.id()));
        assertEquals(Optional.empty(), stage.withdraw.run("no such nudge"));

        assertEquals(List.of(TEN), stage.held());
    }

    private List<String> withdrawn() {
        return stage.withdraw.about("T1", "plan").stream().map(Nudge::id).toList();
    }
}
