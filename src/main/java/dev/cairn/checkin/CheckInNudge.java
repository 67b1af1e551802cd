package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.util.Optional;

/** The message that brings a check-in: the milestone's goals, questions for the talk, and why it came. */
public final class CheckInNudge implements NudgeText {
    static final String KIND = "checkin.milestone";

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;

    public CheckInNudge(CheckInStore plans, AnswerStore answers, Content content) {
        this.plans = plans;
        this.answers = answers;
        this.content = content;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when the plan is not open, the engineer has answered already, or the content no longer knows the milestone. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        return toAnswer(plans, answers, content, nudge)
                .map(checkIn -> CheckInNudgeBlocks.checkIn(nudge.id(), checkIn, content.blueprint()));
    }

    /** The check-in that a message is about, where the engineer still has to answer it. */
    static Optional<CheckIn> toAnswer(CheckInStore plans, AnswerStore answers, Content content, Nudge nudge) {
        return plans.find(nudge.teamId(), nudge.subjectId())
                .filter(plan -> plan.state() == State.OPEN)
                .flatMap(plan -> plan.milestones().stream()
                        .filter(milestone -> milestone.messages().contains(nudge.id()))
                        .findFirst()
                        .flatMap(milestone -> CheckIn.of(plan, milestone.name(), content)))
                .filter(checkIn -> !answers.hasSent(checkIn.answerOf(nudge.recipientId())));
    }
}
