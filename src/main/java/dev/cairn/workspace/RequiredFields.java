package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What Slack's own client checks before it sends a form: required fields, and the lengths a text field asks for. Source:
 * <a href="https://docs.slack.dev/reference/block-kit/blocks/input-block">input block</a> ({@code optional}).
 */
final class RequiredFields {
    private RequiredFields() {}

    /** A sentence for each field that is not ready to be sent, by block id as {@code response_action: errors} has it. */
    static ObjectNode faults(JsonNode blocks, ObjectNode values) {
        ObjectNode faults = Json.object();
        for (Elements.Placed placed : Elements.in(blocks)) {
            if (placed.inInput()) {
                InputKind.of(placed.element())
                        .map(kind -> values.path(placed.blockId())
                                .path(placed.actionId())
                                .path(kind.value()))
                        .flatMap(value -> fault(placed, value))
                        .ifPresent(sentence -> faults.put(placed.blockId(), sentence));
            }
        }
        return faults;
    }

    private static Optional<String> fault(Elements.Placed placed, JsonNode value) {
        boolean empty = value.isNull()
                || value.isMissingNode()
                || (value.isArray() && value.isEmpty())
                || (value.isTextual() && value.asText().isBlank());
        if (empty) {
            boolean optional = placed.block().path("optional").asBoolean(false);
            return optional ? Optional.empty() : Optional.of("This must be filled in.");
        }
        return value.isTextual() ? length(placed.element(), value.asText()) : Optional.empty();
    }

    private static Optional<String> length(JsonNode element, String text) {
        int length = text.codePointCount(0, text.length());
        int least = element.path("min_length").asInt(0);
        int most = element.path("max_length").asInt(Integer.MAX_VALUE);
        if (length < least) {
            return Optional.of("Write at least " + least + " characters; this has " + length + ".");
        }
        return length > most
                ? Optional.of("Write at most " + most + " characters; this has " + length + ".")
                : Optional.empty();
    }
}
