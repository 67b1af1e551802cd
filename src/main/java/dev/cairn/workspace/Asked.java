package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** @throws Problem when it is missing */
    ObjectNode object(String name) {
        if (body.path(name) instanceof ObjectNode object) {
            return object;
        }
        throw new Problem("Missing: " + name + ", an object");
    }
}
