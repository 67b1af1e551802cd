package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Undelivered;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows where a message about check-ins does not reach somebody. With the engineer's account deactivated the plan
 * ends; with the manager's it is suspended until the engineer or the planner finds somebody else; whatever else keeps a
 * message from the engineer, the manager is told.
 */
public final class AfterUndelivered {
    private final CheckInStore plans;
    private final ChangePlan change;

    public AfterUndelivered(CheckInStore plans, ChangePlan change) {
        this.plans = plans;
        this.change = change;
    }

    /**
     * For a message to an engineer about their plan.
     *
     * @param about the plan's id, or that and a milestone's name, as {@link UndeliveredNotice} reads it
     * @return what the manager is told
     */
    List<Nudge> toEngineer(Nudge nudge, String about, Undelivered why) {
        if (why == Undelivered.ACCOUNT_DEACTIVATED) {
            return toEither(nudge, why);
        }
        return plans.find(nudge.teamId(), UndeliveredNotice.planId(about))
                .map(plan -> List.of(change.notice(UndeliveredNotice.kind(why), plan, plan.managerId())
                        .about(about)))
                .orElse(List.of());
    }

    /** For any other message: only that an account is deactivated has consequences, for all plans it is part of. */
    List<Nudge> toEither(Nudge nudge, Undelivered why) {
        if (why == Undelivered.ACCOUNT_DEACTIVATED) {
            plans.openAround(nudge.teamId(), nudge.recipientId())
                    .forEach(plan ->
                            change.byItself(nudge.teamId(), plan.id(), now -> without(nudge.recipientId(), now)));
        }
        return List.of();
    }

    private Decision without(String userId, CheckInPlan plan) {
        if (plan.engineerId().equals(userId)) {
            return new Decision.Become(
                    plan.in(State.STOPPED),
                    List.of(change.notice(PlanNotice.ENGINEER_GONE.kind(), plan, plan.managerId())));
        }
        if (plan.managerId().equals(userId) && plan.state() != State.SUSPENDED) {
            return new Decision.Become(
                    plan.in(State.SUSPENDED),
                    Stream.of(plan.engineerId(), plan.plannedBy())
                            .distinct()
                            .filter(other -> !other.equals(userId))
                            .map(other -> change.notice(PlanNotice.MANAGER_GONE.kind(), plan, other))
                            .toList());
        }
        return new Decision.Stay("nothing comes to them");
    }
}
