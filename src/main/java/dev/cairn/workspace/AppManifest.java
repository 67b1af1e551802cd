package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the app asked Slack for. Source: <a href="https://docs.slack.dev/reference/app-manifest">app manifest</a>.
 */
record AppManifest(JsonNode json) {

    Set<String> botScopes() {
        return texts(json.at("/oauth_config/scopes/bot"));
    }

    Set<String> botEvents() {
        return texts(json.at("/settings/event_subscriptions/bot_events"));
    }

    JsonNode commands() {
        return array("/features/slash_commands");
    }

    JsonNode shortcuts() {
        return array("/features/shortcuts");
    }

    /** Empty when the manifest has none. */
    private JsonNode array(String pointer) {
        JsonNode found = json.at(pointer);
        return found.isArray() ? found : Json.array();
    }

    Optional<JsonNode> command(String name) {
        return Json.stream(commands())
                .filter(command -> command.path("command").asText().equals(name))
                .findFirst();
    }

    /** @param type {@code global} or {@code message} */
    boolean hasShortcut(String type, String callbackId) {
        return Json.stream(shortcuts())
                .anyMatch(shortcut -> shortcut.path("type").asText().equals(type)
                        && shortcut.path("callback_id").asText().equals(callbackId));
    }

    /** Whether Slack sends over WebSockets that the app opens, and not to its request URLs. */
    boolean socketModeEnabled() {
        return json.at("/settings/socket_mode_enabled").asBoolean(false);
    }

    boolean homeTabEnabled() {
        return json.at("/features/app_home/home_tab_enabled").asBoolean(false);
    }

    /** Slack shows the Messages tab unless the manifest says otherwise. */
    boolean messagesTabEnabled() {
        return json.at("/features/app_home/messages_tab_enabled").asBoolean(true);
    }

    /** People may read the Messages tab but not write there. */
    boolean messagesTabReadOnly() {
        return json.at("/features/app_home/messages_tab_read_only_enabled").asBoolean(false);
    }

    private static Set<String> texts(JsonNode array) {
        return Json.stream(array).map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }
}
