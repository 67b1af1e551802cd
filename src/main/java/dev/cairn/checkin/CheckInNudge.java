package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** The message that brings a check-in: the milestone's goals, questions for the talk, and why it came. */
public final class CheckInNudge implements NudgeText {
    static final String KIND = "checkin.milestone";

    private final CheckInStore plans;
    private final Content content;

    public CheckInNudge(CheckInStore plans, Content content) {
        this.plans = plans;
        this.content = content;
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
        Optional<Milestone> milestone = plan.flatMap(each -> each.milestones().stream()
                .filter(one -> one.nudgeId().equals(Optional.of(nudge.id())))
                .findFirst());
        Optional<CheckInPrompt> prompt = milestone.flatMap(one -> content.checkIn(one.name()));
        return plan.isEmpty() || milestone.isEmpty() || prompt.isEmpty()
                ? Optional.empty()
                : Optional.of(CheckInBlocks.checkIn(
                        nudge.id(), plan.get(), milestone.get(), prompt.get(), content.blueprint()));
    }
}
