package dev.cairn.proof;

import java.time.Duration;
import java.time.Instant;

/** When a command took effect: not before it was first sent, and not after it was answered. */
record Asked(Instant first, Instant answered) {
    /** Nearer than this a message can no longer be held back for certain. */
    private static final Duration LAST_CALL = Duration.ofMinutes(2);

    /** Whether a message of that time must yield to the command. */
    boolean isInTimeFor(Instant due) {
        return !answered.plus(LAST_CALL).isAfter(due);
    }

    /** Whether a message of that time had come before the command. */
    boolean isAfter(Instant due) {
        return !due.isAfter(first);
    }
}
