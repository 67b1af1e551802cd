package dev.cairn.nudge;

import java.util.List;
import java.util.Optional;

/** Has what is planned for somebody follow when they choose another rhythm. */
@FunctionalInterface
public interface RhythmFollower {
    /** Somebody's rhythm as it is and as it is to be; they differ. */
    record Change(String teamId, String userId, Rhythm before, Rhythm after) {}

    /** What is to be done, looked up before. */
    @FunctionalInterface
    interface Following {
        /**
         * Call it inside the transaction that keeps the rhythm.
         *
         * @return what that means to the person, in sentences; empty when something was changed since it was looked up, and the
         *     transaction must be given up
         */
        Optional<List<String>> keep();
    }

    /** Looks up what a change moves. It may ask Slack, so no transaction is open. */
    Following prepare(Change change);
}
