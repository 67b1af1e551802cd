package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import java.util.List;

/** Holds an engineer's check-ins back until they are resumed; the manager may, and the engineer is told. */
public final class PauseCheckIns {
    private final ChangePlan change;

    public PauseCheckIns(ChangePlan change) {
        this.change = change;
    }

    public PlanChanged pause(Caller caller, String planId) {
        return change.byManager(caller, planId, plan -> switch (plan.state()) {
            case OPEN ->
                new Decision.Become(
                        plan.in(State.PAUSED),
                        List.of(change.notice(PlanNotice.PAUSED.kind(), plan, plan.engineerId())));
            case PAUSED -> new Decision.Stay("These check-ins are paused already.");
            default -> new Decision.Stay("Nothing comes from these check-ins as it is. Hand them over or stop them.");
        });
    }
}
