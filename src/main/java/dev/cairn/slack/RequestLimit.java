package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what each person asks for within a minute, so that nobody can keep Cairn from the others. */
final class RequestLimit {
    private final int perMinute;
    private final Cache<String, AtomicInteger> counts;

    RequestLimit(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.counts = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(Duration.ofMinutes(1))
                .ticker(ticker)
                .build();
    }

    /** Whether this one still fits into the person's minute, which begins with their first request. */
    boolean allows(String userId) {
        return counts.get(userId, unseen -> new AtomicInteger()).incrementAndGet() <= perMinute;
    }
}
