package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser.GenericSocketModeEnvelope;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of Socket Mode: hands what Slack sends to Bolt, and acks it with what Bolt answers. What came before is acked as
 * it was then, and not done again; what could not be answered is not acked, so that Slack sends it again where it does.
 */
final class Envelopes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);
    /** As many as the HTTP server works on at once; each takes milliseconds. */
    private static final int AT_ONCE = 32;

    private static final int WAITING = 500;
    private static final int OK = 200;

    private final App app;
    private final SocketModeRequestParser parser;
    private final WorkQueue queue = new WorkQueue("socket", AT_ONCE, WAITING);
    /** By what makes a delivery the same, the payload of its ack. */
    private final Cache<String, CompletableFuture<Optional<JsonElement>>> acks = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(11))
            .build();

    Envelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /** @param send sends an ack back; it may be called on another thread, or not at all */
    void take(String text, Consumer<String> send) {
        if (!queue.offer(() -> answer(text, send))) {
            LOG.warn("Something from Slack was left unanswered: too much to do");
        }
    }

    private void answer(String text, Consumer<String> send) {
        try {
            SocketModeRequest request = parser.parse(text);
            if (request != null && request.getEnvelope() instanceof GenericSocketModeEnvelope envelope) {
                answer(request, envelope, send);
            }
        } catch (RuntimeException unreadable) {
            // Its message may quote what was sent.
            LOG.warn(
                    "Something from Slack could not be read: {}",
                    unreadable.getClass().getName());
        }
    }

    private void answer(SocketModeRequest request, GenericSocketModeEnvelope envelope, Consumer<String> send) {
        CompletableFuture<Optional<JsonElement>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<JsonElement>> earlier = acks.asMap().putIfAbsent(identity(envelope), mine);
        if (earlier != null) {
            LOG.info("The same delivery came again and was left alone");
        }
        var unused = (earlier == null ? mine : earlier).thenAccept(payload -> send.accept(ack(envelope, payload)));
        if (earlier == null && !answered(request, mine)) {
            acks.invalidate(identity(envelope));
        }
    }

    private boolean answered(SocketModeRequest request, CompletableFuture<Optional<JsonElement>> ack) {
        try {
            Response response = app.run(request.getBoltRequest());
            if (response.getStatusCode() == OK) {
                return ack.complete(payload(response.getBody(), response.getContentType()));
            }
            LOG.warn("A delivery was not acked: status {}", response.getStatusCode());
        } catch (Exception failed) {
            LOG.error("A delivery could not be answered", failed);
        }
        return false;
    }

    /**
     * An envelope's own id is new when Slack, or a second connection, brings the same again. An event keeps its id, and what
     * a person does has a trigger of its own.
     */
    private static String identity(GenericSocketModeEnvelope envelope) {
        if (envelope.getPayload() instanceof JsonObject payload) {
            for (String name : new String[] {"event_id", "trigger_id"}) {
                if (payload.get(name) instanceof JsonPrimitive id) {
                    return name + " " + id.getAsString();
                }
            }
        }
        return "envelope_id " + envelope.getEnvelopeId();
    }

    private static Optional<JsonElement> payload(@Nullable String body, @Nullable String contentType) {
        if (body == null || body.isEmpty()) {
            return Optional.empty();
        }
        if (String.valueOf(contentType).startsWith("application/json")) {
            return Optional.of(JsonParser.parseString(body));
        }
        JsonObject message = new JsonObject();
        message.addProperty("text", body);
        return Optional.of(message);
    }

    /** For what is not to come again. */
    static String emptyAck(String envelopeId) {
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", envelopeId);
        return ack.toString();
    }

    private static String ack(GenericSocketModeEnvelope envelope, Optional<JsonElement> payload) {
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", envelope.getEnvelopeId());
        payload.filter(said -> !Boolean.FALSE.equals(envelope.getAcceptsResponsePayload()))
                .ifPresent(said -> ack.add("payload", said));
        return ack.toString();
    }

    /** Takes nothing new and lets what was taken be answered. */
    @Override
    public void close() {
        queue.close();
    }
}
