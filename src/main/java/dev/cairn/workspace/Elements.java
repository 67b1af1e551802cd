package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything in a payload's blocks that a person can act on, with the block it stands in. */
final class Elements {
    /** @param inInput it is a field of a form, not only something to press */
    record Placed(String blockId, JsonNode element, JsonNode block, boolean inInput) {
        String actionId() {
            return element.path("action_id").asText();
        }

        String type() {
            return element.path("type").asText();
        }
    }

    private static final List<String> SLOTS = List.of("accessory", "element", "elements", "actions", "child_blocks");

    private Elements() {}

    static List<Placed> in(JsonNode blocks) {
        List<Placed> found = new ArrayList<>();
        blocks.forEach(block -> collect(block, block, found));
        return found;
    }

    static Optional<Placed> find(JsonNode blocks, String actionId, Optional<String> blockId) {
        return in(blocks).stream()
                .filter(placed -> placed.actionId().equals(actionId))
                .filter(placed -> blockId.map(placed.blockId()::equals).orElse(true))
                .findFirst();
    }

    private static void collect(JsonNode node, JsonNode block, List<Placed> found) {
        JsonNode around = node.has("block_id") ? node : block;
        if (node.has("action_id")) {
            boolean inInput = around.path("type").asText().equals("input");
            found.add(new Placed(around.path("block_id").asText(), node, around, inInput));
        }
        for (String slot : SLOTS) {
            JsonNode child = node.path(slot);
            if (child.isArray()) {
                child.forEach(item -> collect(item, around, found));
            } else if (child.isObject()) {
                collect(child, around, found);
            }
        }
    }
}
