package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where answers to check-ins are kept. It gives nobody the other's answers before both have sent theirs. */
public interface AnswerStore {
    /** What the author has said so far. */
    CheckInAnswer own(AnswerKey key);

    /** What the author last said at that check-in to whoever was the other then; for beginning anew with another. */
    Optional<Answers> saidBefore(AnswerKey key);

    /** Whether somebody has answered. */
    boolean hasSent(AnswerKey key);

    /** What the other said, as the author of this key may read it: empty until both have sent. */
    Optional<CheckInAnswer> others(AnswerKey key);

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
     * Sends an answer; where the other has sent theirs, both become readable to both in the same transaction. After that the
     * sent one stays, and this is kept beside it.
     *
     * @param seen the plan as it was when this was decided
     * @return what the author has said now; empty, and nothing done, when the plan has changed or ended
     */
    Optional<CheckInAnswer> send(CheckInPlan seen, AnswerKey key, Answers answers, Following following);

    Optional<Agreement> agreement(String teamId, String planId, String milestone, String managerId);

    /** Replaces an agreement whose version is still the one given, or adds the first; false when somebody was faster. */
    boolean agree(Agreement changed);
}
