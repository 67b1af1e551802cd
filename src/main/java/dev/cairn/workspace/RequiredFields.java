package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Slack's own client checks before it sends a form: required fields, and the lengths a text field asks for. Source:
 * <a href="https://docs.slack.dev/reference/block-kit/blocks/input-block">input block</a> ({@code optional}).
 */
final class RequiredFields {
    private RequiredFields() {}

    /** @throws Problem naming the field by its label */
    static void check(JsonNode blocks, ObjectNode values) {
        for (Elements.Placed placed : Elements.in(blocks)) {
            if (placed.inInput()) {
                InputKind.of(placed.element()).ifPresent(kind -> {
                    JsonNode value = values.path(placed.blockId())
                            .path(placed.actionId())
                            .path(kind.value());
                    check(placed, value);
                });
            }
        }
    }

    private static void check(Elements.Placed placed, JsonNode value) {
        String label = placed.block().at("/label/text").asText();
        boolean empty = value.isNull()
                || value.isMissingNode()
                || (value.isArray() && value.isEmpty())
                || (value.isTextual() && value.asText().isBlank());
        if (empty && !placed.block().path("optional").asBoolean(false)) {
            throw new Problem("\"" + label + "\" must be filled in.");
        }
        if (!empty && value.isTextual()) {
            String text = value.asText();
            int length = text.codePointCount(0, text.length());
            if (length < placed.element().path("min_length").asInt(0)
                    || length > placed.element().path("max_length").asInt(Integer.MAX_VALUE)) {
                throw new Problem("\"" + label + "\" is too short or too long: " + length + " characters.");
            }
        }
    }
}
