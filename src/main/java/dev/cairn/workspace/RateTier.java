package dev.cairn.workspace;

/**
 * How often a method may be called: <a href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>.
 *
 * <p>Slack documents the sustained rates ("50+ per minute") and that short bursts are tolerated, not how large a burst
 * may be (undocumented). Here a burst of one minute's worth is, and then the documented rate.
 */
enum RateTier {
    TIER_1(1, 1),
    TIER_2(20, 20),
    TIER_3(50, 50),
    TIER_4(100, 100),
    /** auth.test and chat.getPermalink: "hundreds per minute". */
    SPECIAL(300, 300),
    /** chat.postMessage: one a second in a channel, several hundred a minute in all. */
    POSTING(300, 300),
    /** Within one channel; the burst is undocumented. */
    POSTING_IN_CHANNEL(60, 10);

    private final int perMinute;
    private final int burst;

    RateTier(int perMinute, int burst) {
        this.perMinute = perMinute;
        this.burst = burst;
    }

    int perMinute() {
        return perMinute;
    }

    int burst() {
        return burst;
    }
}
