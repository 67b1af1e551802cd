package dev.cairn.slack;

import com.github.benmanes.caffeine.cache.Ticker;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import okhttp3.ConnectionPool;

/** One Slack client, one Bolt app, one edge: everything between Cairn and Slack. */
public final class SlackConnection implements AutoCloseable {
    /** Slack answers within this, or the outcome counts as unclear. */
    private static final int CALL_TIMEOUT_MILLIS = 10_000;

    private static final int IDLE_CONNECTIONS = 5;

    /** Shorter than Slack keeps an idle connection, so that a request seldom meets one that was just closed. */
    private static final long KEEP_CONNECTION_SECONDS = 20;

    private static final int FORM_WORKERS = 4;
    private static final int FORMS_WAITING = 50;

    private final Slack http;
    private final MethodsClient methods;
    private final Installation installation;
    private final WorkQueue work;
    private final WorkQueue forms;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Edge edge = new Edge();
    private final App app;

    /**
     * @param api the Web API's base address
     * @param workers how many requests are worked on at once
     * @param waiting how many more may wait
     * @param requestsPerMinute how many requests one person may send in a minute
     */
    public SlackConnection(
            URI api, String botToken, int workers, int waiting, int requestsPerMinute, AnsweredEvents answered) {
        this.http = client(api);
        this.methods = http.methods(botToken);
        this.installation = new Installation(methods);
        this.work = new WorkQueue("work", workers, waiting);
        this.forms = new WorkQueue("forms", FORM_WORKERS, FORMS_WAITING);
        Shell shell = new Shell(
                installation,
                new RequestLimit(requestsPerMinute, Ticker.systemTicker()),
                work,
                forms,
                new Replies(http, methods),
                metrics);
        // No middleware: what Bolt's would do (signature, auth.test on a request's way) the servlet and the shell do.
        // What nobody listens to, an edit for one, is acked: Slack would send it again and again.
        this.app = new App(
                AppConfig.builder().slack(http).allEventsApiAutoAckEnabled(true).build(), http, List.of());
        new Dispatcher(edge, shell, installation, answered).attachTo(app);
    }

    /**
     * A client of this Web API, to be closed. It never sends a request twice by itself. OkHttp would do so when a
     * connection breaks before the answer came, and a message would be posted twice; what to do then is for whoever asked
     * to decide.
     */
    static Slack client(URI api) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        // Else the client takes one from the environment for all it calls, the local workspace too, and Socket Mode
        // none.
        config.setProxyUrl(null);
        config.setHttpClientCallTimeoutMillis(CALL_TIMEOUT_MILLIS);
        // Retrying is due work's business; the client's own statistics would only cost threads.
        config.setStatsEnabled(false);
        SlackHttpClient client = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEEP_CONNECTION_SECONDS, TimeUnit.SECONDS))
                .build());
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }

    public Edge edge() {
        return edge;
    }

    public Installation installation() {
        return installation;
    }

    public MethodsClient methods() {
        return methods;
    }

    /**
     * A server that hands Slack's requests to the edge.
     *
     * @param realTime by which signatures age
     * @param ready what must be well before requests should come, by name; Slack is added here
     */
    public SlackServer server(
            String host, int port, String signingSecret, InstantSource realTime, Map<String, BooleanSupplier> ready) {
        return new SlackServer(
                host,
                port,
                new SlackRequestsServlet(app, new SignatureCheck(signingSecret, realTime)),
                withSlack(ready, installation::isConnected),
                metrics);
    }

    /** A server for Socket Mode: it says how Cairn is, and takes nothing from Slack. */
    public SlackServer serverBeside(SlackSocket socket, String host, int port, Map<String, BooleanSupplier> ready) {
        return new SlackServer(
                host,
                port,
                new NoRequestsServlet(),
                withSlack(ready, () -> installation.isConnected() && socket.isConnected()),
                metrics);
    }

    private static Map<String, BooleanSupplier> withSlack(Map<String, BooleanSupplier> ready, BooleanSupplier slack) {
        Map<String, BooleanSupplier> all = new HashMap<>(ready);
        all.put("Slack", slack);
        return all;
    }

    /** What hands to the edge what Slack sends by Socket Mode; it takes the place of the requests. */
    public SlackSocket socket(String appToken) {
        return new SlackSocket(app, http.methods(appToken));
    }

    /** Lets work under way finish; close the server and the socket first. */
    @Override
    public void close() {
        work.close();
        forms.close();
        app.stop();
        try {
            http.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the Slack client cannot be closed", failed);
        }
    }
}
