package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.workspace.BlockKitLimits.BlockType;
import dev.cairn.workspace.BlockKitLimits.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one type asks of one object: its properties, their combinations and their bounds. */
final class ObjectRules {
    private final BlockType type;

    ObjectRules(BlockType type) {
        this.type = type;
    }

    List<BlockFault> check(ObjectNode node, String pointer) {
        List<BlockFault> faults = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!type.properties().contains(name)) {
                faults.add(new BlockFault(pointer, "invalid additional property: " + name));
            }
        });
        for (String name : type.required()) {
            if (!node.hasNonNull(name)) {
                faults.add(new BlockFault(pointer, "missing required field: " + name));
            }
        }
        combinations(node, pointer, faults);
        type.rules()
                .forEach(rule -> BlockPath.reach(node, rule.path(), pointer)
                        .forEach(found -> bound(rule, found.node())
                                .ifPresent(reason -> faults.add(new BlockFault(found.pointer(), reason)))));
        return faults;
    }

    private void combinations(ObjectNode node, String pointer, List<BlockFault> faults) {
        List<String> any = type.anyOfRequired();
        if (any != null && present(node, any) == 0) {
            faults.add(new BlockFault(pointer, "must define one of " + String.join(", ", any)));
        }
        for (List<String> group : orNone(type.exactlyOneOf())) {
            if (present(node, group) != 1) {
                faults.add(new BlockFault(pointer, "must define exactly one of " + String.join(", ", group)));
            }
        }
        for (List<String> group : orNone(type.mutuallyExclusive())) {
            if (present(node, group) > 1) {
                faults.add(new BlockFault(pointer, "must not define more than one of " + String.join(", ", group)));
            }
        }
    }

    private static List<List<String>> orNone(@Nullable List<List<String>> groups) {
        return groups == null ? List.of() : groups;
    }

    private static long present(ObjectNode node, List<String> names) {
        return names.stream().filter(node::hasNonNull).count();
    }

    private static Optional<String> bound(Rule rule, JsonNode value) {
        if (rule.minLength() != null || rule.maxLength() != null || rule.pattern() != null) {
            return text(rule, value);
        }
        if (rule.minItems() != null || rule.maxItems() != null) {
            return items(rule, value);
        }
        if (rule.min() != null || rule.max() != null) {
            return number(rule, value);
        }
        List<String> allowed = rule.allowed();
        return allowed == null || allowed.contains(value.asText())
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", allowed));
    }

    private static Optional<String> text(Rule rule, JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of("must provide a string");
        }
        String text = value.asText();
        int length = text.codePointCount(0, text.length());
        if (rule.minLength() != null && length < rule.minLength()) {
            return Optional.of("must be more than " + (rule.minLength() - 1) + " characters");
        }
        if (rule.maxLength() != null && length > rule.maxLength()) {
            return Optional.of("must be less than " + (rule.maxLength() + 1) + " characters");
        }
        if (rule.pattern() != null && !text.matches(rule.pattern())) {
            return Optional.of("must match " + rule.pattern());
        }
        return Optional.empty();
    }

    private static Optional<String> items(Rule rule, JsonNode value) {
        if (!value.isArray()) {
            return Optional.of("must provide an array");
        }
        if (rule.minItems() != null && value.size() < rule.minItems()) {
            return Optional.of("no fewer than " + rule.minItems() + " items allowed");
        }
        if (rule.maxItems() != null && value.size() > rule.maxItems()) {
            return Optional.of("no more than " + rule.maxItems() + " items allowed");
        }
        return Optional.empty();
    }

    private static Optional<String> number(Rule rule, JsonNode value) {
        if (!value.isIntegralNumber()) {
            return Optional.of("must provide a number");
        }
        if (rule.min() != null && value.asLong() < rule.min()) {
            return Optional.of("must not be less than " + rule.min());
        }
        if (rule.max() != null && value.asLong() > rule.max()) {
            return Optional.of("must not be more than " + rule.max());
        }
        return Optional.empty();
    }
}
