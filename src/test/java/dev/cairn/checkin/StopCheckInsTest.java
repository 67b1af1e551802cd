package dev.cairn.checkin;

import static dev.cairn.checkin.CheckInStage.EVA;
import static dev.cairn.checkin.CheckInStage.MAX;
import static dev.cairn.checkin.CheckInStage.inBerlin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.checkin.StopCheckIns.Result;
import dev.cairn.conversation.Caller;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopCheckInsTest {
    private final CheckInStage stage = new CheckInStage();
    private final CheckInPlan plan = stage.planned("9 March");

    @BeforeEach
    void announce() {
        stage.dueWork.runDue();
        assertEquals(1, stage.messagesOf(EVA).size(), "the announcement");
    }

    @Test
    void the_manager_stops_them_and_the_engineer_is_told() {
        Result result = stage.stopping.stop(MAX, plan.id());
        stage.dueWork.turn(Duration.ofDays(120));

        assertFalse(assertInstanceOf(Result.Stopped.class, result).mayStillArrive());
        assertEquals(Optional.empty(), stage.plans.openFor("T1", "UEVA"));
        assertEquals(2, stage.messagesOf(EVA).size());
        assertTrue(stage.messagesOf(EVA).get(1).message().blocks().contains("UMAX"));
        assertEquals(0, stage.messagesOf(MAX).size());
    }

    @Test
    void the_engineer_stops_them_and_the_manager_is_told() {
        assertInstanceOf(Result.Stopped.class, stage.stopping.stop(EVA, plan.id()));
        stage.dueWork.turn(Duration.ofDays(120));

        assertEquals(1, stage.messagesOf(EVA).size());
        assertEquals(1, stage.messagesOf(MAX).size());
        assertTrue(stage.messagesOf(MAX).get(0).message().blocks().contains("UEVA"));
    }

    @Test
    void stopping_twice_tells_the_other_once() {
        stage.stopping.stop(MAX, plan.id());

        assertEquals(new Result.AlreadyStopped(), stage.stopping.stop(MAX, plan.id()));
        assertEquals(new Result.AlreadyStopped(), stage.stopping.stop(EVA, plan.id()));
        stage.dueWork.turn(Duration.ofDays(1));

        assertEquals(2, stage.messagesOf(EVA).size());
        assertEquals(0, stage.messagesOf(MAX).size());
    }

    @Test
    void a_stranger_and_another_team_stop_nothing() {
        assertEquals(new Result.NotYours(), stage.stopping.stop(new Caller("T1", "USTRANGER"), plan.id()));
        assertEquals(new Result.NotYours(), stage.stopping.stop(new Caller("T2", "UMAX"), plan.id()));
        assertEquals(new Result.NotYours(), stage.stopping.stop(MAX, "no such plan"));

        assertEquals(State.OPEN, stage.plans.find("T1", plan.id()).orElseThrow().state());
    }

    @Test
    void stopped_two_minutes_before_one_it_does_not_come() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T09:58:00"));

        Result result = stage.stopping.stop(MAX, plan.id());
        stage.dueWork.turn(Duration.ofMinutes(10));

        assertFalse(assertInstanceOf(Result.Stopped.class, result).mayStillArrive());
        assertEquals(2, stage.messagesOf(EVA).size(), "the announcement and the notice");
    }

    @Test
    void stopped_a_second_later_it_says_that_one_may_still_arrive() {
        stage.dueWork.turnTo(inBerlin("2026-04-08T09:58:01"));

        Result result = stage.stopping.stop(MAX, plan.id());
        stage.dueWork.turn(Duration.ofMinutes(10));

        assertTrue(assertInstanceOf(Result.Stopped.class, result).mayStillArrive());
        assertEquals(3, stage.messagesOf(EVA).size());
    }

    @Test
    void stopped_before_it_was_announced_only_the_notice_comes() {
        CheckInStage quick = new CheckInStage();
        CheckInPlan unannounced = quick.planned("9 March");

        quick.stopping.stop(MAX, unannounced.id());
        quick.dueWork.turn(Duration.ofDays(120));

        assertEquals(1, quick.messagesOf(EVA).size());
        assertTrue(quick.messagesOf(EVA).get(0).message().text().contains("stopped"));
    }

    @Test
    void after_stopping_somebody_else_may_plan_anew() {
        stage.stopping.stop(EVA, plan.id());

        assertInstanceOf(
                PlanCheckIns.Result.Planned.class, stage.planning.plan(new Caller("T1", "UOTHER"), "UEVA", "16 March"));
    }
}
