package dev.cairn.checklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often messages are redrawn in a whole workspace, by all replicas together. */
public interface DrawingAllowance {
    /** Slack allows about 50 updates a minute in a workspace; the rest is for what else Cairn redraws. */
    int IN_A_MINUTE = 40;

    Duration MINUTE = Duration.ofMinutes(1);

    /**
     * Takes one of a workspace's drawings, which counts for a minute from now.
     *
     * @param most how many may have been taken within a minute, this one among them; at most {@link #IN_A_MINUTE}
     * @return when to ask again; empty when it was taken
     */
    Optional<Instant> take(String teamId, Instant now, int most);
}
