package dev.cairn.checkin;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** Tells somebody how their check-ins were changed, with the dates as they are now; nothing where that is past already. */
public final class ChangeNotice implements NudgeText {
    private final CheckInStore plans;
    private final PlanNotice notice;

    public ChangeNotice(CheckInStore plans, PlanNotice notice) {
        this.plans = plans;
        this.notice = notice;
    }

    @Override
    public String kind() {
        return notice.kind();
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .filter(notice::isTrueOf)
                .map(plan -> CheckInBlocks.notice(
                        nudge.id(), notice, plan, nudge.recipientId(), plans.away(plan.teamId(), plan.engineerId())));
    }
}
