package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** Tells the engineer at once that check-ins were planned: by whom, for when, and who will see what. */
public final class PlanAnnouncement implements NudgeText {
    static final String KIND = "checkin.planned";

    private final CheckInStore plans;

    public PlanAnnouncement(CheckInStore plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when the plan was stopped before it could be said. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .filter(plan -> plan.state() == State.OPEN)
                .map(plan -> CheckInBlocks.announcement(nudge.id(), plan));
    }
}
