package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What someone asks of the JSON interface: a query string's fields, or a body's. */
record Asked(ObjectNode body) {

    /** @throws Problem when it is missing */
    String text(String name) {
        return maybe(name).orElseThrow(() -> new Problem("Missing: " + name));
    }

    Optional<String> maybe(String name) {
        return Optional.of(body.path(name).asText()).filter(text -> !text.isEmpty());
    }

    boolean flag(String name) {
        return body.path(name).asBoolean(false);
    }

    JsonNode node(String name) {
        return body.path(name);
    }

    /**
     * A whole number, as such or as text.
     *
     * @param otherwise when it is missing
     * @throws Problem when it is no such number, or out of bounds
     */
    int number(String name, int least, int most, int otherwise) {
        if (!body.hasNonNull(name)) {
            return otherwise;
        }
        String given = body.path(name).asText();
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // Said below.
        }
        throw new Problem("%s must be a whole number from %d to %d, not \"%s\"."
                .formatted(name, least, most, body.path(name).isContainerNode() ? body.path(name) : given));
    }

    /**
     * An object's fields in their order; none when it is missing.
     *
     * @throws Problem when it is no object
     */
    Map<String, JsonNode> fields(String name) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (body.hasNonNull(name)) {
            object(name).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return fields;
    }

    /** @throws Problem when it is missing */
    ObjectNode object(String name) {
        if (body.path(name) instanceof ObjectNode object) {
            return object;
        }
        throw new Problem("Missing: " + name + ", an object");
    }
}
