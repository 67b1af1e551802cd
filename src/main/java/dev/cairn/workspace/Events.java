package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Delivers events, and again up to three times when that fails. Source:
 * <a href="https://docs.slack.dev/apis/events-api">Events API</a>. Slack waits not at all, then a minute, then five;
 * here the waits are shortened, so that whoever tries the app out sees the retries.
 */
final class Events {
    static final List<Duration> WAITS = List.of(Duration.ZERO, Duration.ofMillis(100), Duration.ofMillis(500));

    static final String KIND = "event";
    /** What an app still hears of once it is removed. */
    private static final Set<String> OF_REMOVAL = Set.of("app_uninstalled", "tokens_revoked");

    private final SharedState state;
    private final AppConnection app;

    Events(SharedState state, AppConnection app) {
        this.state = state;
        this.app = app;
    }

    /** @param event with its type; sent only when the manifest subscribes to it */
    Delivery send(String subscription, ObjectNode event) {
        Optional<ObjectNode> envelope = state.with(held -> envelope(held, subscription, event));
        return envelope.map(this::deliver).orElse(Delivery.nothingToSend(KIND));
    }

    private Delivery deliver(ObjectNode envelope) {
        Delivery delivery = app.event(envelope, Optional.empty());
        for (int retry = 1; retry <= WAITS.size() && !delivery.acked() && !delivery.noRetry(); retry++) {
            LockSupport.parkNanos(WAITS.get(retry - 1).toNanos());
            Sending.Retry why = new Sending.Retry(retry, reason(delivery));
            delivery = app.event(envelope, Optional.of(why)).withAttempts(retry + 1);
        }
        return delivery;
    }

    private static String reason(Delivery failed) {
        if (failed.status() != 0) {
            return "http_error";
        }
        return failed.problem().filter(Carrier.TIMEOUT::equals).isPresent() ? "http_timeout" : "connection_failed";
    }

    private static Optional<ObjectNode> envelope(State held, String subscription, ObjectNode event) {
        boolean hears = held.team().installed() || OF_REMOVAL.contains(subscription);
        if (!hears || !held.manifest().botEvents().contains(subscription)) {
            return Optional.empty();
        }
        Team team = held.team();
        String ts = team.nextTs();
        ObjectNode complete = event.deepCopy();
        if (!complete.has("event_ts")) {
            complete.put("event_ts", complete.path("ts").asText(ts));
        }
        ObjectNode envelope = Json.object()
                .put("token", Interactions.VERIFICATION_TOKEN)
                .put("team_id", Team.ID)
                .put("context_team_id", Team.ID)
                .putNull("context_enterprise_id")
                .put("api_app_id", Team.APP_ID)
                .put("type", "event_callback")
                .put("event_id", "Ev" + ts.replace(".", "").toUpperCase(Locale.ROOT))
                .put("event_time", team.now().getEpochSecond())
                .put(
                        "is_ext_shared_channel",
                        isShared(team, event.path("channel").asText()));
        envelope.set("event", complete);
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Team.ID)
                .put("user_id", Team.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return Optional.of(envelope);
    }

    private static boolean isShared(Team team, String channelId) {
        return team.channel(channelId).stream()
                .flatMap(channel -> channel.members().stream())
                .anyMatch(member -> team.person(member).filter(Person::stranger).isPresent());
    }
}
