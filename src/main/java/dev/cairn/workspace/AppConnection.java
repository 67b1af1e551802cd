package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends signed requests to the app and keeps what it acked. The app has three seconds:
 * <a href="https://docs.slack.dev/interactivity/handling-user-interaction">acknowledgement response</a>.
 */
final class AppConnection {
    static final Duration LIMIT = Duration.ofSeconds(3);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final Signature signature;
    private final InstantSource realTime;
    private final Faults faults;
    private final WireLog log;
    private volatile URI requestUrl;

    AppConnection(URI requestUrl, Signature signature, InstantSource realTime, Faults faults, WireLog log) {
        this.requestUrl = requestUrl;
        this.signature = signature;
        this.realTime = realTime;
        this.faults = faults;
        this.log = log;
    }

    void deliverTo(URI newRequestUrl) {
        requestUrl = newRequestUrl;
    }

    /** A slash command: its fields as a form. */
    Delivery form(String kind, ObjectNode fields) {
        return deliver(kind, fields, Map.of("Content-Type", "application/x-www-form-urlencoded"), formBody(fields));
    }

    /** An interaction: its payload as JSON within a form. */
    Delivery interaction(ObjectNode payload) {
        String kind = payload.path("type").asText();
        String body = Http.encode(Map.of("payload", Json.write(payload)));
        return deliver(kind, payload, Map.of("Content-Type", "application/x-www-form-urlencoded"), body);
    }

    /** @param retry the headers that mark a retry; empty the first time */
    Delivery event(ObjectNode envelope, Map<String, String> retry) {
        var headers = new LinkedHashMap<>(retry);
        headers.put("Content-Type", "application/json");
        return deliver("event", envelope, headers, Json.write(envelope));
    }

    private Delivery deliver(String kind, JsonNode logged, Map<String, String> headers, String body) {
        Delivery first = once(kind, logged, headers, body);
        if (faults.twice(kind)) {
            once(kind, logged, headers, body);
        }
        return first;
    }

    private Delivery once(String kind, JsonNode logged, Map<String, String> headers, String body) {
        long started = System.nanoTime();
        Delivery delivery;
        try {
            HttpResponse<String> response =
                    client.send(request(headers, body), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            delivery = answered(kind, started, response);
        } catch (HttpTimeoutException late) {
            delivery = failed(kind, started, "operation_timeout");
        } catch (IOException unreachable) {
            delivery = failed(kind, started, "dispatch_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            delivery = failed(kind, started, "dispatch_failed");
        }
        JsonNode ack =
                Json.parse(delivery.ack()).orElse(Json.MAPPER.getNodeFactory().textNode(delivery.ack()));
        log.add("to_app", kind, logged, delivery.status(), ack, delivery.millis());
        return delivery;
    }

    private HttpRequest request(Map<String, String> headers, String body) {
        long timestamp = realTime.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(requestUrl)
                .timeout(LIMIT)
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", signature.of(timestamp, body))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return request.build();
    }

    private static Delivery answered(String kind, long started, HttpResponse<String> response) {
        int status = response.statusCode();
        boolean noRetry = response.headers().firstValue("x-slack-no-retry").isPresent();
        Optional<String> failure = status == 200 ? Optional.empty() : Optional.of("http_error: " + status);
        return new Delivery(kind, status, response.body(), since(started), 1, noRetry, failure);
    }

    private static Delivery failed(String kind, long started, String problem) {
        return new Delivery(kind, 0, "", since(started), 1, false, Optional.of(problem));
    }

    private static long since(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    private static String formBody(ObjectNode fields) {
        Map<String, String> form = new LinkedHashMap<>();
        fields.properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
        return Http.encode(form);
    }
}
