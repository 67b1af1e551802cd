package dev.cairn.workspace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on loopback only, and answers whom {@link Admission} admits. */
final class WorkspaceServer implements AutoCloseable {
    static {
        // Read once, when the server's classes load. Without it Nagle's algorithm and delayed acknowledgements add
        // some 40 ms to every call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceServer.class);
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * What the browser is told with every answer: the page runs only its own files, nobody frames it, and a demo
     * restarted with another build never shows an old page.
     */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final ExecutorService executor;
    private final Admission admission;

    WorkspaceServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("Cannot listen on " + LOOPBACK + ":" + port, taken);
        }
        admission = new Admission(server.getAddress().getPort());
        executor = Executors.newCachedThreadPool(WorkspaceServer::daemon);
        server.setExecutor(executor);
    }

    /** @param handlers by path; the longest path that fits wins */
    void start(Map<String, HttpHandler> handlers) {
        handlers.forEach((path, handler) -> server.createContext(path, exchange -> guarded(exchange, handler)));
        server.start();
    }

    URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private void guarded(HttpExchange exchange, HttpHandler handler) throws IOException {
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        if (!admission.admits(exchange)) {
            Http.send(exchange, 403, Problem.json("This workspace answers only pages and programs of this machine."));
            return;
        }
        try {
            handler.handle(exchange);
        } catch (RuntimeException unexpected) {
            LOG.error("The local workspace failed at {}", exchange.getRequestURI(), unexpected);
            Http.send(exchange, 500, Problem.json("The local workspace failed: " + unexpected));
        } finally {
            exchange.close();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workspace-http");
        thread.setDaemon(true);
        return thread;
    }
}
