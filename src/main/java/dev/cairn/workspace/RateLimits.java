package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Token buckets by the calendar: in an hour that is leapt over they fill as in one that is waited for. Source:
 * <a href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>.
 */
final class RateLimits {
    private record Bucket(double tokens, Instant at) {}

    private final InstantSource clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty when the call may go ahead, else how long to wait, in whole seconds. */
    synchronized Optional<Duration> take(String key, RateTier tier) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(key, new Bucket(tier.burst(), now));
        double perSecond = tier.perMinute() / 60.0;
        double elapsed = Duration.between(bucket.at(), now).toMillis() / 1000.0;
        double tokens = Math.min(tier.burst(), bucket.tokens() + elapsed * perSecond);
        if (tokens < 1) {
            buckets.put(key, new Bucket(tokens, now));
            return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - tokens) / perSecond)));
        }
        buckets.put(key, new Bucket(tokens - 1, now));
        return Optional.empty();
    }
}
