package dev.cairn.doctor;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every call alike, also as the local workspace never would. */
final class FakeSlack implements AutoCloseable {
    private final HttpServer server;
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    private FakeSlack(HttpServer server) {
        this.server = server;
    }

    static FakeSlack answering(int status, Map<String, String> headers, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FakeSlack slack = new FakeSlack(server);
        server.createContext("/", exchange -> {
            slack.tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            new TreeMap<>(headers).forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
        server.start();
        return slack;
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    /** What came as Authorization, call by call. */
    List<String> tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
