package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The workspace's own JSON interface, for the page in the browser, for tests and for other processes. Every answer has
 * {@code ok}; a refused request is HTTP 400 with a sentence under {@code problem}.
 *
 * <table>
 * <caption>Below {@code /workspace/}</caption>
 * <tr><td>GET state</td><td>team, people, channels, clock, scheduled messages, faults, commands</td></tr>
 * <tr><td>GET messages?channel=&amp;viewer=</td><td>what that person sees, oldest first</td></tr>
 * <tr><td>GET clock</td><td>{@code now}</td></tr>
 * <tr><td>GET wire</td><td>the last exchanges with the app</td></tr>
 * <tr><td>POST command</td><td>{@code user, channel, text}: types a command line</td></tr>
 * <tr><td>POST clock</td><td>{@code turn}: an ISO duration such as {@code P90D}, or {@code next-delivery}</td></tr>
 * <tr><td>POST faults</td><td>{@code target, kind, times, retry_after}: orders trouble; {@code clear: true} ends it</td></tr>
 * <tr><td>POST reset</td><td>back to the seed</td></tr>
 * </table>
 */
final class WorkspaceInterface {
    static final String PATH = "/workspace/";

    private final Map<String, Function<ObjectNode, JsonNode>> routes;
    private final Workspace workspace;

    WorkspaceInterface(Workspace workspace, SharedState state, Faults faults, WireLog log) {
        this.workspace = workspace;
        this.routes = Map.ofEntries(
                Map.entry("GET state", query -> state.with(held -> new Sight(held).whole(faults))),
                Map.entry(
                        "GET messages",
                        query -> list(
                                "messages", workspace.messages(needed(query, "channel"), needed(query, "viewer")))),
                Map.entry("GET clock", query -> clock()),
                Map.entry("GET wire", query -> list("wire", log.exchanges())),
                Map.entry(
                        "POST command",
                        body -> delivered(workspace.command(
                                needed(body, "user"), needed(body, "channel"), needed(body, "text")))),
                Map.entry("POST clock", this::turn),
                Map.entry("POST faults", body -> order(faults, body)),
                Map.entry("POST reset", body -> reset()));
    }

    void handle(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(PATH.length());
        Function<ObjectNode, JsonNode> route = routes.get(name);
        if (route == null) {
            Http.send(exchange, 404, Problem.json("There is no " + name + " here."));
            return;
        }
        try {
            Http.send(exchange, 200, route.apply(arguments(exchange)));
        } catch (Problem problem) {
            Http.send(exchange, 400, Problem.json(String.valueOf(problem.getMessage())));
        }
    }

    private static ObjectNode arguments(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            return Http.form(exchange.getRequestURI().getRawQuery());
        }
        String body = Http.body(exchange);
        if (body.isBlank()) {
            return Json.object();
        }
        return Json.parse(body)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> new Problem("The body is no JSON object."));
    }

    private ObjectNode clock() {
        return Json.object()
                .put("ok", true)
                .put("now", workspace.clock().instant().toString());
    }

    private JsonNode turn(ObjectNode body) {
        String turn = needed(body, "turn");
        Turned turned = turn.equals("next-delivery") ? workspace.turnToNextDelivery() : workspace.turn(duration(turn));
        ObjectNode answer = Json.object()
                .put("ok", true)
                .put("from", turned.from().toString())
                .put("to", turned.to().toString())
                .put("steps", turned.steps())
                .put("delivered", turned.delivered());
        turned.stopped().ifPresent(why -> answer.put("stopped", why));
        return answer;
    }

    private static Duration duration(String iso) {
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException wrong) {
            throw new Problem("Turn by an ISO duration such as PT1H or P90D, or to \"next-delivery\", not by " + iso);
        }
    }

    private static JsonNode order(Faults faults, ObjectNode body) {
        if (body.path("clear").asBoolean(false)) {
            faults.clear();
        } else {
            faults.order(fault(body));
        }
        return Json.object().put("ok", true).set("faults", Sight.faults(faults));
    }

    private static Fault fault(ObjectNode body) {
        try {
            return new Fault(
                    body.path("target").asText("*"),
                    Fault.Kind.of(needed(body, "kind")),
                    body.path("times").asInt(1),
                    Duration.ofSeconds(body.path("retry_after").asLong(1)));
        } catch (IllegalArgumentException wrong) {
            throw new Problem("No such fault: " + wrong.getMessage());
        }
    }

    private JsonNode reset() {
        workspace.reset();
        return Json.object().put("ok", true);
    }

    private static JsonNode delivered(Delivery delivery) {
        return Json.object().put("ok", true).set("delivery", delivery.toJson());
    }

    private static JsonNode list(String name, Iterable<? extends JsonNode> items) {
        ArrayNode array = Json.array();
        items.forEach(array::add);
        return Json.object().put("ok", true).set(name, array);
    }

    private static String needed(ObjectNode body, String name) {
        return Optional.of(body.path(name).asText())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Problem("Missing: " + name));
    }
}
