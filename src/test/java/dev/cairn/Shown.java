package dev.cairn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A message or a form as a person reads it: a line a text, buttons in brackets. */
public final class Shown {
    private Shown() {}

    public static String of(JsonNode message) {
        if (!message.has("blocks")) {
            return message.path("text").asText();
        }
        List<String> lines = new ArrayList<>();
        message.path("blocks").forEach(block -> lines.add(block(block)));
        return String.join("\n", lines);
    }

    private static String block(JsonNode block) {
        List<String> parts = new ArrayList<>();
        if (block.has("text")) {
            parts.add(block.path("text").path("text").asText());
        }
        block.path("fields").forEach(field -> parts.add(field.path("text").asText()));
        List<String> elements = new ArrayList<>();
        block.path("elements").forEach(element -> elements.add(element(element)));
        if (!elements.isEmpty()) {
            parts.add(String.join(" ", elements));
        }
        if (block.has("accessory")) {
            parts.add(element(block.path("accessory")));
        }
        return String.join("\n", parts);
    }

    private static String element(JsonNode element) {
        return element.path("type").asText().equals("button")
                ? "[" + element.path("text").path("text").asText() + "]"
                : element.path("text").asText();
    }
}
