package dev.cairn.checkin;

import dev.cairn.conversation.OpenForms;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The form in which a planner watches a batch. */
final class BatchForm {
    /** How many people are done between two drawings; Slack allows about a hundred a minute. */
    static final int DRAWN_EVERY = 5;

    /** The answer to what was sent is on the screen by then; drawn before it, the form would be drawn over. */
    private static final Duration ANSWER_IS_THERE = Duration.ofSeconds(2);

    /** So long after it was sent a form that is not there was closed. */
    private static final Duration SURELY_CLOSED = Duration.ofSeconds(20);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final OpenForms forms;

    BatchForm(OpenForms forms) {
        this.forms = forms;
    }

    /** When to begin, where it is too early to draw anything. */
    static Optional<Instant> notBefore(Batch batch, Instant now) {
        Instant first = batch.changedAt().plus(ANSWER_IS_THERE);
        return now.isBefore(first) ? Optional.of(first) : Optional.empty();
    }

    /** Draws how far it has come. What matters is stored, so a form that cannot be reached is left as it is. */
    void draw(Batch batch) {
        var unused = forms.redraw(batch.id(), PlanningBlocks.progress(batch));
    }

    /** Draws a result; when to try again, where Slack may only be late. */
    Optional<Instant> drawAtLast(Batch batch, Instant now) {
        Outcome<String> drawn = forms.redraw(batch.id(), PlanningBlocks.progress(batch));
        boolean refusedForGood =
                drawn instanceof Outcome.Refused<String> refused && refused.problem() != Problem.FORM_CLOSED;
        boolean done = drawn instanceof Outcome.Done<String> || refusedForGood;
        boolean late = now.isBefore(batch.changedAt().plus(SURELY_CLOSED));
        return done || !late ? Optional.empty() : Optional.of(now.plus(TRY_AGAIN));
    }
}
