package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge;
import java.util.List;
import java.util.stream.Stream;

/** What an engineer answers to who was planned as their manager. */
public final class NotMyManager {
    private final ChangePlan change;

    public NotMyManager(ChangePlan change) {
        this.change = change;
    }

    /**
     * Suspends the plan, and tells who planned it and whom it was planned with.
     *
     * @param managerId whom the engineer means; nothing happens where the check-ins are with somebody else by now
     */
    public PlanChanged say(Caller engineer, String planId, String managerId) {
        return change.by(engineer, CheckInRight.SAY_NOT_MY_MANAGER, planId, plan -> {
            if (!plan.managerId().equals(managerId)) {
                return new Decision.Stay(
                        "Your check-ins are with somebody else by now. Type /checkin list to see them.");
            }
            return plan.state() == State.SUSPENDED
                    ? new Decision.Stay("You said so before. Nothing comes, and the planner knows.")
                    : new Decision.Become(plan.in(State.SUSPENDED), toldBoth(PlanNotice.SUSPENDED, plan));
        });
    }

    /** Takes it back: the check-ins come as planned. */
    public PlanChanged takeBack(Caller engineer, String planId) {
        return change.by(
                engineer,
                CheckInRight.SAY_NOT_MY_MANAGER,
                planId,
                plan -> plan.state() == State.SUSPENDED
                        ? new Decision.Become(plan.in(State.OPEN), toldBoth(PlanNotice.REOPENED, plan))
                        : new Decision.Stay(
                                plan.state() == State.OPEN
                                        ? "Good. The check-ins come as planned."
                                        : "Good. They are paused for now."));
    }

    private List<Nudge> toldBoth(PlanNotice notice, CheckInPlan plan) {
        return Stream.of(plan.plannedBy(), plan.managerId())
                .distinct()
                .filter(recipient -> !Someone.is(recipient))
                .map(recipient -> change.notice(notice.kind(), plan, recipient))
                .toList();
    }
}
