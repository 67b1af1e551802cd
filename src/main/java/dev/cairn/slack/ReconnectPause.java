package dev.cairn.slack;

import java.time.Duration;

/**
 * How long to wait before the connection to Slack is tried again: not at all after one that lasted a minute, else twice as
 * long each time, from one second to one minute. Slack allows few calls of {@code apps.connections.open} a minute.
 */
final class ReconnectPause {
    static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LASTING = Duration.ofMinutes(1);
    /** By then it is longer than the longest. */
    private static final int MOST_DOUBLINGS = 6;

    private int failures;
    private Duration least = Duration.ZERO;

    /** The connection ended after so long. */
    void ended(Duration lasted) {
        failures = lasted.compareTo(LASTING) >= 0 ? 0 : failures + 1;
        least = Duration.ZERO;
    }

    /** There was none to be had. */
    void failed() {
        failedFor(Duration.ZERO);
    }

    /** There was none to be had, and Slack says how long not to ask again. */
    void failedFor(Duration told) {
        failures++;
        least = told;
    }

    /** There is none to be had until somebody changes something. */
    void refused() {
        failedFor(LONGEST);
    }

    Duration next() {
        if (failures == 0) {
            return least;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause.compareTo(least) > 0 ? pause : least;
    }
}
