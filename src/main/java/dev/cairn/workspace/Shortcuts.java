package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/**
 * A person uses a shortcut, from anywhere or on a message. Source:
 * <a href="https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload">shortcuts</a>.
 */
final class Shortcuts {
    private final SharedState state;
    private final AppConnection app;
    private final URI address;

    Shortcuts(SharedState state, AppConnection app, URI address) {
        this.state = state;
        this.app = app;
        this.address = address;
    }

    Delivery global(String userId, String callbackId) {
        return app.interaction(state.with(held -> {
            Interactions interactions = new Interactions(held, address);
            return common(held, interactions, "shortcut", "global", interactions.actor(userId), callbackId);
        }));
    }

    Delivery onMessage(String userId, String channelId, String ts, String callbackId) {
        return app.interaction(state.with(held -> {
            Interactions interactions = new Interactions(held, address);
            Person person = interactions.actor(userId);
            Channel channel = interactions.channelOf(person, channelId);
            Message message = channel.message(ts)
                    .filter(found -> !found.ephemeral())
                    .orElseThrow(() -> new Problem("There is no message " + ts + " to use a shortcut on."));
            ObjectNode payload = common(held, interactions, "message_action", "message", person, callbackId);
            payload.set("channel", Interactions.channel(channel));
            payload.set("message", message.json().deepCopy());
            return payload.put("message_ts", ts)
                    .put("response_url", interactions.responseUrl(Origin.shortcut(person.id(), channel.id())));
        }));
    }

    private static ObjectNode common(
            State held, Interactions interactions, String type, String declaredAs, Person person, String callbackId) {
        if (!held.manifest().hasShortcut(declaredAs, callbackId)) {
            throw new Problem("The manifest has no " + declaredAs + " shortcut " + callbackId + ".");
        }
        return interactions
                .payload(type, person, Optional.empty())
                .put("callback_id", callbackId)
                .put("action_ts", held.team().nextTs());
    }
}
