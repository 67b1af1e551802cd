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
    private final InstantSource calendar;
    private final Changes changes;
    private final Deque<ObjectNode> exchanges = new ArrayDeque<>();
    private long lastId;
    private long lastSeq;

    WireLog(InstantSource realTime, InstantSource calendar, Changes changes) {
        this.realTime = realTime;
        this.calendar = calendar;
        this.changes = changes;
    }

    /**
     * The app called.
     *
     * @param what the method, or {@code response_url}
     * @param status of HTTP; 0 when the call met silence
     */
    void fromApp(String what, JsonNode request, int status, JsonNode answer, long millis) {
        ObjectNode exchange = exchange("from_app", what, request, status, withoutTicket(answer));
        if (status < 500) {
            Refused.told(answer).ifPresent(refused -> exchange.set("refused", refused));
        }
        add(exchange, millis);
    }

    /** The app was told something, and what it acked was put to use. */
    void toApp(JsonNode request, Delivery delivery) {
        JsonNode ack =
                Json.parse(delivery.ack()).orElse(Json.MAPPER.getNodeFactory().textNode(delivery.ack()));
        ObjectNode exchange = exchange("to_app", delivery.kind(), request, delivery.status(), ack);
        delivery.refused()
                .ifPresentOrElse(
                        refused -> exchange.set("refused", refused),
                        () -> delivery.problem().ifPresent(problem -> exchange.put("problem", problem)));
        add(exchange, delivery.millis());
    }

    /** Oldest first. */
    synchronized List<ObjectNode> exchanges() {
        // Copies, because the latest may still be counted on.
        return exchanges.stream().map(ObjectNode::deepCopy).toList();
    }

    /**
     * What is new or was counted on after that {@code seq}; all, when that is of an earlier start. With {@code seq} to
     * ask with the next time, and the {@code first} id that is still kept.
     */
    synchronized ObjectNode since(long seq) {
        long from = seq > lastSeq ? 0 : seq;
        List<ObjectNode> newer = exchanges().stream()
                .filter(exchange -> exchange.path("seq").asLong() > from)
                .toList();
        ObjectNode oldest = exchanges.peekFirst();
        ObjectNode answer = WorkspaceInterface.ok()
                .put("seq", lastSeq)
                .put("first", oldest == null ? lastId + 1 : oldest.path("id").asLong());
        answer.putArray("wire").addAll(newer);
        return answer;
    }

    synchronized void clear() {
        exchanges.clear();
    }

    private static ObjectNode exchange(String direction, String what, JsonNode request, int status, JsonNode response) {
        ObjectNode exchange = Json.object().put("direction", direction).put("what", what);
        exchange.set("request", withoutToken(request));
        return exchange.put("status", status).set("response", response);
    }

    /**
     * The very same exchange again, one after the other, is kept once and counted under {@code times}: a caller that
     * insists would else push out all that came before.
     */
    private synchronized void add(ObjectNode exchange, long millis) {
        changes.tell();
        lastSeq++;
        ObjectNode latest = exchanges.peekLast();
        if (latest != null && latest.deepCopy().retain(names(exchange)).equals(exchange)) {
            latest.put("times", latest.path("times").asInt() + 1).put("seq", lastSeq);
            return;
        }
        lastId++;
        ObjectNode entry = Json.object()
                .put("id", lastId)
                .put("seq", lastSeq)
                .put("at", realTime.instant().toString())
                .put("calendar", calendar.instant().toString());
        entry.setAll(exchange);
        exchanges.addLast(entry.put("millis", millis).put("times", 1));
        if (exchanges.size() > KEPT) {
            exchanges.removeFirst();
        }
    }

    private static List<String> names(ObjectNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    /** Who has it can open the app's WebSocket. */
    private static JsonNode withoutTicket(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        if (copy instanceof ObjectNode object && object.path("url").asText().contains("ticket=")) {
            object.put("url", object.path("url").asText().replaceFirst("ticket=[^&]*", "ticket=(hidden)"));
        }
        return copy;
    }

    private static JsonNode withoutToken(JsonNode request) {
        JsonNode copy = request.deepCopy();
        if (copy instanceof ObjectNode object && object.has("token")) {
            object.put("token", "(hidden)");
        }
        return copy;
    }
}
