package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Follows a path of the limits file ({@code elements[].type}) to the nodes it reaches; missing members are skipped. */
final class BlockPath {
    record Found(JsonNode node, String pointer) {}

    private BlockPath() {}

    static List<Found> reach(JsonNode root, String path, String pointer) {
        List<Found> reached = List.of(new Found(root, pointer));
        for (String step : path.replace("[]", ".[]").split("\\.", -1)) {
            List<Found> next = new ArrayList<>();
            reached.forEach(found -> follow(found, step, next));
            reached = next;
        }
        return reached;
    }

    private static void follow(Found from, String step, List<Found> next) {
        if (!step.equals("[]")) {
            if (from.node().hasNonNull(step)) {
                next.add(new Found(from.node().get(step), from.pointer() + "/" + step));
            }
            return;
        }
        // Bounds "of each item" mean the items of an array, never the members of an object.
        if (from.node().isArray()) {
            Iterator<JsonNode> items = from.node().iterator();
            for (int i = 0; items.hasNext(); i++) {
                next.add(new Found(items.next(), from.pointer() + "/" + i));
            }
        }
    }
}
