package dev.cairn.postmortem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one person promised to do after an incident. It outlives the closing of its postmortem.
 *
 * @param text what is to be done, as typed; plain text, at most {@link #MOST_TEXT} characters
 * @param standing whether it is to be done, was done or was dropped
 * @param snoozedUntil the day before which its owner is not reminded
 * @param held what was last said on whether it held; only somebody else than the owner says so
 * @param version grows with every change; a change names the version it saw
 */
public record ActionItem(
        String id,
        String teamId,
        String postmortemId,
        String text,
        ActionKind kind,
        String ownerId,
        LocalDate dueOn,
        String addedBy,
        Instant addedAt,
        Standing standing,
        Optional<LocalDate> snoozedUntil,
        Optional<Held> held,
        long version) {
    static final int MOST_TEXT = 200;

    static final int MOST_REASON = 300;

    /** Longer than any link people work with. */
    static final int MOST_PROOF = 1_000;

    public ActionItem {
        if (text.isBlank() || isTooLong(text, MOST_TEXT)) {
            throw new IllegalArgumentException("an action needs 1 to " + MOST_TEXT + " characters");
        }
    }

    /** What became of it. */
    public sealed interface Standing {}

    /** It is to be done. */
    public record Open() implements Standing {}

    /** @param proof an http or https address at which one can see that it is done */
    public record Done(String by, Instant at, String proof) implements Standing {}

    /** @param reason why; plain text as typed */
    public record Dropped(String by, Instant at, String reason) implements Standing {}

    /** Whether it held, who says so and since when. */
    public record Held(Answer answer, String by, Instant at) {}

    /** The names stand in the database for ever. */
    public enum Answer {
        YES,
        NO,
        NOT_SURE
    }

    static boolean isTooLong(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }

    boolean isOpen() {
        return standing instanceof Open;
    }

    boolean isDone() {
        return standing instanceof Done;
    }

    /** @param today where whoever asks is */
    boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    /** A change of the day or the owner ends a snooze: it was about the reminder that had come. */
    ActionItem with(String newText, ActionKind newKind, String newOwner, LocalDate newDue) {
        boolean isSame = newOwner.equals(ownerId) && newDue.equals(dueOn);
        return new ActionItem(
                id,
                teamId,
                postmortemId,
                newText,
                newKind,
                newOwner,
                newDue,
                addedBy,
                addedAt,
                standing,
                isSame ? snoozedUntil : Optional.empty(),
                held,
                version);
    }

    ActionItem snoozed(LocalDate until) {
        return snoozed(Optional.of(until));
    }

    /** As if it had never been snoozed. */
    ActionItem awake() {
        return snoozed(Optional.empty());
    }

    private ActionItem snoozed(Optional<LocalDate> until) {
        return new ActionItem(
                id, teamId, postmortemId, text, kind, ownerId, dueOn, addedBy, addedAt, standing, until, held, version);
    }

    /** Done or dropped; whether it holds is not known then. */
    ActionItem ended(Standing how) {
        return as(how, dueOn, Optional.empty());
    }

    /** To be done again; what was said on whether it held stays. */
    ActionItem reopened(LocalDate due) {
        return as(new Open(), due, held);
    }

    ActionItem heldSays(Held said) {
        return as(standing, dueOn, Optional.of(said));
    }

    private ActionItem as(Standing next, LocalDate due, Optional<Held> said) {
        return new ActionItem(
                id,
                teamId,
                postmortemId,
                text,
                kind,
                ownerId,
                due,
                addedBy,
                addedAt,
                next,
                Optional.empty(),
                said,
                version);
    }
}
