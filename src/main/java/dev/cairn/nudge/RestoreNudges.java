package dev.cairn.nudge;

import dev.cairn.nudge.Nudge.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Has looked at again what Slack held when Cairn was removed from it: all that is gone, whether its time has come or not. */
public final class RestoreNudges {
    /** What Slack should have posted just before may not have been. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

    private final NudgeStore nudges;
    private final InstantSource clock;

    public RestoreNudges(NudgeStore nudges, InstantSource clock) {
        this.nudges = nudges;
        this.clock = clock;
    }

    /** For a team from which Cairn was removed at a time, once it is back; twice is harmless. */
    public void heldAt(String teamId, Instant removedAt) {
        nudges.ahead(removedAt.minus(JUST_BEFORE)).stream()
                .filter(nudge -> nudge.teamId().equals(teamId) && nudge.state() == State.SCHEDULED)
                .forEach(nudge -> nudges.replaceAndDeliver(nudge.in(State.CALLING), clock.instant()));
    }
}
