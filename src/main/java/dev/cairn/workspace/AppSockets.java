package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings deliveries over the WebSockets that the app has opened: Socket Mode. Each goes over one of them, the newest that
 * Slack has not said goodbye to. Source:
 * <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">using Socket Mode</a>.
 *
 * <p>Not documented, and so not to be built upon: over which connection an ack may come (here any), what a retry's reason
 * is, and what {@code apps.connections.open} says while Socket Mode is off (here the connection opens, and is told
 * {@code link_disabled}).
 */
final class AppSockets implements Carrier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AppSockets.class);
    private static final int MOST_CONNECTIONS = 10;
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(10);
    private static final int STOP_MILLIS = 200;

    private final boolean enabled;
    private final WireLog log;
    private final Server server = new Server();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final Set<WebSocket> leaving = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<JsonNode>> unacked = new ConcurrentHashMap<>();

    /** @param enabled whether Socket Mode is switched on in the app's settings */
    AppSockets(boolean enabled, WireLog log) {
        this.enabled = enabled;
        this.log = log;
    }

    /** An address for one connection, to be opened once. The first time a server of its own is started for it. */
    synchronized URI issue() {
        if (started.getCount() > 0) {
            start();
        }
        String ticket = Secrets.random(16);
        tickets.add(ticket);
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ticket + "&app_id=" + Team.APP_ID);
    }

    private void start() {
        server.start();
        try {
            if (!started.await(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the WebSocket server does not start");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int open() {
        return connections.size();
    }

    void trouble(SocketTrouble trouble) {
        for (WebSocket connection : connections) {
            if (trouble == SocketTrouble.DROP) {
                connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
            } else {
                leaving.add(connection);
                sayGoodbye(connection, trouble.key());
                if (trouble == SocketTrouble.LINK_DISABLED) {
                    connection.close();
                }
            }
        }
    }

    @Override
    public Supplier<Delivery> ready(Sending sending) {
        return () -> carry(sending);
    }

    private Delivery carry(Sending sending) {
        long begun = System.nanoTime();
        Optional<WebSocket> connection = connection(sending);
        if (connection.isEmpty()) {
            return Delivery.failed(sending.kind(), begun, UNREACHABLE);
        }
        String id = UUID.randomUUID().toString();
        CompletableFuture<JsonNode> ack = new CompletableFuture<>();
        unacked.put(id, ack);
        try {
            connection.get().send(Json.write(envelope(id, sending)));
            JsonNode payload = ack.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS).path("payload");
            long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            String body = payload.isMissingNode() || payload.isNull() ? "" : Json.write(payload);
            return Delivery.sent(sending.kind(), 200, body, millis, false, Optional.empty());
        } catch (TimeoutException late) {
            return Delivery.failed(sending.kind(), begun, TIMEOUT);
        } catch (WebsocketNotConnectedException | ExecutionException gone) {
            return Delivery.failed(sending.kind(), begun, UNREACHABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Delivery.failed(sending.kind(), begun, UNREACHABLE);
        } finally {
            unacked.remove(id);
        }
    }

    /** Where it is sent again, Slack would wait minutes; the app has the limit to come back. */
    private Optional<WebSocket> connection(Sending sending) {
        long deadline = System.nanoTime() + (sending.retry().isPresent() ? LIMIT.toNanos() : 0);
        synchronized (connections) {
            Optional<WebSocket> found = newest();
            try {
                for (long left = millisUntil(deadline); found.isEmpty() && left > 0; left = millisUntil(deadline)) {
                    connections.wait(left);
                    found = newest();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return found;
        }
    }

    private static long millisUntil(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }

    private Optional<WebSocket> newest() {
        List<WebSocket> open = connections.stream().filter(WebSocket::isOpen).toList();
        return open.stream()
                .filter(connection -> !leaving.contains(connection))
                .reduce((earlier, later) -> later)
                .or(() -> open.stream().findFirst());
    }

    private static ObjectNode envelope(String id, Sending sending) {
        String type = switch (sending.form()) {
            case COMMAND -> "slash_commands";
            case INTERACTION -> "interactive";
            case EVENT -> "events_api";
        };
        boolean answered =
                sending.form() == Sending.Form.COMMAND || sending.kind().equals("view_submission");
        ObjectNode envelope =
                Json.object().put("envelope_id", id).put("type", type).put("accepts_response_payload", answered);
        if (sending.form() == Sending.Form.EVENT) {
            envelope.put(
                            "retry_attempt",
                            sending.retry().map(Sending.Retry::number).orElse(0))
                    .put(
                            "retry_reason",
                            sending.retry().map(Sending.Retry::reason).orElse(""));
        }
        return envelope.set("payload", sending.payload());
    }

    private void greet(WebSocket connection) {
        if (!enabled || connections.size() >= MOST_CONNECTIONS) {
            sayGoodbye(connection, enabled ? "too_many_websockets" : SocketTrouble.LINK_DISABLED.key());
            connection.close();
            return;
        }
        ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections.size() + 1);
        hello.putObject("connection_info").put("app_id", Team.APP_ID);
        hello.putObject("debug_info").put("host", "applink-local").put("approximate_connection_time", 18_060);
        say(connection, hello);
        synchronized (connections) {
            connections.add(connection);
            connections.notifyAll();
        }
    }

    private void sayGoodbye(WebSocket connection, String reason) {
        ObjectNode disconnect = Json.object().put("type", "disconnect").put("reason", reason);
        disconnect.putObject("debug_info").put("host", "applink-local");
        say(connection, disconnect);
    }

    private void say(WebSocket connection, ObjectNode message) {
        String type = message.path("type").asText();
        try {
            connection.send(Json.write(message));
            log.toApp(message, Delivery.sent(type, 200, "", 0, false, Optional.empty()));
        } catch (WebsocketNotConnectedException gone) {
            LOG.debug("The app was gone before it was told {}", type);
        }
    }

    private void acked(String text) {
        JsonNode ack = Json.parse(text).orElseGet(Json::object);
        CompletableFuture<JsonNode> waiting =
                unacked.get(ack.path("envelope_id").asText());
        if (waiting != null) {
            waiting.complete(ack);
        }
    }

    private void forget(WebSocket connection) {
        connections.remove(connection);
        leaving.remove(connection);
    }

    @Override
    public void close() {
        try {
            server.stop(STOP_MILLIS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the library calls; each method leads to one above. */
    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setDaemon(true);
            setTcpNoDelay(true);
            setReuseAddr(true);
        }

        @Override
        public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
                WebSocket connection, Draft draft, ClientHandshake request) throws InvalidDataException {
            String ticket = request.getResourceDescriptor().replaceFirst(".*[?&]ticket=([0-9a-f]+).*", "$1");
            if (!tickets.remove(ticket)) {
                throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "no such ticket, or used before");
            }
            return super.onWebsocketHandshakeReceivedAsServer(connection, draft, request);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            greet(connection);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            forget(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            acked(message);
        }

        @Override
        public void onError(WebSocket connection, Exception failed) {
            LOG.debug("A connection of the app failed", failed);
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
