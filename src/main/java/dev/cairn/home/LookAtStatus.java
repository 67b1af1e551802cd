package dev.cairn.home;

import dev.cairn.nudge.Deliveries;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks how Cairn is. What needs the database is left out where that does not answer. */
public final class LookAtStatus {
    private final RunningState running;
    private final InstantSource clock;

    public LookAtStatus(RunningState running, InstantSource clock) {
        this.running = running;
        this.clock = clock;
    }

    Status now(String teamId) {
        Instant now = clock.instant();
        boolean answers = running.databaseAnswers().getAsBoolean();
        Optional<Deliveries> deliveries =
                answers ? Optional.of(running.deliveries().of(teamId, now)) : Optional.empty();
        return new Status(
                running.version(),
                running.content(),
                running.database(),
                running.slack().get(),
                running.dueWorkRuns().getAsBoolean(),
                answers && running.isRemoved().test(teamId),
                deliveries,
                now);
    }
}
