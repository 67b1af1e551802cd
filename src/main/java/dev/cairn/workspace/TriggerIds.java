package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The passes that open forms: each good once, for three seconds of real time. Source:
 * <a href="https://docs.slack.dev/interactivity/handling-user-interaction#trigger_id">trigger_id</a>.
 */
final class TriggerIds {
    static final Duration GOOD_FOR = Duration.ofSeconds(3);

    /** What exchanging a pass can end in. */
    static final Set<SlackError> ERRORS =
            Set.of(SlackError.INVALID_TRIGGER_ID, SlackError.EXPIRED_TRIGGER_ID, SlackError.EXCHANGED_TRIGGER_ID);

    /**
     * What a pass stands for.
     *
     * @param viewId the form it was pressed in, if any
     */
    record Trigger(String userId, Optional<String> viewId, Instant issued) {}

    private final InstantSource realTime;
    private final Map<String, Trigger> issued = new HashMap<>();
    private final Set<String> exchanged = new HashSet<>();
    private long last = 1_000_000;

    TriggerIds(InstantSource realTime) {
        this.realTime = realTime;
    }

    String issue(String userId, Optional<String> viewId) {
        last++;
        String id = "%d.%d.%s".formatted(last, 987_654_321, Long.toHexString(last * 2_654_435_761L));
        issued.put(id, new Trigger(userId, viewId, realTime.instant()));
        return id;
    }

    /** @throws Refused when it was never issued, was used, or is too old */
    Trigger exchange(ApiCall call) {
        String id = call.text("trigger_id").orElse("");
        Trigger trigger = issued.get(id);
        if (trigger == null) {
            throw new Refused(SlackError.INVALID_TRIGGER_ID);
        }
        if (exchanged.contains(id)) {
            throw new Refused(SlackError.EXCHANGED_TRIGGER_ID);
        }
        if (Duration.between(trigger.issued(), realTime.instant()).compareTo(GOOD_FOR) > 0) {
            throw new Refused(SlackError.EXPIRED_TRIGGER_ID);
        }
        exchanged.add(id);
        return trigger;
    }
}
