package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What passed between the app and the workspace: the last {@value #KEPT} exchanges, without tokens and secrets. */
final class WireLog {
    static final int KEPT = 500;

    private final InstantSource realTime;
    private final Changes changes;
    private final Deque<ObjectNode> exchanges = new ArrayDeque<>();
    private long last;

    WireLog(InstantSource realTime, Changes changes) {
        this.realTime = realTime;
        this.changes = changes;
    }

    /**
     * The very same exchange again, one after the other, is kept once and counted under {@code times}: a caller that
     * insists would else push out all that came before.
     *
     * @param direction {@code from_app} or {@code to_app}
     * @param status of HTTP; 0 when there was no answer
     */
    synchronized void add(String direction, String what, JsonNode request, int status, JsonNode response, long millis) {
        changes.tell();
        ObjectNode same = Json.object().put("direction", direction).put("what", what);
        same.set("request", withoutToken(request));
        same.put("status", status).set("response", response);
        ObjectNode latest = exchanges.peekLast();
        if (latest != null && latest.deepCopy().retain(names(same)).equals(same)) {
            latest.put("times", latest.path("times").asInt() + 1);
            return;
        }
        last++;
        ObjectNode entry =
                Json.object().put("id", last).put("at", realTime.instant().toString());
        entry.setAll(same);
        exchanges.addLast(entry.put("millis", millis).put("times", 1));
        if (exchanges.size() > KEPT) {
            exchanges.removeFirst();
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Oldest first. */
    synchronized List<ObjectNode> exchanges() {
        // Copies, because the latest may still be counted on.
        return exchanges.stream().map(ObjectNode::deepCopy).toList();
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
