package dev.cairn.slack;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to Slack by Socket Mode: keeps one connection open, and a second one for as long as Slack takes to close the
 * first. All that decides about connections happens on one thread.
 */
public final class SlackSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(15);
    /** Slack closes a connection about ten seconds after it says so. */
    private static final Duration LEAVE_WITHIN = Duration.ofSeconds(30);
    /** How long a step under way may hold up the end. */
    private static final Duration STEP_WITHIN = Duration.ofSeconds(2);

    private final SocketAddress address;
    private final Envelopes envelopes;
    private final ReconnectPause pause = new ReconnectPause();
    private final ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "socket-keeping");
        thread.setDaemon(true);
        return thread;
    });
    /** Those over which Slack has said hello and that are not closed. */
    private final Set<SocketConnection> greeted = ConcurrentHashMap.newKeySet();

    private final SocketConnection.Heard heard = new ToldByConnections();
    /** One is being opened, or will be. */
    private boolean pursuing;

    private volatile @Nullable SocketConnection opening;
    /** That it cannot connect is said once, however often it tries. */
    private boolean complained;

    private volatile boolean closing;

    SlackSocket(App app, MethodsClient withAppToken) {
        this.address = new SocketAddress(withAppToken);
        this.envelopes = new Envelopes(app);
    }

    /**
     * Asks Slack for a connection, and returns before it stands. From then on it is opened, and opened again, by itself.
     *
     * @return the sentence to show, where Slack refuses it and will go on to
     */
    public Optional<String> start() {
        SocketAddress.Answer answer = address.ask();
        if (answer instanceof SocketAddress.Refused refused) {
            return Optional.of(refused.sentence());
        }
        keep(() -> {
            pursuing = true;
            go(answer);
        });
        return Optional.empty();
    }

    /** Whether Slack can send to Cairn now. */
    public boolean isConnected() {
        return !greeted.isEmpty();
    }

    private void keep(Runnable step) {
        keepLater(Duration.ZERO, step);
    }

    private void keepLater(Duration wait, Runnable step) {
        try {
            var unused = keeping.schedule(
                    () -> {
                        try {
                            step.run();
                        } catch (RuntimeException failed) {
                            LOG.error("Keeping the connection to Slack failed", failed);
                        }
                    },
                    wait.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nothing is kept any more.
        }
    }

    /** Opens a connection after a pause, unless there is one that stays, or one is on its way. */
    private void pursue() {
        if (closing || pursuing || greeted.stream().anyMatch(connection -> !connection.isLeaving())) {
            return;
        }
        pursuing = true;
        keepLater(pause.next(), () -> go(address.ask()));
    }

    private void go(SocketAddress.Answer answer) {
        if (closing) {
            return;
        }
        if (answer instanceof SocketAddress.Connect connect) {
            SocketConnection connection = new SocketConnection(connect.address(), heard);
            opening = connection;
            connection.connect();
            keepLater(HELLO_WITHIN, () -> {
                if (opening == connection) {
                    connection.drop();
                }
            });
        } else if (answer instanceof SocketAddress.Later later) {
            pause.failedFor(later.pause());
            again(later.why());
        } else if (answer instanceof SocketAddress.Refused refused) {
            pause.refused();
            again(refused.sentence());
        }
    }

    private void again(String why) {
        if (!complained) {
            LOG.warn("Cairn is not connected to Slack ({}); it goes on trying", why);
            complained = true;
        }
        pursuing = false;
        pursue();
    }

    private void greet(SocketConnection connection) {
        if (connection == opening) {
            opening = null;
            pursuing = false;
        }
        if (!connection.isClosed()) {
            greeted.add(connection);
        }
        complained = false;
        LOG.info("Connected to Slack by Socket Mode");
    }

    private void leave(SocketConnection connection, String reason) {
        if (reason.equals("link_disabled")) {
            LOG.error(
                    "Socket Mode is switched off for this app; switch it on, on your app's page at api.slack.com/apps,"
                            + " Socket Mode. Cairn goes on trying");
        } else {
            LOG.info("Slack is about to close the connection ({}); opening another", reason);
        }
        connection.leave();
        pause.ended(connection.age());
        keepLater(LEAVE_WITHIN, connection::end);
        pursue();
    }

    private void forget(SocketConnection connection, String why) {
        greeted.remove(connection);
        if (closing) {
            return;
        }
        if (connection == opening) {
            opening = null;
            pause.failed();
            again(why);
        } else if (!connection.isLeaving()) {
            pause.ended(connection.age());
            LOG.warn("The connection to Slack was lost ({}); connecting again", why);
            pursue();
        }
    }

    /** Over the connection it is for, or another where that one has gone meanwhile. */
    private void send(SocketConnection connection, String ack) {
        boolean sent = Stream.concat(Stream.of(connection), greeted.stream()).anyMatch(each -> each.sent(ack));
        if (!sent) {
            LOG.warn("An ack could not be sent: the connection to Slack has gone");
        }
    }

    /** Lets what has come be answered, for at most 20 seconds, and closes what is open. */
    @Override
    public void close() {
        closing = true;
        envelopes.close();
        keeping.shutdownNow();
        greeted.forEach(SocketConnection::end);
        try {
            boolean unused = keeping.awaitTermination(STEP_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException endNow) {
            Thread.currentThread().interrupt();
        }
        SocketConnection unfinished = opening;
        if (unfinished != null) {
            unfinished.drop();
        }
    }

    private final class ToldByConnections implements SocketConnection.Heard {
        @Override
        public void hello(SocketConnection connection) {
            keep(() -> greet(connection));
        }

        @Override
        public void disconnect(SocketConnection connection, String reason) {
            keep(() -> leave(connection, reason));
        }

        @Override
        public void envelope(SocketConnection connection, String id, String text) {
            if (text.length() > SlackRequestsServlet.MOST_BYTES) {
                LOG.warn("Something larger than 1 MiB came from Slack and was left alone");
                send(connection, Envelopes.emptyAck(id));
            } else if (!closing) {
                envelopes.take(text, ack -> send(connection, ack));
            }
        }

        @Override
        public void closed(SocketConnection connection, String why) {
            keep(() -> forget(connection, why));
        }
    }
}
