package dev.cairn.workspace;

import java.time.Duration;

/** Too many calls: HTTP 429 with Retry-After. Source: https://docs.slack.dev/apis/web-api/rate-limits */
final class RateLimited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    RateLimited(Duration retryAfter) {
        super(SlackError.RATELIMITED.code(), null, false, false);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}
