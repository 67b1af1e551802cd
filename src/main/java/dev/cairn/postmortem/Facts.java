package dev.cairn.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an incident. Times are whole minutes.
 *
 * @param severity the id of one in the content
 * @param impact who was affected and how; plain text as typed
 */
public record Facts(
        Optional<String> severity,
        Optional<Instant> started,
        Optional<Instant> detected,
        Optional<Instant> mitigated,
        Optional<Instant> resolved,
        Optional<String> impact) {
    static final Facts NONE = new Facts(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Optional<Instant> at(Moment moment) {
        return switch (moment) {
            case STARTED -> started;
            case DETECTED -> detected;
            case MITIGATED -> mitigated;
            case RESOLVED -> resolved;
        };
    }

    /** How long after it started something else came; empty while one of the two is not known. */
    Optional<Duration> until(Moment moment) {
        return started.flatMap(from -> at(moment).map(to -> Duration.between(from, to)));
    }
}
