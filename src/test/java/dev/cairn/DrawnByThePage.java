package dev.cairn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;

/** Looks through all that the app sent for blocks and elements that the workspace's page cannot draw. */
final class DrawnByThePage {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Arguments that a form carries as JSON within a text. */
    private static final Set<String> STRUCTURED = Set.of("blocks", "view", "attachments");

    /** What is typed by something else than blocks are: the kind of a chart, the source of a task. */
    private static final Set<String> OTHER_TYPES = Set.of("chart", "sources");

    private DrawnByThePage() {}

    /** @param wire what passed between the app and the workspace */
    static void check(List<? extends JsonNode> wire) {
        List<String> missing = missing(wire);
        if (!missing.isEmpty()) {
            throw new AssertionFailedError("The workspace's page cannot draw what the app sent; give it a file in"
                    + " page/drawing/blocks or page/drawing/elements and name it in blocks.js or elements.js:\n"
                    + String.join("\n", missing));
        }
    }

    /** Each as "type, sent by method"; once. */
    static List<String> missing(List<? extends JsonNode> wire) {
        List<String> missing = new ArrayList<>();
        for (JsonNode exchange : wire) {
            boolean fromApp = exchange.path("direction").asText().equals("from_app");
            List<String> types = new ArrayList<>();
            payload(exchange.path(fromApp ? "request" : "response"), types);
            String method = exchange.path("what").asText() + (fromApp ? "" : " (in its ack)");
            types.forEach(type -> missing.add(type + ", sent by " + method));
        }
        return missing.stream().distinct().toList();
    }

    private static void payload(JsonNode node, List<String> missing) {
        node.propertyStream().forEach(field -> {
            JsonNode value = STRUCTURED.contains(field.getKey()) ? parsed(field.getValue()) : field.getValue();
            if (field.getKey().equals("blocks")) {
                value.forEach(block -> block(block, missing));
            } else {
                payload(value, missing);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> payload(item, missing));
        }
    }

    private static void block(JsonNode block, List<String> missing) {
        String type = block.path("type").asText();
        if (!PageDrawings.BLOCKS.contains(type)) {
            missing.add(type);
        }
        parts(block, missing);
    }

    private static void parts(JsonNode node, List<String> missing) {
        node.propertyStream()
                .filter(field -> !OTHER_TYPES.contains(field.getKey()))
                .forEach(field -> part(field.getValue(), missing));
        if (node.isArray()) {
            node.forEach(item -> part(item, missing));
        }
    }

    private static void part(JsonNode node, List<String> missing) {
        String type = node.path("type").asText();
        if (!type.isEmpty() && !PageDrawings.ALL.contains(type)) {
            missing.add(type);
        }
        parts(node, missing);
    }

    private static JsonNode parsed(JsonNode value) {
        try {
            return value.isTextual() ? JSON.readTree(value.asText()) : value;
        } catch (JsonProcessingException notJson) {
            // The workspace has refused it already.
            return JSON.missingNode();
        }
    }
}
