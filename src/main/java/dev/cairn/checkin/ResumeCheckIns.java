package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import java.util.List;

/** Lets paused check-ins come again, on the dates they have; what passed meanwhile is not made up for. The engineer is told. */
public final class ResumeCheckIns {
    private final ChangePlan change;

    public ResumeCheckIns(ChangePlan change) {
        this.change = change;
    }

    public PlanChanged resume(Caller caller, String planId) {
        return change.byManager(caller, planId, plan -> switch (plan.state()) {
            case PAUSED ->
                new Decision.Become(
                        plan.in(State.OPEN),
                        List.of(change.notice(PlanNotice.RESUMED.kind(), plan, plan.engineerId())));
            case OPEN -> new Decision.Stay("These check-ins are not paused.");
            default ->
                new Decision.Stay(
                        "The engineer said that the manager is another. Hand the check-ins over to the right one, or stop them.");
        });
    }
}
