package dev.cairn.workspace;

import static dev.cairn.workspace.BlockKitLimits.Surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.workspace.BlockKitLimits.BlockType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a payload against {@link BlockKitLimits}: every object by its type, then the rules that span a payload.
 *
 * <p>It walks the tree once. Each property is either a slot, where only certain types may stand, or plain data; slots
 * are followed down, plain data meet the bounds of the type around them. All faults are reported, not only the first.
 */
final class BlockKitValidator {
    private final BlockKitLimits limits = BlockKitLimits.shipped();
    private final Set<String> scopes;

    /** @param scopes the app's, because some types need one */
    BlockKitValidator(Set<String> scopes) {
        this.scopes = scopes;
    }

    /** @param pointer where the blocks stand in the payload, such as {@code /blocks} */
    List<BlockFault> blocks(JsonNode blocks, Surface surface, String pointer) {
        List<BlockFault> faults = new ArrayList<>();
        if (!(blocks instanceof ArrayNode)) {
            return List.of(new BlockFault(pointer, "must provide an array"));
        }
        if (blocks.size() > limits.maxBlocks(surface)) {
            faults.add(new BlockFault(pointer, "no more than " + limits.maxBlocks(surface) + " items allowed"));
        }
        for (int i = 0; i < blocks.size(); i++) {
            block(blocks.get(i), surface, pointer + "/" + i, faults);
        }
        faults.addAll(new PayloadRules(limits).check(blocks, surface, pointer));
        return faults;
    }

    /** A modal or a Home tab: <a href="https://docs.slack.dev/reference/views">views</a>. */
    List<BlockFault> view(ObjectNode view) {
        String name = view.path("type").asText();
        if (!name.equals("modal") && !name.equals("home")) {
            return List.of(new BlockFault("/view/type", "must be modal or home"));
        }
        List<BlockFault> faults = new ArrayList<>();
        Surface surface = name.equals("modal") ? Surface.MODAL : Surface.HOME;
        limits.type(name).ifPresent(type -> object(view, name, type, surface, "/view", faults));
        JsonNode blocks = view.path("blocks");
        faults.addAll(blocks(blocks, surface, "/view/blocks"));
        boolean asksForInput = Json.stream(blocks)
                .anyMatch(block -> block.path("type").asText().equals("input"));
        if (surface == Surface.MODAL && asksForInput && !view.hasNonNull("submit")) {
            faults.add(new BlockFault("/view", "missing required field: submit (there are input blocks)"));
        }
        return faults.stream().distinct().toList();
    }

    private void block(JsonNode node, Surface surface, String pointer, List<BlockFault> faults) {
        if (!(node instanceof ObjectNode block)) {
            faults.add(new BlockFault(pointer, "must provide an object"));
            return;
        }
        String name = block.path("type").asText();
        Optional<BlockType> type = limits.type(name).filter(BlockType::isBlock);
        if (type.isEmpty() || type.get().inboundOnly()) {
            faults.add(new BlockFault(pointer + "/type", "unsupported type: " + name));
            return;
        }
        object(block, name, type.get(), surface, pointer, faults);
    }

    private void object(
            ObjectNode node, String name, BlockType type, Surface surface, String pointer, List<BlockFault> faults) {
        if (!type.appearsOn(surface)) {
            faults.add(new BlockFault(pointer + "/type", "unsupported type: " + name + " in a " + surface.key()));
        }
        String scope = type.requiresScope();
        if (scope != null && !scopes.contains(scope)) {
            faults.add(new BlockFault(pointer, name + " needs the scope " + scope));
        }
        faults.addAll(new ObjectRules(type).check(node, pointer));
        node.properties()
                .forEach(property -> limits.allowedIn(name, property.getKey())
                        .ifPresent(allowed -> slot(
                                property.getValue(), allowed, surface, pointer + "/" + property.getKey(), faults)));
    }

    private void slot(JsonNode value, Set<String> allowed, Surface surface, String pointer, List<BlockFault> faults) {
        if (value instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                slot(items.get(i), allowed, surface, pointer + "/" + i, faults);
            }
            return;
        }
        if (!(value instanceof ObjectNode object)) {
            faults.add(new BlockFault(pointer, "must provide an object"));
            return;
        }
        // An option, a confirmation and the like carry no type: the slot alone says what they are.
        boolean untyped = allowed.size() == 1 && allowed.stream().noneMatch(BlockKitValidator::carriesItsType);
        String name = untyped ? allowed.iterator().next() : object.path("type").asText();
        if (!allowed.contains(name)) {
            faults.add(new BlockFault(pointer + "/type", "unsupported type: " + name));
            return;
        }
        limits.type(name).ifPresent(type -> object(object, name, type, surface, pointer, faults));
    }

    private static boolean carriesItsType(String name) {
        return BlockKitLimits.shipped()
                .type(name)
                .map(type ->
                        !type.kind().equals("composition") || type.properties().contains("type"))
                .orElse(false);
    }
}
