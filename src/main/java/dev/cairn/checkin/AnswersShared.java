package dev.cairn.checkin;

import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells who has not answered that the other shows them their answers, with the button that opens these. */
public final class AnswersShared implements NudgeText {
    static final String KIND = "checkin.shared";

    private final CheckInStore plans;
    private final AnswerStore answers;
    private final Content content;
    private final AfterUndelivered after;

    public AnswersShared(CheckInStore plans, AnswerStore answers, Content content, AfterUndelivered after) {
        this.plans = plans;
        this.answers = answers;
        this.content = content;
        this.after = after;
    }

    static Nudge of(CheckIn checkIn, String recipientId, Instant now) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                checkIn.plan().teamId(),
                KIND,
                checkIn.address().toValue(),
                recipientId,
                now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * Nothing where the recipient has answered meanwhile and is told of both, where the check-ins have ended, or where they
     * are with another manager.
     */
    @Override
    public Optional<Message> look(Nudge nudge) {
        CheckInAddress address = CheckInAddress.of(nudge.subjectId());
        return plans.find(nudge.teamId(), address.planId())
                .filter(plan -> plan.state().isUnderWay() && CheckInRight.ANSWER.isOf(plan, nudge.recipientId()))
                .flatMap(plan -> CheckIn.of(plan, address.milestone(), content))
                .filter(checkIn -> isNews(checkIn.answerOf(nudge.recipientId())))
                .map(checkIn -> CheckInNudgeBlocks.shared(nudge.id(), checkIn, nudge.recipientId()));
    }

    private boolean isNews(AnswerKey recipients) {
        return !answers.hasSent(recipients) && answers.shared(recipients).isPresent();
    }

    @Override
    public List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return after.toEither(nudge, why);
    }
}
