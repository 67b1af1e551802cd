package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stops an engineer's check-ins; the manager or the engineer may, and the other one is told. */
public final class StopCheckIns {
    private final CheckInStore plans;
    private final InstantSource clock;

    public StopCheckIns(CheckInStore plans, InstantSource clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** How stopping ended. */
    public sealed interface Result {
        /**
         * It was stopped just now.
         *
         * @param mayStillArrive whether a check-in is due so soon that it can no longer be held back
         */
        record Stopped(CheckInPlan plan, boolean mayStillArrive) implements Result {}

        record AlreadyStopped() implements Result {}

        /** There is no such plan, or it is not the caller's to stop. */
        record NotYours() implements Result {}
    }

    public Result stop(Caller caller, String planId) {
        Optional<CheckInPlan> found =
                plans.find(caller.teamId(), planId).filter(plan -> plan.concerns(caller.userId()));
        if (found.isEmpty()) {
            return new Result.NotYours();
        }
        CheckInPlan plan = found.get();
        Optional<List<Nudge>> stopped = plans.change(plan.in(State.STOPPED), List.of(notice(plan, caller)));
        if (stopped.isPresent()) {
            return new Result.Stopped(plan, !stopped.get().isEmpty());
        }
        // Stopped by somebody else, or changed meanwhile: then what it has become is stopped.
        boolean stillUnderWay = plans.find(caller.teamId(), planId)
                .filter(now -> now.state().isUnderWay())
                .isPresent();
        return stillUnderWay ? stop(caller, planId) : new Result.AlreadyStopped();
    }

    private Nudge notice(CheckInPlan plan, Caller caller) {
        String other = caller.userId().equals(plan.engineerId()) ? plan.managerId() : plan.engineerId();
        return Nudge.waiting(
                UUID.randomUUID().toString(), plan.teamId(), StopNotice.KIND, plan.id(), other, clock.instant());
    }
}
