package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an element's value is spelled in state and actions:
 * <a href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">state.values</a>.
 *
 * @param value the property that carries what is chosen
 * @param initial the property that carries what is chosen beforehand
 * @param choice what is chosen is one of its options
 * @param many several can be chosen
 */
record InputKind(String value, String initial, boolean choice, boolean many) {
    private static final Map<String, InputKind> KINDS = Map.ofEntries(
            Map.entry("plain_text_input", text("value", "initial_value")),
            Map.entry("email_text_input", text("value", "initial_value")),
            Map.entry("url_text_input", text("value", "initial_value")),
            Map.entry("number_input", text("value", "initial_value")),
            Map.entry("rich_text_input", text("rich_text_value", "initial_value")),
            Map.entry("datepicker", text("selected_date", "initial_date")),
            Map.entry("timepicker", text("selected_time", "initial_time")),
            Map.entry("datetimepicker", text("selected_date_time", "initial_date_time")),
            Map.entry("users_select", text("selected_user", "initial_user")),
            Map.entry("conversations_select", text("selected_conversation", "initial_conversation")),
            Map.entry("channels_select", text("selected_channel", "initial_channel")),
            Map.entry("multi_users_select", many("selected_users", "initial_users", false)),
            Map.entry("multi_conversations_select", many("selected_conversations", "initial_conversations", false)),
            Map.entry("multi_channels_select", many("selected_channels", "initial_channels", false)),
            Map.entry("static_select", new InputKind("selected_option", "initial_option", true, false)),
            Map.entry("radio_buttons", new InputKind("selected_option", "initial_option", true, false)),
            Map.entry("checkboxes", many("selected_options", "initial_options", true)),
            Map.entry("multi_static_select", many("selected_options", "initial_options", true)));

    private static final InputKind OVERFLOW = new InputKind("selected_option", "", true, false);

    /** Of an element that keeps a value; a button or an overflow menu does not. */
    static Optional<InputKind> of(JsonNode element) {
        return Optional.ofNullable(KINDS.get(element.path("type").asText()));
    }

    /** Of an element that something is chosen in. */
    static Optional<InputKind> ofPressed(JsonNode element) {
        return element.path("type").asText().equals("overflow") ? Optional.of(OVERFLOW) : of(element);
    }

    /**
     * The element's value as payloads spell it.
     *
     * @param given that very object, or in short a text, the value of an option, or a list of such; null or an empty
     *     text for nothing
     * @throws Problem when it is none of the element's options, or no such value
     */
    ObjectNode spelled(JsonNode element, JsonNode given) {
        ObjectNode spelled = Json.object().put("type", element.path("type").asText());
        if (given.has(value)) {
            return spelled.set(value, given.get(value));
        }
        boolean nothing = given.isNull() || (given.isTextual() && given.asText().isEmpty());
        if (many && !nothing && !given.isArray()) {
            throw new Problem(element.path("action_id").asText() + " takes a list of what is chosen.");
        }
        if (many) {
            var chosen = spelled.putArray(value);
            given.forEach(item -> chosen.add(choice ? option(element, item) : item));
            return spelled;
        }
        if (nothing) {
            return spelled.putNull(value);
        }
        boolean formatted = given.path("type").asText().equals("rich_text");
        if (given.isContainerNode() && !formatted) {
            throw new Problem(element.path("action_id").asText() + " takes one value, not " + given + ".");
        }
        return spelled.set(value, choice ? option(element, given) : given);
    }

    private static JsonNode option(JsonNode element, JsonNode value) {
        Stream<JsonNode> grouped =
                Json.stream(element.path("option_groups")).flatMap(group -> Json.stream(group.path("options")));
        return Stream.concat(Json.stream(element.path("options")), grouped)
                .filter(option -> option.path("value").asText().equals(value.asText()))
                .findFirst()
                .orElseThrow(() -> new Problem("There is no option \"" + value.asText() + "\" to choose in "
                        + element.path("action_id").asText() + "."));
    }

    private static InputKind text(String value, String initial) {
        return new InputKind(value, initial, false, false);
    }

    private static InputKind many(String value, String initial, boolean choice) {
        return new InputKind(value, initial, choice, true);
    }
}
