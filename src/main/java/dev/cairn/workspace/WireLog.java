package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What passed between the app and the workspace: the last {@value #KEPT} exchanges, without tokens and secrets. */
final class WireLog {
    static final int KEPT = 500;

    private final InstantSource realTime;
    private final Deque<ObjectNode> exchanges = new ArrayDeque<>();
    private long last;

    WireLog(InstantSource realTime) {
        this.realTime = realTime;
    }

    /**
     * @param direction {@code from_app} or {@code to_app}
     * @param status of HTTP; 0 when there was no answer
     */
    synchronized void add(String direction, String what, JsonNode request, int status, JsonNode response, long millis) {
        last++;
        ObjectNode entry = Json.object()
                .put("id", last)
                .put("at", realTime.instant().toString())
                .put("direction", direction)
                .put("what", what);
        entry.set("request", withoutToken(request));
        entry.put("status", status).put("millis", millis).set("response", response);
        exchanges.addLast(entry);
        if (exchanges.size() > KEPT) {
            exchanges.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<ObjectNode> exchanges() {
        return List.copyOf(exchanges);
    }

    synchronized void clear() {
        exchanges.clear();
    }

    private static JsonNode withoutToken(JsonNode request) {
        JsonNode copy = request.deepCopy();
        if (copy instanceof ObjectNode object && object.has("token")) {
            object.put("token", "(hidden)");
        }
        return copy;
    }
}
