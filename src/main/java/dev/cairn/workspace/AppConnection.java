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
import java.util.function.UnaryOperator;

/**
 * Sends signed requests to the app and keeps what it acked. The app has three seconds:
 * <a href="https://docs.slack.dev/interactivity/handling-user-interaction">acknowledgement response</a>.
 */
final class AppConnection {
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final String TIMEOUT = "operation_timeout";
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

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

    /**
     * A slash command: its fields as a form.
     *
     * @param use puts the ack to use, and says what is wrong with it
     */
    Delivery form(String kind, ObjectNode fields, UnaryOperator<Delivery> use) {
        return deliver(kind, fields, FORM, formBody(fields), use);
    }

    /** An interaction whose ack says nothing. */
    Delivery interaction(ObjectNode payload) {
        return interaction(payload, UnaryOperator.identity());
    }

    /**
     * An interaction: its payload as JSON within a form.
     *
     * @param use puts the ack to use, and says what is wrong with it
     */
    Delivery interaction(ObjectNode payload, UnaryOperator<Delivery> use) {
        String body = Http.encode(Map.of("payload", Json.write(payload)));
        return deliver(payload.path("type").asText(), payload, FORM, body, use);
    }

    /** @param retry the headers that mark a retry; empty the first time */
    Delivery event(ObjectNode envelope, Map<String, String> retry) {
        var headers = new LinkedHashMap<>(retry);
        headers.put("Content-Type", "application/json");
        return deliver(Events.KIND, envelope, headers, Json.write(envelope), this::arrived);
    }

    private Delivery arrived(Delivery event) {
        return faults.answerLost(Events.KIND) ? failed(event.kind(), System.nanoTime(), TIMEOUT) : event;
    }

    private Delivery deliver(
            String kind, JsonNode logged, Map<String, String> headers, String body, UnaryOperator<Delivery> use) {
        Delivery first = use.apply(once(kind, headers, body));
        log.toApp(logged, first);
        if (faults.twice(kind)) {
            log.toApp(logged, once(kind, headers, body));
        }
        return first;
    }

    private Delivery once(String kind, Map<String, String> headers, String body) {
        long started = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request(headers, body), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answered(kind, started, response);
        } catch (HttpTimeoutException late) {
            return failed(kind, started, TIMEOUT);
        } catch (IOException unreachable) {
            return failed(kind, started, "dispatch_failed");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(kind, started, "dispatch_failed");
        }
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
        return Delivery.sent(kind, status, response.body(), since(started), noRetry, failure);
    }

    private static Delivery failed(String kind, long started, String problem) {
        return Delivery.sent(kind, 0, "", since(started), false, Optional.of(problem));
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
