package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Remembers what has been delivered. A signature covers the time and every byte of a request, so one that comes twice is the
 * same request come twice. Older ones than are remembered here are refused by their age.
 */
final class SeenRequests {
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(11))
            .build();

    /** Whether it comes for the first time. */
    boolean isFirst(String signature) {
        return seen.asMap().putIfAbsent(signature, Boolean.TRUE) == null;
    }
}
