package dev.cairn.checkin;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Reply;
import java.util.Optional;
import java.util.function.Function;

/** Opens forms about a plan for those whose right it is. */
final class PlanForm {
    private PlanForm() {}

    /** What opens, or the sentence that says why it does not. */
    static Reply of(Optional<CheckInPlan> found, Caller caller, CheckInRight right, Function<CheckInPlan, Reply> open) {
        CheckInPart part =
                found.map(plan -> CheckInPart.of(plan, caller.userId())).orElse(CheckInPart.NONE);
        return found.filter(plan -> right.isOf(part))
                .map(plan -> plan.state().isUnderWay() ? open.apply(plan) : Reply.tell(ChangePlan.ended(plan)))
                .orElseGet(() -> Reply.tell(right.refusal(part)));
    }
}
