package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** What is filled in, as payloads carry it under {@code state.values}: block id, action id, value. */
final class InputValues {
    private InputValues() {}

    /** What the app filled in beforehand. */
    static ObjectNode initial(JsonNode blocks) {
        return kept(blocks, Json.object());
    }

    /** What was filled in where the field is still there, else what the app filled in beforehand. */
    static ObjectNode kept(JsonNode blocks, ObjectNode before) {
        ObjectNode values = Json.object();
        for (Elements.Placed placed : Elements.in(blocks)) {
            InputKind.of(placed.element()).ifPresent(kind -> {
                JsonNode earlier = before.path(placed.blockId()).path(placed.actionId());
                JsonNode value = earlier.isMissingNode() ? beforehand(kind, placed.element()) : earlier;
                values.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
            });
        }
        return values;
    }

    /**
     * A person fills in fields.
     *
     * @throws Problem when there is no such field, or the value is none of its options
     */
    static ObjectNode filled(JsonNode blocks, ObjectNode before, Map<String, ? extends Map<String, JsonNode>> given) {
        ObjectNode values = kept(blocks, before);
        given.forEach((blockId, byAction) -> byAction.forEach((actionId, value) -> {
            JsonNode element = Elements.find(blocks, actionId, Optional.of(blockId))
                    .map(Elements.Placed::element)
                    .orElseThrow(() -> new Problem("There is no field " + blockId + " / " + actionId + "."));
            InputKind kind = InputKind.of(element).orElseThrow(() -> new Problem(actionId + " is nothing to fill in."));
            values.withObjectProperty(blockId).set(actionId, kind.spelled(element, value));
        }));
        return values;
    }

    private static ObjectNode beforehand(InputKind kind, JsonNode element) {
        ObjectNode value = Json.object().put("type", element.path("type").asText());
        JsonNode initial = element.path(kind.initial());
        if (!initial.isMissingNode()) {
            value.set(kind.value(), initial);
        } else if (kind.many()) {
            value.putArray(kind.value());
        } else {
            value.putNull(kind.value());
        }
        return value;
    }
}
