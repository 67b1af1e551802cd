package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Gives blocks and elements the ids their author left out, as Slack does
 * (<a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>: "if not specified, a block_id will be
 * generated"). How Slack's generated ids look is undocumented; ours count, so that they are unique.
 */
final class BlockIds {
    private static final List<String> ELEMENTS = List.of("elements", "accessory", "element", "actions", "child_blocks");
    private static final List<String> WITHOUT_ACTION = List.of("image", "plain_text", "mrkdwn");

    private long last;

    /** A copy with every id filled in. */
    ArrayNode fill(JsonNode blocks) {
        ArrayNode filled = Json.array();
        blocks.forEach(block -> filled.add(fillBlock(block.deepCopy())));
        return filled;
    }

    private ObjectNode fillBlock(ObjectNode block) {
        if (!block.has("block_id")) {
            block.put("block_id", next("b"));
        }
        ELEMENTS.forEach(slot -> fillSlot(block.path(slot)));
        return block;
    }

    private void fillSlot(JsonNode slot) {
        if (slot.isArray()) {
            slot.forEach(this::fillSlot);
            return;
        }
        String type = slot.path("type").asText();
        if (!(slot instanceof ObjectNode element) || WITHOUT_ACTION.contains(type)) {
            return;
        }
        boolean block = BlockKitLimits.shipped()
                .type(type)
                .filter(BlockKitLimits.BlockType::isBlock)
                .isPresent();
        if (block) {
            fillBlock(element);
        } else if (BlockKitLimits.shipped().type(type).isPresent() && !element.has("action_id")) {
            element.put("action_id", next("a"));
        }
    }

    private String next(String prefix) {
        last++;
        return prefix + Long.toString(0x10000 + last, 36);
    }
}
