package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Calendar time: real time plus what the clock was turned ahead. It runs, leaps forward, and never goes back. */
final class TurnableClock implements InstantSource {
    private final InstantSource realTime;
    private volatile Duration ahead;

    TurnableClock(InstantSource realTime, Instant startsAt) {
        this.realTime = realTime;
        this.ahead = Duration.between(realTime.instant(), startsAt);
    }

    @Override
    public Instant instant() {
        return realTime.instant().plus(ahead);
    }

    /** Leaps to that moment; does nothing when it has passed already. */
    synchronized void moveTo(Instant target) {
        Duration leap = Duration.between(instant(), target);
        if (!leap.isNegative()) {
            ahead = ahead.plus(leap);
        }
    }
}
