package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where answers to check-ins are kept. It gives nobody the other's answers before both have sent theirs, unless the
 * other shares them. */
public interface AnswerStore {
    /** What the author has said so far. */
    CheckInAnswer own(AnswerKey key);

    /** What the author last said at that check-in to whoever was the other then; for beginning anew with another. */
    Optional<Answers> saidBefore(AnswerKey key);

    /** Whether somebody has answered. */
    boolean hasSent(AnswerKey key);

    /**
     * Who has answered, at the check-ins that somebody has with others and that have not ended; on either side, and nothing
     * of what was said. By plan, milestone and author.
     */
    List<Answered> answeredAround(String teamId, String userId);

    /** @param revealed whether both have */
    record Answered(AnswerKey key, boolean revealed) {}

    /** What the other said, as the author of this key may read it: empty until both have sent. */
    Optional<CheckInAnswer> others(AnswerKey key);

    /** What the other has shown to the author of this key; empty where they have shared nothing. */
    Optional<CheckInAnswer> shared(AnswerKey key);

    /**
     * Keeps what a form holds.
     *
     * @param writtenAt where several come out of order, the latest stays
     * @param sends at which the form was opened; nothing is kept where it was sent since
     */
    void keepDraft(AnswerKey key, Answers draft, Instant writtenAt, int sends);

    /**
     * What else happens in the transaction that sends an answer.
     *
     * @param takenBack ids of messages that are no longer needed
     * @param onReveal what both are told where this is the second answer
     * @param lists the manager's days that tell of it
     */
    record Following(Set<String> takenBack, List<Nudge> onReveal, List<Nudge> lists) {}

    /**
     * Sends an answer; where the other has sent theirs, both become readable to both in the same transaction. After that, or
     * once it was shared, the sent one stays, and this is kept beside it.
     *
     * @param seen the plan as it was when this was decided
     * @return what the author has said now; empty, and nothing done, when the plan has changed or ended
     */
    Optional<CheckInAnswer> send(CheckInPlan seen, AnswerKey key, Answers answers, Following following);

    /**
     * Shows what was sent to the other. Nothing happens where nothing was sent, where it was shared before, or where both
     * have sent.
     *
     * @param seen the plan as it was when this was decided
     * @param told what the other is told where this is the first time
     * @return what the author has said now; empty, and nothing done, when the plan has changed or ended
     */
    Optional<CheckInAnswer> share(CheckInPlan seen, AnswerKey key, Nudge told);

    Optional<Agreement> agreement(String teamId, String planId, String milestone, String managerId);

    /** Replaces an agreement whose version is still the one given, or adds the first; false when somebody was faster. */
    boolean agree(Agreement changed);
}
