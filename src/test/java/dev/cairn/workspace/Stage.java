package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A workspace and an app to talk to, with real time standing still; calls go over raw HTTP. */
final class Stage implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final ManualTime realTime = new ManualTime();
    final FakeApp app = new FakeApp();
    final Workspace workspace;

    Stage() {
        this(options -> options);
    }

    Stage(UnaryOperator<WorkspaceOptions> adjust) {
        workspace = Workspace.start(adjust.apply(WorkspaceOptions.of(manifest())
                .withStartsAt(START)
                .withRealTime(realTime)
                .withPatience(Duration.ofMillis(300))
                .withRequestUrl(app.requestUrl())));
    }

    static Stage withManifest(UnaryOperator<ObjectNode> change) {
        ObjectNode manifest = WorkspaceOptions.of(manifest()).manifest().deepCopy();
        JsonNode changed = change.apply(manifest);
        return new Stage(options -> new WorkspaceOptions(
                0, options.requestUrl(), changed, options.startsAt(), options.realTime(), options.patience()));
    }

    static Stage withScopes(String... scopes) {
        return withManifest(manifest -> {
            ((ObjectNode) manifest.at("/oauth_config/scopes")).set("bot", Json.strings(List.of(scopes)));
            return manifest;
        });
    }

    /** JSON with single quotes, to keep the tests readable. */
    static JsonNode json(String singleQuoted) {
        return Json.parse(singleQuoted.replace('\'', '"')).orElseThrow();
    }

    HttpResponse<String> raw(String method, String body, String contentType, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(workspace.apiUrl().resolve(method))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    JsonNode call(String method, JsonNode args) {
        HttpResponse<String> response =
                raw(method, Json.write(args), "application/json; charset=utf-8", workspace.botToken());
        return Json.parse(response.body()).orElseThrow();
    }

    JsonNode call(String method, String singleQuotedArgs) {
        return call(method, json(singleQuotedArgs));
    }

    JsonNode ok(String method, String singleQuotedArgs) {
        JsonNode answer = call(method, singleQuotedArgs);
        assertTrue(answer.path("ok").asBoolean(), () -> method + " was refused: " + answer);
        return answer;
    }

    void refused(String error, String method, String singleQuotedArgs) {
        assertEquals(error, call(method, singleQuotedArgs).path("error").asText());
    }

    JsonNode get(String path) {
        return Json.parse(send(HttpRequest.newBuilder(uri("workspace/" + path)).build())
                        .body())
                .orElseThrow();
    }

    JsonNode post(String path, String singleQuotedBody) {
        return Json.parse(post(uri("workspace/" + path), json(singleQuotedBody)).body())
                .orElseThrow();
    }

    static HttpResponse<String> post(URI address, JsonNode body) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI uri(String path) {
        return workspace.address().resolve(path);
    }

    long now() {
        return workspace.clock().instant().getEpochSecond();
    }

    @Override
    public void close() {
        workspace.close();
        app.close();
    }

    private static Path manifest() {
        try {
            return Path.of(Stage.class.getResource("manifest.yml").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
