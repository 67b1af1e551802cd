package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The app is removed from the workspace and put back. Source:
 * <a href="https://docs.slack.dev/reference/events/app_uninstalled">app_uninstalled</a> and
 * <a href="https://docs.slack.dev/reference/events/tokens_revoked">tokens_revoked</a>; their order is not guaranteed.
 */
final class Installation {
    private final SharedState state;
    private final Events events;

    Installation(SharedState state, Events events) {
        this.state = state;
        this.events = events;
    }

    /**
     * From here on the token is worth nothing, and what the app scheduled is gone.
     *
     * @param told the events that reach the app, in their order
     */
    List<Delivery> remove(List<String> told) {
        state.use(held -> {
            held.team().install(false);
            held.schedule().clear();
        });
        return told.stream().map(type -> events.send(type, event(type))).toList();
    }

    private static ObjectNode event(String type) {
        ObjectNode event = Json.object().put("type", type);
        if (type.equals("tokens_revoked")) {
            ObjectNode tokens = event.putObject("tokens");
            tokens.putArray("oauth");
            tokens.putArray("bot").add(Team.BOT_USER);
        }
        return event;
    }

    void putBack() {
        state.use(held -> held.team().install(true));
    }
}
