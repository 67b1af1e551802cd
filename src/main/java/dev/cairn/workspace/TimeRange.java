package dev.cairn.workspace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * The {@code oldest} and {@code latest} of a listing, both included. A bound that is no number bounds nothing
 * (undocumented).
 */
record TimeRange(Optional<BigDecimal> oldest, Optional<BigDecimal> latest) {

    static TimeRange of(ApiCall call) {
        return new TimeRange(bound(call, "oldest"), bound(call, "latest"));
    }

    boolean includes(Instant time) {
        return includes(BigDecimal.valueOf(time.getEpochSecond()));
    }

    /** @param ts of a message */
    boolean includes(String ts) {
        return includes(new BigDecimal(ts));
    }

    private boolean includes(BigDecimal time) {
        return oldest.map(bound -> time.compareTo(bound) >= 0).orElse(true)
                && latest.map(bound -> time.compareTo(bound) <= 0).orElse(true);
    }

    private static Optional<BigDecimal> bound(ApiCall call, String name) {
        return call.text(name).filter(text -> text.matches("\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }
}
