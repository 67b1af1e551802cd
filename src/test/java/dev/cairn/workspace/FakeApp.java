package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An app that keeps what it is sent and answers as the test says. */
final class FakeApp implements AutoCloseable {
    record Received(Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }

        /** A command's fields, or the payload of an interaction under {@code payload}. */
        ObjectNode form() {
            return Http.form(body);
        }

        JsonNode payload() {
            return Json.parse(form().path("payload").asText()).orElseThrow();
        }

        JsonNode json() {
            return Json.parse(body).orElseThrow();
        }
    }

    record Reply(int status, String body) {
        static final Reply EMPTY = new Reply(200, "");
    }

    static {
        // This may be the first server of the process, and the setting is read once.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Reply> behaviour = request -> Reply.EMPTY;

    FakeApp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(executor);
        server.createContext("/slack/events", this::receive);
        server.start();
    }

    URI requestUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
    }

    void answers(String body) {
        behaviour = request -> new Reply(200, body);
    }

    void answers(Function<Received, Reply> newBehaviour) {
        behaviour = newBehaviour;
    }

    List<Received> received() {
        return received;
    }

    Received last() {
        return received.get(received.size() - 1);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        Received request = new Received(Map.copyOf(exchange.getRequestHeaders()), Http.body(exchange));
        received.add(request);
        Reply reply = behaviour.apply(request);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
