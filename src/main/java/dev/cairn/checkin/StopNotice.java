package dev.cairn.checkin;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** Tells the other one of the two that check-ins were stopped. */
public final class StopNotice implements NudgeText {
    static final String KIND = "checkin.stopped";

    private final CheckInStore plans;

    public StopNotice(CheckInStore plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Message> look(Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .map(plan -> CheckInBlocks.stopNotice(
                        nudge.id(),
                        plan.otherThan(nudge.recipientId()),
                        !nudge.recipientId().equals(plan.engineerId())));
    }
}
