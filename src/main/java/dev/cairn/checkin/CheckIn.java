package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.Content;
import java.time.Instant;
import java.util.Optional;

/** One check-in of a plan, with its goals and questions. */
public record CheckIn(CheckInPlan plan, Milestone milestone, CheckInPrompt prompt) {
    /** Empty where the plan has no such milestone, or the content no longer knows it. */
    static Optional<CheckIn> of(CheckInPlan plan, String milestone, Content content) {
        return plan.milestone(milestone)
                .flatMap(found -> content.checkIn(milestone).map(prompt -> new CheckIn(plan, found, prompt)));
    }

    /** As its button carries it. */
    public String value() {
        return address().toValue();
    }

    /** When it comes, or came. */
    public Instant dueAt() {
        return plan.dueAt(milestone);
    }

    CheckInAddress address() {
        return new CheckInAddress(plan.id(), milestone.name());
    }

    /** What one of the two says to the other. */
    AnswerKey answerOf(String authorId) {
        return new AnswerKey(plan.teamId(), plan.id(), milestone.name(), authorId, plan.otherThan(authorId));
    }
}
