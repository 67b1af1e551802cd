package dev.cairn.slack;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.ee8.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens to Slack over HTTP, and to whoever asks how Cairn is. */
public final class SlackServer implements AutoCloseable {
    /** Where Slack sends everything; it stands in manifest.yml. */
    public static final String PATH = "/slack/events";

    private static final int MOST_THREADS = 32;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    /** How long a connection kept open for a next request may hold up the end. */
    private static final Duration LEFT_OPEN = Duration.ofMillis(100);

    private final Server server;
    private final ServerConnector connector;

    /** @param requests answers what Slack sends */
    SlackServer(
            String host,
            int port,
            HttpServlet requests,
            Map<String, BooleanSupplier> ready,
            PrometheusMeterRegistry metrics) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("http");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(LEFT_OPEN.toMillis());
        server.addConnector(connector);

        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(requests), PATH);
        context.addServlet(new ServletHolder(new HealthServlet(Map.of())), "/healthz");
        context.addServlet(new ServletHolder(new HealthServlet(ready)), "/readyz");
        context.addServlet(new ServletHolder(new MetricsServlet(metrics)), "/metrics");
        server.setHandler(new GracefulHandler(context.get()));
        server.setStopTimeout(STOP_WITHIN.toMillis());
    }

    /**
     * Starts to listen.
     *
     * @throws IOException with a sentence to show, when the port cannot be had
     */
    public void start() throws IOException {
        try {
            connector.open();
        } catch (IOException taken) {
            throw new IOException(
                    "Port " + connector.getPort() + " on " + connector.getHost()
                            + " cannot be had; stop what uses it or set CAIRN_PORT to another port.",
                    taken);
        }
        try {
            server.start();
        } catch (Exception failed) {
            throw new IOException("The HTTP server cannot start: " + failed.getMessage(), failed);
        }
    }

    /** The port listened on, also where any free one was asked for. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests and lets those under way finish, for at most ten seconds. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the HTTP server cannot stop", failed);
        }
    }

    private static final class MetricsServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient PrometheusMeterRegistry metrics;

        MetricsServlet(PrometheusMeterRegistry metrics) {
            this.metrics = metrics;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain; version=0.0.4; charset=utf-8");
            response.getWriter().write(metrics.scrape());
        }
    }
}
