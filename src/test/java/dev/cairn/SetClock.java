package dev.cairn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test turns it. */
public final class SetClock implements InstantSource {
    private volatile Instant now;

    public SetClock(Instant now) {
        this.now = now;
    }

    public static SetClock at(String instant) {
        return new SetClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void turn(Duration by) {
        now = now.plus(by);
    }

    public void turnTo(Instant when) {
        now = when;
    }
}
