package dev.cairn.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Block Kit's bounds as data: {@code blockkit-limits.json} for the documented types, {@code composition-objects.json}
 * for the objects without a type. Source:
 * <a href="https://docs.slack.dev/reference/block-kit">Block Kit reference</a>.
 */
final class BlockKitLimits {
    /** Where a payload is shown. */
    enum Surface {
        MESSAGE,
        MODAL,
        HOME;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One bound; lengths count code points. A member the path does not reach is skipped. */
    record Rule(
            String path,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Integer minItems,
            @Nullable Integer maxItems,
            @Nullable Long min,
            @Nullable Long max,
            @JsonProperty("enum") @Nullable List<String> allowed,
            @Nullable String pattern) {}

    /** A bound over every block of one type in a payload, taken together. */
    record Cumulative(String path, int max) {}

    /** What is known of one type. Lists the data leave out are empty. */
    record BlockType(
            String kind,
            @Nullable List<String> surfaces,
            List<String> required,
            List<String> properties,
            List<Rule> rules,
            @Nullable List<String> allowedIn,
            @Nullable List<String> alsoElementIn,
            @Nullable List<String> childBlockTypes,
            @Nullable List<String> anyOfRequired,
            @Nullable List<List<String>> exactlyOneOf,
            @Nullable List<List<String>> mutuallyExclusive,
            @Nullable Integer maxPerMessage,
            @Nullable Cumulative cumulativeMaxLengthPerPayload,
            boolean inboundOnly,
            @Nullable String requiresScope) {

        boolean isBlock() {
            return kind.equals("block");
        }

        boolean appearsOn(Surface surface) {
            return surfaces == null || surfaces.contains(surface.key());
        }
    }

    private static final ObjectMapper READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final BlockKitLimits SHIPPED = load();

    private final Map<String, BlockType> types = new HashMap<>();
    private final Map<String, Set<String>> slots = new HashMap<>();
    private final JsonNode limits;

    private BlockKitLimits(JsonNode limits, JsonNode composition) {
        this.limits = limits;
        readTypes(limits.path("types"));
        readTypes(composition.path("types"));
        types.put("modal", view("modal"));
        types.put("home", view("home"));
        types.forEach(this::slotsOf);
        composition
                .path("slots")
                .properties()
                .forEach(slot ->
                        Json.stream(slot.getValue()).forEach(allowed -> allow(slot.getKey(), allowed.asText())));
    }

    static BlockKitLimits shipped() {
        return SHIPPED;
    }

    Optional<BlockType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Map<String, BlockType> types() {
        return Map.copyOf(types);
    }

    int maxBlocks(Surface surface) {
        return limits.path("surfaceMaxBlocks").path(surface.key()).asInt();
    }

    int maxStackedViews() {
        return limits.at("/views/modal/maxStackedViews").asInt();
    }

    int maxAttachments() {
        return limits.at("/message/attachments/max").asInt();
    }

    int textTruncatedAt() {
        return limits.at("/message/text/truncatedAt").asInt();
    }

    int markdownTextMax() {
        return limits.at("/message/markdown_text/max").asInt();
    }

    /** The types that may stand in that property of that type; empty where nothing is laid down. */
    Optional<Set<String>> allowedIn(String type, String property) {
        Set<String> own = slots.get(type + "." + property);
        return Optional.ofNullable(own != null ? own : slots.get("*." + property));
    }

    private void readTypes(JsonNode named) {
        named.properties().forEach(entry -> types.put(entry.getKey(), read(entry.getValue())));
    }

    private BlockType view(String name) {
        ObjectNode view = limits.at("/views/" + name).deepCopy();
        return read(view.put("kind", "view"));
    }

    private void slotsOf(String name, BlockType type) {
        List.of(Optional.ofNullable(type.allowedIn()), Optional.ofNullable(type.alsoElementIn()))
                .forEach(in -> in.ifPresent(where -> where.forEach(slot -> allow(slot, name))));
        if (type.childBlockTypes() != null) {
            type.childBlockTypes().forEach(child -> allow(name + ".child_blocks", child));
        }
    }

    private void allow(String slot, String type) {
        slots.computeIfAbsent(slot, none -> new LinkedHashSet<>()).add(type);
    }

    private static BlockType read(JsonNode node) {
        return READER.convertValue(node, BlockType.class);
    }

    private static BlockKitLimits load() {
        return new BlockKitLimits(resource("blockkit-limits.json"), resource("composition-objects.json"));
    }

    private static JsonNode resource(String name) {
        try (InputStream in = BlockKitLimits.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing beside the class: " + name);
            }
            return READER.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
