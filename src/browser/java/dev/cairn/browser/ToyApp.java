package dev.cairn.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.cairn.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small app: every shortcut opens its form, a button in the form stacks another upon it, the form insists on a reason,
 * and Home greets.
 */
final class ToyApp implements AutoCloseable {
    private static final String FORM = """
            {'trigger_id': '%s', 'view': {'type': 'modal', 'callback_id': 'form',
              'title': {'type': 'plain_text', 'text': '%s'},
              'submit': {'type': 'plain_text', 'text': 'Save'}, 'close': {'type': 'plain_text', 'text': 'Cancel'},
              'blocks': [
                {'type': 'section', 'text': {'type': 'plain_text', 'text': '%s'}},
                {'type': 'input', 'block_id': 'why', 'label': {'type': 'plain_text', 'text': 'Why?'},
                  'element': {'type': 'plain_text_input', 'action_id': 'why'}},
                {'type': 'actions', 'elements': [
                  {'type': 'button', 'action_id': 'more', 'text': {'type': 'plain_text', 'text': 'More…'}}]}]}}
            """;

    private static final String HOME = """
            {'user_id': '%s', 'view': {'type': 'home', 'blocks': [
              {'type': 'header', 'text': {'type': 'plain_text', 'text': 'Your week'}},
              {'type': 'section', 'text': {'type': 'mrkdwn', 'text': 'Nothing is due, <@%s>.'},
                'accessory': {'type': 'button', 'action_id': 'open', 'text': {'type': 'plain_text', 'text': 'Plan'}}}]}}
            """;

    private final Workspace workspace;
    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();

    ToyApp(Workspace workspace) {
        this.workspace = workspace;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(executor);
        server.createContext("/", this::receive);
        server.start();
    }

    URI requestUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    JsonNode calls(String method, String singleQuotedJson) {
        JsonNode answer = WebApi.call(workspace, method, singleQuotedJson);
        if (!answer.path("ok").asBoolean()) {
            throw new IllegalStateException(method + " was refused: " + answer);
        }
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] ack = ack(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, ack.length == 0 ? -1 : ack.length);
        exchange.getResponseBody().write(ack);
        exchange.close();
    }

    private String ack(String body) {
        if (body.startsWith("{")) {
            JsonNode event = WebApi.json(body).path("event");
            if (event.path("type").asText().equals("app_home_opened")) {
                String user = event.path("user").asText();
                calls("views.publish", HOME.formatted(user, user));
            }
            return "";
        }
        String payload = URLDecoder.decode(body, StandardCharsets.UTF_8);
        return payload.startsWith("payload=") ? interaction(WebApi.json(payload.substring("payload=".length()))) : "";
    }

    private String interaction(JsonNode payload) {
        String trigger = payload.path("trigger_id").asText();
        return switch (payload.path("type").asText()) {
            case "shortcut" -> opens("views.open", trigger, "From anywhere", "You opened this from anywhere.");
            case "message_action" ->
                opens(
                        "views.open",
                        trigger,
                        "From a message",
                        payload.at("/message/text").asText());
            case "block_actions" ->
                payload.at("/view/type").asText().equals("modal")
                        ? opens("views.push", trigger, "One more", "This stands upon the first.")
                        : opens("views.open", trigger, "From Home", "You opened this from Home.");
            case "view_submission" -> submitted(payload);
            default -> "";
        };
    }

    private String opens(String method, String trigger, String title, String says) {
        calls(method, FORM.formatted(trigger, title, says));
        return "";
    }

    private static String submitted(JsonNode payload) {
        String why = payload.at("/view/state/values/why/why/value").asText("");
        return Map.of("because", "{\"response_action\":\"errors\",\"errors\":{\"why\":\"That is no reason yet.\"}}")
                .getOrDefault(why, "");
    }
}
