package dev.cairn.workspace;

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
import java.util.function.Supplier;

/** Brings deliveries as signed HTTP requests; the answer is the ack. */
final class SignedRequests implements Carrier {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final Signature signature;
    private final InstantSource realTime;
    private volatile URI requestUrl;

    SignedRequests(URI requestUrl, Signature signature, InstantSource realTime) {
        this.requestUrl = requestUrl;
        this.signature = signature;
        this.realTime = realTime;
    }

    void deliverTo(URI newRequestUrl) {
        requestUrl = newRequestUrl;
    }

    @Override
    public Supplier<Delivery> ready(Sending sending) {
        HttpRequest request = request(sending);
        return () -> send(sending.kind(), request);
    }

    private Delivery send(String kind, HttpRequest request) {
        long started = System.nanoTime();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return answered(kind, started, response);
        } catch (HttpTimeoutException late) {
            return Delivery.failed(kind, started, TIMEOUT);
        } catch (IOException unreachable) {
            return Delivery.failed(kind, started, UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Delivery.failed(kind, started, UNREACHABLE);
        }
    }

    private HttpRequest request(Sending sending) {
        long timestamp = realTime.instant().getEpochSecond();
        String body = body(sending);
        String contentType =
                sending.form() == Sending.Form.EVENT ? "application/json" : "application/x-www-form-urlencoded";
        HttpRequest.Builder request = HttpRequest.newBuilder(requestUrl)
                .timeout(LIMIT)
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", signature.of(timestamp, body))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        sending.retry()
                .ifPresent(retry -> request.header("x-slack-retry-num", Integer.toString(retry.number()))
                        .header("x-slack-retry-reason", retry.reason()));
        return request.build();
    }

    /** A command's fields are a form, an interaction is JSON within one, an event is JSON. */
    private static String body(Sending sending) {
        return switch (sending.form()) {
            case COMMAND -> formBody(sending.payload());
            case INTERACTION -> Http.encode(Map.of("payload", Json.write(sending.payload())));
            case EVENT -> Json.write(sending.payload());
        };
    }

    private static String formBody(ObjectNode fields) {
        Map<String, String> form = new LinkedHashMap<>();
        fields.properties()
                .forEach(field -> form.put(field.getKey(), field.getValue().asText()));
        return Http.encode(form);
    }

    private static Delivery answered(String kind, long started, HttpResponse<String> response) {
        int status = response.statusCode();
        boolean noRetry = response.headers().firstValue("x-slack-no-retry").isPresent();
        Optional<String> failure = status == 200 ? Optional.empty() : Optional.of("http_error: " + status);
        long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
        return Delivery.sent(kind, status, response.body(), millis, noRetry, failure);
    }
}
