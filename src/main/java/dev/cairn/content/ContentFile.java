package dev.cairn.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** A parsed file that remembers on which line each value stands. */
record ContentFile(String name, JsonNode root) {
    String text(JsonNode node, String field) {
        return node.path(field).asText().strip();
    }

    List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(each -> texts.add(each.asText().strip()));
        return texts;
    }

    ContentFault fault(JsonNode at, String sentence) {
        return new ContentFault(name, line(at), sentence);
    }

    /** From 1; 0 where nothing was written. */
    static int line(JsonNode node) {
        return node.isMissingNode() ? 0 : JsonNodes.tokenLocationOf(node).getLineNr();
    }
}
