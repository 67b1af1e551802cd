package dev.cairn.workspace;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code GET /workspace/changes}: one event at once, then one whenever something may look different, as
 * <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>. The data is a
 * running number; whoever reads it asks anew for what they show.
 */
final class ChangeStream {
    static final int MOST = 32;
    /** So that nobody takes a quiet stream for a dead one, and a browser that went away is noticed. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    /** What changes within this time after an event is told in one. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Changes changes;
    private final Duration heartbeat;
    private final Semaphore places = new Semaphore(MOST);

    ChangeStream(Changes changes, Duration heartbeat) {
        this.changes = changes;
        this.heartbeat = heartbeat;
    }

    /** Returns when the browser has gone away or the workspace closes. */
    void handle(HttpExchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            Http.send(exchange, 503, Problem.json(MOST + " pages are open already. Close one and load this again."));
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            tell(exchange.getResponseBody());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** @throws IOException when nobody reads any more */
    void tell(OutputStream out) throws IOException, InterruptedException {
        write(out, "retry: 1000\n");
        long told = -1;
        while (!changes.closed()) {
            long now = changes.after(told, heartbeat);
            write(out, now == told ? ": still here\n\n" : "data: " + now + "\n\n");
            told = now;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
