package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The workspace's own JSON interface, for the page in the browser, for tests and for other processes. Every answer has
 * {@code ok}; a refused request is HTTP 400 with a sentence under {@code problem}. What reaches the app comes back as
 * {@code delivery}: kind, status, ack, millis, attempts and, where something was wrong, problem; an ack Slack would refuse
 * has {@code refused}: Slack's {@code error}, and {@code pointers} with a {@code pointer} and a {@code reason} each.
 *
 * <table>
 * <caption>Below {@code /workspace/}; bodies are JSON</caption>
 * <tr><td>GET state</td><td>team, people, channels, clock, scheduled messages, faults and what can be ordered, commands,
 * shortcuts, the tabs of the app's home; with {@code viewer=} each of that person's channels has {@code last_ts}, of the
 * last message they see there outside threads</td></tr>
 * <tr><td>GET messages?channel=&amp;viewer=</td><td>what that person sees, oldest first</td></tr>
 * <tr><td>GET views?viewer=</td><td>the forms that person has open, the lowest first</td></tr>
 * <tr><td>GET home?viewer=</td><td>the Home tab as last published, or null</td></tr>
 * <tr><td>GET clock</td><td>{@code now}</td></tr>
 * <tr><td>GET wire?since=</td><td>the last exchanges with the app, oldest first: {@code id, direction, what, request,
 * status, response, millis}, the time as it is ({@code at}) and by the clock ({@code calendar}), how many {@code times} it
 * was repeated, and what was {@code refused} or else the {@code problem}; {@code seq} changes whenever one is counted on.
 * With {@code since}, a {@code seq}, only what changed after it; {@code first} is the lowest id that is kept</td></tr>
 * <tr><td>GET changes</td><td>server-sent events, one whenever something may look different</td></tr>
 * <tr><td>POST command</td><td>{@code user, channel, text}: types a command line</td></tr>
 * <tr><td>POST press</td><td>{@code user, action}, and {@code channel, ts} or {@code view}; {@code block} and
 * {@code value} where needed; within a form {@code values}, as in submit: what is filled in so far</td></tr>
 * <tr><td>POST submit</td><td>{@code user, view, values}: block id, action id, value</td></tr>
 * <tr><td>POST close-view</td><td>{@code user, view, all}</td></tr>
 * <tr><td>POST shortcut</td><td>{@code user, callback_id}, and {@code channel, ts} for one on a message</td></tr>
 * <tr><td>POST message</td><td>{@code user, text}, and {@code channel} (else the DM with the app), {@code thread_ts}:
 * writes a message; {@code @cairn} in it mentions the app</td></tr>
 * <tr><td>POST dm</td><td>{@code user}: opens the DM with the app, and answers its {@code channel}</td></tr>
 * <tr><td>POST home</td><td>{@code user}: opens the Home tab</td></tr>
 * <tr><td>POST messages</td><td>{@code user}: opens the direct message with the app</td></tr>
 * <tr><td>POST event</td><td>{@code event}: any event the manifest subscribes to</td></tr>
 * <tr><td>POST membership</td><td>{@code user, channel, member}: joins or leaves; {@code U0CAIRN} is the app</td></tr>
 * <tr><td>POST account</td><td>{@code user, active}: deactivates an account or brings it back</td></tr>
 * <tr><td>POST person</td><td>{@code name, real_name}, {@code title, tz}: adds a member of the team; {@code user,
 * real_name}: gives one another name. Answers the {@code user}</td></tr>
 * <tr><td>POST installation</td><td>{@code installed}: removes the app or puts it back</td></tr>
 * <tr><td>POST clock</td><td>{@code turn}: an ISO duration such as {@code P90D}, or {@code next-delivery}; answers
 * {@code from, to, steps, delivered, delivered_to, stopped}</td></tr>
 * <tr><td>POST follow</td><td>{@code name, done, next}: another process follows the clock, see {@link Followers}; answers
 * {@code step} and {@code now}. With {@code gone: true} it follows no more</td></tr>
 * <tr><td>POST faults</td><td>{@code target, kind, times, retry_after}: orders trouble, see {@link Fault};
 * {@code clear: true} ends it</td></tr>
 * <tr><td>POST sockets</td><td>{@code trouble}: what happens to the app's connections of Socket Mode, see
 * {@link SocketTrouble}</td></tr>
 * <tr><td>POST reset</td><td>back to the seed; the clock stays</td></tr>
 * </table>
 */
final class WorkspaceInterface {
    static final String PATH = "/workspace/";

    /** By HTTP method and name, such as {@code GET state}. */
    private final Map<String, Function<Asked, JsonNode>> routes = new HashMap<>();

    private final ChangeStream stream;

    WorkspaceInterface(
            Workspace workspace,
            SharedState state,
            Faults faults,
            WireLog log,
            Followers followers,
            ChangeStream stream) {
        this.stream = stream;
        routes.putAll(new Queries(workspace, state, faults, log).routes());
        routes.putAll(new Deeds(workspace).routes());
        routes.putAll(new Controls(workspace, faults, followers).routes());
    }

    void handle(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(PATH.length());
        if (name.equals("GET changes")) {
            stream.handle(exchange);
            return;
        }
        Function<Asked, JsonNode> route = routes.get(name);
        if (route == null) {
            Http.send(exchange, 404, Problem.json("There is no " + name + " here."));
            return;
        }
        try {
            Http.send(exchange, 200, route.apply(asked(exchange)));
        } catch (Problem problem) {
            Http.send(exchange, 400, Problem.json(String.valueOf(problem.getMessage())));
        }
    }

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    static JsonNode list(String name, Iterable<? extends JsonNode> items) {
        ArrayNode array = Json.array();
        items.forEach(array::add);
        return ok().set(name, array);
    }

    private static Asked asked(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            return new Asked(Http.form(exchange.getRequestURI().getRawQuery()));
        }
        String body = Http.body(exchange);
        return body.isBlank()
                ? new Asked(Json.object())
                : Json.parse(body)
                        .filter(ObjectNode.class::isInstance)
                        .map(object -> new Asked((ObjectNode) object))
                        .orElseThrow(() -> new Problem("The body is no JSON object."));
    }
}
