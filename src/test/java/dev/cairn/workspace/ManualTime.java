package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Real time that stands still until a test moves it. */
final class ManualTime implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-02T09:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
