package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Undelivered;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows where a message about check-ins does not reach somebody. With the engineer's account deactivated the plan
 * ends; with the manager's it is suspended until the engineer or the planner finds somebody else; whatever else keeps a
 * message from the engineer, the manager is told, in one message a day.
 */
public final class AfterUndelivered {
    private final CheckInStore plans;
    private final ChangePlan change;

    public AfterUndelivered(CheckInStore plans, ChangePlan change) {
        this.plans = plans;
        this.change = change;
    }

    /**
     * For a message to an engineer about their plan, which is its subject.
     *
     * @param milestone such as {@code 60-day}; empty for the message that tells of the plan
     * @return what others are told at once
     */
    List<Nudge> toEngineer(Nudge nudge, Optional<String> milestone, Undelivered why) {
        if (why == Undelivered.ACCOUNT_DEACTIVATED) {
            return toEither(nudge, why);
        }
        plans.find(nudge.teamId(), nudge.subjectId())
                .ifPresent(plan -> plans.keep(
                        new Missed(plan.teamId(), nudge.id(), plan.id(), milestone, why), change.undelivered(plan)));
        return List.of();
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
                            .filter(other -> !other.equals(userId) && !Someone.is(other))
                            .map(other -> change.notice(PlanNotice.MANAGER_GONE.kind(), plan, other))
                            .toList());
        }
        return new Decision.Stay("nothing comes to them");
    }
}
