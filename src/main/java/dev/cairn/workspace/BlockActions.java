package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Delivers what a person presses in a message, a form or the Home tab. Source:
 * <a href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload">block_actions</a>.
 */
final class BlockActions {
    private final SharedState state;
    private final AppConnection app;
    private final URI address;

    BlockActions(SharedState state, AppConnection app, URI address) {
        this.state = state;
        this.app = app;
        this.address = address;
    }

    Delivery press(Press press) {
        ObjectNode payload =
                state.with(held -> press.channelId().isPresent() ? inMessage(held, press) : inView(held, press));
        return app.interaction(payload);
    }

    private ObjectNode inMessage(State held, Press press) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(press.userId());
        Channel channel = interactions.channelOf(person, press.channelId().orElseThrow());
        Message message = channel.message(press.place())
                .filter(found -> found.visibleTo(person.id()))
                .orElseThrow(() -> new Problem(person.realName() + " sees no message " + press.place() + "."));
        JsonNode blocks = message.json().path("blocks");
        ObjectNode action = action(held, press, blocks);
        ObjectNode payload = interactions.payload("block_actions", person, Optional.empty());
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", channel.id())
                .put("is_ephemeral", message.ephemeral());
        message.threadTs().ifPresent(thread -> container.put("thread_ts", thread));
        payload.set("channel", Interactions.channel(channel));
        if (!message.ephemeral()) {
            // Slack keeps no ephemeral message, and so sends none along.
            payload.set("message", message.json().deepCopy());
        }
        ObjectNode chosen = withAction(blocks, held.choices().of(person, message), action);
        held.choices().keep(person, message, chosen);
        payload.putObject("state").set("values", chosen);
        payload.put("response_url", interactions.responseUrl(Origin.message(person.id(), channel.id(), message.ts())));
        payload.putArray("actions").add(action);
        return payload;
    }

    private ObjectNode inView(State held, Press press) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(press.userId());
        View view = held.views()
                .find(press.place())
                .filter(found -> found.userId().equals(person.id()))
                .orElseThrow(() -> new Problem(person.realName() + " has no view " + press.place() + " open."));
        JsonNode blocks = view.definition().path("blocks");
        ObjectNode action = action(held, press, blocks);
        ObjectNode filledIn = InputValues.filled(blocks, view.values(), press.filledIn());
        view.fill(withAction(blocks, filledIn, action));
        ObjectNode payload = interactions.payload("block_actions", person, Optional.of(view.id()));
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.toJson());
        payload.putArray("actions").add(action);
        return payload;
    }

    private static ObjectNode withAction(JsonNode blocks, ObjectNode values, ObjectNode action) {
        String blockId = action.path("block_id").asText();
        String actionId = action.path("action_id").asText();
        boolean keepsValue = Elements.find(blocks, actionId, Optional.of(blockId))
                .flatMap(placed -> InputKind.of(placed.element()))
                .isPresent();
        return keepsValue
                ? InputValues.filled(blocks, values, Map.of(blockId, Map.of(actionId, action)))
                : InputValues.kept(blocks, values);
    }

    private static ObjectNode action(State held, Press press, JsonNode blocks) {
        Optional<Elements.Placed> shown = Elements.in(blocks).stream()
                .filter(placed -> placed.actionId().equals(press.actionId()))
                .filter(placed -> press.blockId().map(placed.blockId()::equals).orElse(true))
                .filter(placed -> isMeant(placed.element(), press))
                .findFirst();
        ObjectNode action = shown.map(placed -> pressed(placed, press)).orElseGet(() -> stale(press));
        return action.put("action_id", press.actionId())
                .put("action_ts", held.team().nextTs());
    }

    private static boolean isMeant(JsonNode element, Press press) {
        boolean menu = InputKind.ofPressed(element).isPresent();
        return menu
                || press.value()
                        .map(value -> element.path("value").asText().equals(value.asText()))
                        .orElse(true);
    }

    private static ObjectNode pressed(Elements.Placed placed, Press press) {
        JsonNode element = placed.element();
        ObjectNode action = Json.object().put("type", placed.type()).put("block_id", placed.blockId());
        Optional<InputKind> menu = InputKind.ofPressed(element);
        if (menu.isPresent()) {
            JsonNode chosen = press.value().orElseThrow(() -> new Problem("Say what is chosen in " + press.actionId()));
            return action.setAll(menu.get().spelled(element, chosen));
        }
        for (String shown : new String[] {"text", "value", "style", "url"}) {
            if (element.has(shown)) {
                action.set(shown, element.get(shown));
            }
        }
        return action;
    }

    private static ObjectNode stale(Press press) {
        JsonNode value = press.value()
                .orElseThrow(() -> new Problem("There is nothing to press with the action id " + press.actionId()
                        + ". (A value presses it as it was before.)"));
        return Json.object()
                .put("type", "button")
                .put("block_id", press.blockId().orElse("before"))
                .set("value", value);
    }
}
