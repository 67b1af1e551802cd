package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** Tells the engineer at once that check-ins were planned or handed over: by whom, for when, and who will see what. */
public final class PlanAnnouncement implements NudgeText {
    static final String PLANNED = "checkin.planned";
    static final String HANDED_OVER = "checkin.handed-over";

    private final CheckInStore plans;
    private final String kind;

    private PlanAnnouncement(CheckInStore plans, String kind) {
        this.plans = plans;
        this.kind = kind;
    }

    public static PlanAnnouncement ofPlanning(CheckInStore plans) {
        return new PlanAnnouncement(plans, PLANNED);
    }

    public static PlanAnnouncement ofHandingOver(CheckInStore plans) {
        return new PlanAnnouncement(plans, HANDED_OVER);
    }

    @Override
    public String kind() {
        return kind;
    }

    /** Nothing when the plan was stopped or suspended before it could be said. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .filter(plan -> plan.state() == State.OPEN || plan.state() == State.PAUSED)
                .map(plan -> CheckInBlocks.announcement(nudge.id(), plan, kind.equals(HANDED_OVER)));
    }
}
