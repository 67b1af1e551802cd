package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** {@code POST /response/…}: takes an answer in JSON. Which HTTP status a refused content gets is undocumented. */
final class ResponseUrlHandler {
    private record Outcome(int status, JsonNode body) {}

    /** What faults call it, beside the Web API's methods. */
    static final String NAME = "response_url";

    private final SharedState state;
    private final Faults faults;
    private final WireLog log;

    ResponseUrlHandler(SharedState state, Faults faults, WireLog log) {
        this.state = state;
        this.faults = faults;
        this.log = log;
    }

    void handle(HttpExchange exchange) throws IOException {
        long started = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        String text = Http.body(exchange);
        Optional<JsonNode> body = Json.parse(text);
        // Whatever trouble was ordered, an answer's sender can tell no more than that it was not taken.
        Outcome outcome = faults.forCall(NAME).isPresent()
                ? new Outcome(500, error("internal_error"))
                : state.with(held -> use(held, path, body));
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        log.fromApp(NAME, body.orElseGet(() -> TextNode.valueOf(text)), outcome.status(), outcome.body(), millis);
        Http.send(exchange, outcome.status(), outcome.body());
    }

    private static Outcome use(State held, String path, Optional<JsonNode> body) {
        ResponseUrls.Use use = held.responseUrls().use(path);
        if (use instanceof ResponseUrls.Use.Bad bad) {
            return new Outcome(404, error(bad.error()));
        }
        if (!(body.orElse(Json.array()) instanceof ObjectNode answer)) {
            return new Outcome(400, error("invalid_payload"));
        }
        try {
            new ResponseMessage(held, ((ResponseUrls.Use.Good) use).origin()).apply(answer);
            return new Outcome(200, Json.object().put("ok", true));
        } catch (Refused refused) {
            return new Outcome(400, refused.body());
        }
    }

    private static ObjectNode error(String code) {
        return Json.object().put("ok", false).put("error", code);
    }
}
