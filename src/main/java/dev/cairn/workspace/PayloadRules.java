package dev.cairn.workspace;

import static dev.cairn.workspace.BlockKitLimits.Surface;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.workspace.BlockKitLimits.BlockType;
import dev.cairn.workspace.BlockKitLimits.Cumulative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that span a payload's blocks: unique ids, options chosen beforehand, one focus, how many of a kind. Source:
 * {@code payloadRules} of the limits file, from
 * <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>.
 */
final class PayloadRules {
    private final BlockKitLimits limits;
    private final List<BlockFault> faults = new ArrayList<>();
    private int focused;

    PayloadRules(BlockKitLimits limits) {
        this.limits = limits;
    }

    List<BlockFault> check(JsonNode blocks, Surface surface, String pointer) {
        Set<String> blockIds = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.get(i);
            String at = pointer + "/" + i;
            unique(block, "block_id", blockIds, at);
            inside(block, new HashSet<>(), at);
        }
        counts(blocks, surface, pointer);
        if (focused > 1) {
            faults.add(new BlockFault(pointer, "only one element may have focus_on_load"));
        }
        return faults;
    }

    private void unique(JsonNode node, String property, Set<String> seen, String pointer) {
        JsonNode id = node.path(property);
        if (id.isTextual() && !seen.add(id.asText())) {
            faults.add(
                    new BlockFault(pointer + "/" + property, "`" + property + "` " + id.asText() + " already exists"));
        }
    }

    private void inside(JsonNode node, Set<String> actionIds, String pointer) {
        if (node.isObject()) {
            unique(node, "action_id", actionIds, pointer);
            focused += node.path("focus_on_load").asBoolean(false) ? 1 : 0;
            chosen(node, pointer);
            node.properties().forEach(entry -> inside(entry.getValue(), actionIds, pointer + "/" + entry.getKey()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                inside(node.get(i), actionIds, pointer + "/" + i);
            }
        }
    }

    /** An option chosen beforehand equals one of the options exactly; external sources have none to compare with. */
    private void chosen(JsonNode element, String pointer) {
        if (!element.has("options") && !element.has("option_groups")) {
            return;
        }
        Set<JsonNode> options = new HashSet<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        if (element.has("initial_option") && !options.contains(element.get("initial_option"))) {
            faults.add(new BlockFault(pointer + "/initial_option", "must be one of the provided options"));
        }
        JsonNode several = element.path("initial_options");
        for (int i = 0; i < several.size(); i++) {
            if (!options.contains(several.get(i))) {
                faults.add(new BlockFault(pointer + "/initial_options/" + i, "must be one of the provided options"));
            }
        }
    }

    private void counts(JsonNode blocks, Surface surface, String pointer) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (JsonNode block : blocks) {
            String name = block.path("type").asText();
            seen.merge(name, 1, Integer::sum);
            limits.type(name).map(BlockType::cumulativeMaxLengthPerPayload).ifPresent(sum -> {
                String text = block.path(sum.path()).asText();
                lengths.merge(name, text.codePointCount(0, text.length()), Integer::sum);
            });
        }
        seen.forEach((name, count) -> limits.type(name)
                .map(BlockType::maxPerMessage)
                .filter(max -> surface == Surface.MESSAGE && count > max)
                .ifPresent(max -> faults.add(
                        new BlockFault(pointer, "no more than " + max + " " + name + " allowed in a message"))));
        lengths.forEach((name, length) -> limits.type(name)
                .map(BlockType::cumulativeMaxLengthPerPayload)
                .map(Cumulative::max)
                .filter(max -> length > max)
                .ifPresent(max -> faults.add(new BlockFault(
                        pointer, "all " + name + " blocks together must be less than " + (max + 1) + " characters"))));
    }
}
