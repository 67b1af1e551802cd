package dev.cairn.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode, used once. What Slack says over it is told to {@link Heard}, on the connection's thread.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Using Socket Mode</a>
 */
final class SocketConnection extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
    private static final int CONNECT_MILLIS = 10_000;
    /** A ping as often; without an answer for one and a half times as long the connection counts as dead. */
    private static final int PING_SECONDS = 20;

    /** So much more than a delivery may hold that one too large is refused, and does not break the connection. */
    private static final int MOST_BYTES = 4 * SlackRequestsServlet.MOST_BYTES;

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final Heard heard;
    private final long since = System.nanoTime();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean leaving;
    private volatile Optional<String> trouble = Optional.empty();

    /** Who is told what happens. */
    interface Heard {
        /** Slack has said hello: from now on it sends here. */
        void hello(SocketConnection connection);

        /** Slack is about to close the connection, or has reason to. */
        void disconnect(SocketConnection connection, String reason);

        /** Something for the app, as Slack wrote it, to be acked under this id. */
        void envelope(SocketConnection connection, String id, String text);

        /** It is over, whoever ended it, or it never began. */
        void closed(SocketConnection connection, String why);
    }

    SocketConnection(URI address, Heard heard) {
        super(address, new Draft_6455(List.of(), MOST_BYTES), Map.of(), CONNECT_MILLIS);
        this.heard = heard;
        setConnectionLostTimeout(PING_SECONDS);
        setTcpNoDelay(true);
        setDaemon(true);
        proxyFor(address).ifPresent(proxy -> {
            setProxy(proxy);
            // Behind a proxy only the proxy may know the name.
            setDnsResolver(null);
        });
    }

    /** The proxy that Java is told to use for https, as calls of the Web API do. */
    private static Optional<Proxy> proxyFor(URI address) {
        String scheme = "wss".equals(address.getScheme()) ? "https" : "http";
        URI asked = URI.create(scheme + "://" + address.getRawAuthority());
        return Optional.ofNullable(ProxySelector.getDefault()).stream()
                .flatMap(selector -> selector.select(asked).stream())
                .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                .findFirst();
    }

    /** Whether Slack has said that it is about to end it. */
    boolean isLeaving() {
        return leaving;
    }

    void leave() {
        leaving = true;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** False when it could not be sent over this connection. */
    boolean sent(String text) {
        try {
            if (isOpen()) {
                send(text);
                return true;
            }
        } catch (WebsocketNotConnectedException justClosed) {
            // said by what is returned
        }
        return false;
    }

    /** Ends it at once, also where the other side does not answer. */
    void drop() {
        closeConnection(CloseFrame.ABNORMAL_CLOSE, "no answer");
        try {
            if (getSocket() != null) {
                getSocket().close();
            }
        } catch (IOException alreadyGone) {
            LOG.debug("Closing a dead connection failed", alreadyGone);
        }
    }

    /** Says goodbye, after what is being sent; waits a second for the other side. */
    void end() {
        close();
        try {
            boolean unused = over.await(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
        }
        drop();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Slack says hello when it is ready.
    }

    @Override
    public void onMessage(String text) {
        Optional<JsonObject> message = parsed(text);
        String type = message.map(said -> text(said, "type")).orElse("");
        switch (type) {
            case "hello" -> heard.hello(this);
            case "disconnect" -> heard.disconnect(this, text(message.orElseThrow(), "reason"));
            case "" -> LOG.warn("Something unreadable came over the connection to Slack and was left alone");
            default -> heard.envelope(this, text(message.orElseThrow(), "envelope_id"), text);
        }
    }

    private static Optional<JsonObject> parsed(String text) {
        try {
            JsonElement parsed = JsonParser.parseString(text);
            return parsed.isJsonObject() ? Optional.of(parsed.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        over.countDown();
        heard.closed(this, trouble.orElse("code " + code));
    }

    @Override
    public void onError(Exception failed) {
        trouble = Optional.of(failed.toString());
    }
}
