package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code POST /upload/v1/…}: takes a file's bytes, at the address a call asked for. Slack also takes a multipart form.
 * What it answers to a file of another length than announced is undocumented.
 */
final class FileUpload {
    static final String PATH = "/upload/v1/";

    private final SharedState state;
    private final WireLog log;

    FileUpload(SharedState state, WireLog log) {
        this.state = state;
        this.log = log;
    }

    void handle(HttpExchange exchange) throws IOException {
        if (Http.refusedAllBut(exchange, "POST")) {
            return;
        }
        long started = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        boolean form = Http.header(exchange, "Content-Type").orElse("").startsWith("multipart/");
        byte[] bytes = exchange.getRequestBody().readNBytes(StoredFiles.LARGEST + 1);
        Optional<String> problem = state.with(held -> keep(held, path, form, bytes));
        int status = problem.isPresent() ? 400 : 200;
        String answer = problem.orElse("OK - " + bytes.length);
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        log.fromApp("file upload", Json.object().put("bytes", bytes.length), status, TextNode.valueOf(answer), millis);
        Http.send(exchange, status, "text/plain; charset=utf-8", answer);
    }

    /** What is wrong with it. */
    private static Optional<String> keep(State held, String path, boolean form, byte[] bytes) {
        Optional<StoredFile> expected = held.files().expectedAt(path);
        if (expected.isEmpty()) {
            return Optional.of("No file is expected here.");
        }
        if (form) {
            return Optional.of("Send the file's bytes as they are; here no form is read.");
        }
        if (bytes.length != expected.get().length()) {
            return Optional.of("Announced were " + expected.get().length() + " bytes, and other than that came.");
        }
        expected.get().upload(bytes);
        return Optional.empty();
    }
}
