package dev.cairn.nudge;

import java.time.Instant;

/** Counts what was delivered to a team's people. */
public interface DeliveryCounts {
    Deliveries of(String teamId, Instant now);
}
