package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.util.List;
import java.util.Optional;

/** Tells the engineer at once that check-ins were planned or handed over: by whom, for when, and who will see what. */
public final class PlanAnnouncement implements NudgeText {
    static final String PLANNED = "checkin.planned";
    static final String HANDED_OVER = "checkin.handed-over";

    private final CheckInStore plans;
    private final AfterUndelivered after;
    private final String kind;

    private PlanAnnouncement(CheckInStore plans, AfterUndelivered after, String kind) {
        this.plans = plans;
        this.after = after;
        this.kind = kind;
    }

    public static PlanAnnouncement ofPlanning(CheckInStore plans, AfterUndelivered after) {
        return new PlanAnnouncement(plans, after, PLANNED);
    }

    public static PlanAnnouncement ofHandingOver(CheckInStore plans, AfterUndelivered after) {
        return new PlanAnnouncement(plans, after, HANDED_OVER);
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

    /** The manager is told: the engineer would meet the first check-in unprepared. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEngineer(nudge, Optional.empty(), why);
    }
}
