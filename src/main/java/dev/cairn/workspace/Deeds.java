package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What people do, by the JSON interface: each reaches the app, or not, as a delivery. */
final class Deeds {
    private final Workspace workspace;

    Deeds(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, Function<Asked, JsonNode>> routes() {
        Map<String, Function<Asked, Delivery>> deeds = Map.of(
                "POST command",
                        asked -> workspace.command(asked.text("user"), asked.text("channel"), asked.text("text")),
                "POST press", asked -> workspace.press(press(asked)),
                "POST submit", asked -> workspace.submit(asked.text("user"), asked.text("view"), values(asked)),
                "POST close-view",
                        asked -> workspace.closeView(asked.text("user"), asked.text("view"), asked.flag("all")),
                "POST shortcut", this::shortcut,
                "POST message", this::message,
                "POST home", asked -> workspace.openHome(asked.text("user")),
                "POST messages", asked -> workspace.openMessages(asked.text("user")),
                "POST event", asked -> workspace.event(asked.object("event")));
        Map<String, Function<Asked, JsonNode>> routes = new HashMap<>();
        deeds.forEach((name, deed) -> routes.put(name, asked -> delivered(deed.apply(asked))));
        routes.put("POST dm", asked -> WorkspaceInterface.ok().put("channel", workspace.openDm(asked.text("user"))));
        routes.put("POST installation", this::installation);
        return routes;
    }

    private static Press press(Asked asked) {
        Optional<String> channel = asked.maybe("channel");
        String place = channel.isPresent() ? asked.text("ts") : asked.text("view");
        Optional<JsonNode> value = Optional.of(asked.node("value")).filter(node -> !node.isMissingNode());
        String user = asked.text("user");
        String action = asked.text("action");
        return new Press(user, channel, place, action, asked.maybe("block"), value, values(asked));
    }

    private Delivery shortcut(Asked asked) {
        String user = asked.text("user");
        String callbackId = asked.text("callback_id");
        return asked.maybe("channel")
                .map(channel -> workspace.messageShortcut(user, channel, asked.text("ts"), callbackId))
                .orElseGet(() -> workspace.shortcut(user, callbackId));
    }

    private Delivery message(Asked asked) {
        String user = asked.text("user");
        String channel = asked.maybe("channel").orElseGet(() -> workspace.openDm(user));
        String text = asked.text("text");
        return asked.maybe("thread_ts")
                .map(thread -> workspace.reply(user, channel, thread, text))
                .orElseGet(() -> workspace.write(user, channel, text));
    }

    private JsonNode installation(Asked asked) {
        if (asked.flag("installed")) {
            workspace.reinstall();
            return WorkspaceInterface.ok();
        }
        List<Delivery> deliveries = workspace.uninstall();
        return WorkspaceInterface.list(
                "deliveries", deliveries.stream().map(Delivery::toJson).toList());
    }

    private static Map<String, Map<String, JsonNode>> values(Asked asked) {
        Map<String, Map<String, JsonNode>> byBlock = new HashMap<>();
        asked.fields("values").forEach((blockId, actions) -> {
            if (!actions.isObject()) {
                throw new Problem("In values, " + blockId + " must hold action ids and their values.");
            }
            Map<String, JsonNode> byAction = new HashMap<>();
            actions.properties().forEach(action -> byAction.put(action.getKey(), action.getValue()));
            byBlock.put(blockId, byAction);
        });
        return byBlock;
    }

    private static JsonNode delivered(Delivery delivery) {
        return WorkspaceInterface.ok().set("delivery", delivery.toJson());
    }
}
