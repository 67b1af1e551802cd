package dev.cairn.cli.tour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds in a message or a form what a person finds by reading: words, buttons and fields. */
final class Words {
    private Words() {}

    /** Everything that can be read there, a line a text. */
    static String of(JsonNode shown) {
        List<String> lines = new ArrayList<>();
        collect(shown, lines);
        return String.join("\n", lines);
    }

    private static void collect(JsonNode node, List<String> lines) {
        JsonNode text = node.path("text");
        if (text.isTextual()) {
            lines.add(text.asText());
        }
        for (String part : List.of("initial_value", "value")) {
            JsonNode typed = node.path(part);
            if (typed.isTextual() && node.path("type").asText().endsWith("_input")) {
                lines.add(typed.asText());
            }
        }
        node.forEach(each -> collect(each, lines));
    }

    /** A button and the block it stands in. */
    record Button(String blockId, JsonNode element) {
        String actionId() {
            return element.path("action_id").asText();
        }

        String value() {
            return element.path("value").asText();
        }
    }

    /**
     * The first button of that name.
     *
     * @param beside words of what it belongs to: of its own block, or of those above its row of buttons; empty for any
     */
    static Optional<Button> button(JsonNode shown, String name, String beside) {
        StringBuilder above = new StringBuilder();
        for (JsonNode block : shown.path("blocks")) {
            String type = block.path("type").asText();
            String own = of(block);
            if (type.equals("divider")) {
                above.setLength(0);
            }
            String belongsTo = type.equals("actions") ? above.toString() : own;
            Optional<Button> found = elements(block)
                    .filter(element -> element.path("type").asText().equals("button"))
                    .filter(element -> element.at("/text/text").asText().equals(name) && belongsTo.contains(beside))
                    .findFirst()
                    .map(element -> new Button(block.path("block_id").asText(), element));
            if (found.isPresent()) {
                return found;
            }
            if (type.equals("actions")) {
                above.setLength(0);
            } else {
                above.append(own).append('\n');
            }
        }
        return Optional.empty();
    }

    private static Stream<JsonNode> elements(JsonNode block) {
        return Stream.concat(stream(block.path("elements")), Stream.of(block.path("accessory")));
    }

    /** The fields of a form, from the top down. */
    static List<JsonNode> fields(JsonNode form) {
        return stream(form.path("blocks"))
                .filter(block -> block.path("type").asText().equals("input"))
                .toList();
    }

    static String label(JsonNode field) {
        return field.at("/label/text").asText();
    }

    /** The value of the option that begins so; menus cut long ones short. */
    static Optional<String> option(JsonNode element, String begins) {
        return Stream.concat(
                        stream(element.path("options")),
                        stream(element.path("option_groups")).flatMap(group -> stream(group.path("options"))))
                .filter(option -> option.at("/text/text").asText().startsWith(begins))
                .map(option -> option.path("value").asText())
                .findFirst();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
