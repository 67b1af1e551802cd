package dev.cairn.home;

import dev.cairn.nudge.DeliveryCounts;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What there is to know of Cairn while it runs; where it is asked for, it is looked up then.
 *
 * @param version as it was built
 * @param database which sort it is, never where
 * @param databaseAnswers may take ten seconds to find out that it does not
 * @param slack asks Slack something small
 * @param dueWorkRuns whether what is due is done by this process
 * @param isRemoved whether Cairn was removed from a team and has not come back
 */
public record RunningState(
        String version,
        Pack content,
        String database,
        BooleanSupplier databaseAnswers,
        Supplier<SlackLook> slack,
        BooleanSupplier dueWorkRuns,
        DeliveryCounts deliveries,
        Predicate<String> isRemoved) {
    /**
     * The content that was loaded.
     *
     * @param own whether it is the organisation's and not what comes with Cairn
     * @param entries of the blueprint
     */
    public record Pack(boolean own, int entries, int checklists, int exercises) {}

    /** What became of asking Slack, and how long that took in real time. */
    public record SlackLook(SlackAnswer answer, Duration took) {}

    /** How Slack answered. */
    public enum SlackAnswer {
        WELL,
        /** It does not know the token any more. */
        TOKEN_REFUSED,
        /** It is down, too slow or out of reach. */
        NONE
    }
}
