package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops an engineer's check-ins; the manager or the engineer may, and the other one is told. */
public final class StopCheckIns {
    private final ChangePlan change;
    private final CheckInStore plans;

    public StopCheckIns(ChangePlan change, CheckInStore plans) {
        this.change = change;
        this.plans = plans;
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
        CheckInPlan after = plan.in(State.STOPPED);
        List<Nudge> nudges = new ArrayList<>(change.lists(plan, after));
        nudges.add(notice(plan, caller));
        Optional<List<Nudge>> stopped = plans.change(after, nudges);
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
        return change.notice(StopNotice.KIND, plan, other);
    }
}
