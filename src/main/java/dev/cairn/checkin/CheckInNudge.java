package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The message that brings a check-in: the milestone's goals, questions for the talk, and why it came. */
public final class CheckInNudge implements NudgeText {
    static final String KIND = "checkin.milestone";

    private final CheckInStore plans;
    private final Content content;
    private final AfterUndelivered after;

    public CheckInNudge(CheckInStore plans, Content content, AfterUndelivered after) {
        this.plans = plans;
        this.content = content;
        this.after = after;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when the plan was stopped, or when the content no longer knows the milestone. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        Optional<CheckInPlan> plan =
                plans.find(nudge.teamId(), nudge.subjectId()).filter(each -> each.state() == State.OPEN);
        Optional<Milestone> milestone = plan.flatMap(each -> milestone(each, nudge));
        Optional<CheckInPrompt> prompt = milestone.flatMap(one -> content.checkIn(one.name()));
        return plan.isEmpty() || milestone.isEmpty() || prompt.isEmpty()
                ? Optional.empty()
                : Optional.of(CheckInBlocks.checkIn(
                        nudge.id(), plan.get(), milestone.get(), prompt.get(), content.blueprint()));
    }

    private static Optional<Milestone> milestone(CheckInPlan plan, Nudge nudge) {
        return plan.milestones().stream()
                .filter(one -> one.nudgeId().equals(Optional.of(nudge.id())))
                .findFirst();
    }

    @Override
    public boolean isOfADay() {
        return true;
    }

    /** The plan keeps the zone, so that it stays known which check-ins have come. */
    @Override
    public Instant dueIn(Nudge nudge, ZoneId zone) {
        Optional<CheckInPlan> plan = plans.find(nudge.teamId(), nudge.subjectId());
        plan.filter(each -> !each.zone().equals(zone)).ifPresent(each -> plans.change(each.in(zone), List.of()));
        return plan.map(each -> each.in(zone))
                .flatMap(each -> milestone(each, nudge).map(each::dueAt))
                .orElse(nudge.dueAt());
    }

    /** The manager is told whichever reason there is: nobody else could know that a check-in did not come. */
    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        String about = plans.find(nudge.teamId(), nudge.subjectId())
                .flatMap(plan -> milestone(plan, nudge).map(each -> UndeliveredNotice.about(plan, each)))
                .orElse(nudge.subjectId());
        return after.toEngineer(nudge, about, why);
    }
}
