package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A local Slack workspace, listening on 127.0.0.1. Everything it does from Java it also does over HTTP, by the same code
 * ({@code WorkspaceInterface}).
 *
 * <p>What people do throws {@link Problem} when Slack's own client would not let them; what the app makes of it comes
 * back as a {@link Delivery}.
 */
public final class Workspace implements AutoCloseable {
    /** How often, in real time, the running clock is looked at for messages that have become due. */
    private static final long TICK_MILLIS = 200;

    private final String botToken = "xoxb-local-" + Secrets.random(12);
    private final String signingSecret = Secrets.random(16);
    private final WorkspaceOptions options;
    private final TurnableClock clock;
    private final Faults faults = new Faults();
    private final WireLog log;
    private final SharedState state;
    private final WorkspaceServer server;
    private final WebApi api;
    private final AppConnection app;
    private final Turning turning;
    private final SlashCommands commands;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Workspace::daemon);

    private Workspace(WorkspaceOptions options) {
        this.options = options;
        clock = new TurnableClock(options.realTime(), options.startsAt());
        log = new WireLog(options.realTime());
        state = new SharedState(seeded());
        server = new WorkspaceServer(options.port());
        AppManifest manifest = new AppManifest(options.manifest());
        api = new WebApi(state, faults, log, botToken, manifest.botScopes());
        app = new AppConnection(options.requestUrl(), new Signature(signingSecret), options.realTime(), faults, log);
        turning = new Turning(clock, state, options.patience());
        commands = new SlashCommands(state, app, address());
    }

    /** Starts listening; returns when it can be used. */
    public static Workspace start(WorkspaceOptions options) {
        Workspace workspace = new Workspace(options);
        workspace.listen();
        return workspace;
    }

    /** What Slack's client takes as the prefix of its methods, such as {@code http://127.0.0.1:4390/api/}. */
    public URI apiUrl() {
        return address().resolve(WebApi.PATH);
    }

    /** Such as {@code http://127.0.0.1:4390/}. */
    public URI address() {
        return server.address();
    }

    public String botToken() {
        return botToken;
    }

    public String signingSecret() {
        return signingSecret;
    }

    public String teamId() {
        return Team.ID;
    }

    /** Calendar time: runs with real time and leaps when turned. */
    public InstantSource clock() {
        return clock;
    }

    /** Where the app receives everything from now on. */
    public void deliverTo(URI requestUrl) {
        app.deliverTo(requestUrl);
    }

    /** Whom to ask after each step of the clock; one at a time. */
    public void follow(DueWork dueWork) {
        turning.follow(dueWork);
    }

    /**
     * Turns the clock forward by that much, posting what is due on the way.
     *
     * @throws Problem when it is being turned already
     */
    public Turned turn(Duration by) {
        return turning.by(by);
    }

    /** Turns the clock to the next scheduled message; does nothing when none waits. */
    public Turned turnToNextDelivery() {
        return turning.toNextDelivery();
    }

    /** Orders trouble to come. */
    public void order(Fault fault) {
        faults.order(fault);
    }

    /** What that person sees in the channel, oldest first, messages only they can see among them. */
    public List<JsonNode> messages(String channelId, String viewerId) {
        return state.with(held -> new Sight(held).messages(channelId, viewerId));
    }

    /** A person types a whole command line, such as {@code /expectations what is expected of me}. */
    public Delivery command(String userId, String channelId, String text) {
        return commands.type(userId, channelId, text);
    }

    /** Everything back as at the start, but for the clock, which never goes back. */
    public void reset() {
        state.replace(seeded());
        faults.clear();
        log.clear();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        api.close();
        server.close();
    }

    private State seeded() {
        return new State(new AppManifest(options.manifest()), clock, options.realTime());
    }

    private void listen() {
        server.start(Map.of(
                WebApi.PATH, api::handle,
                ResponseUrls.PATH, new ResponseUrlHandler(state, log)::handle,
                WorkspaceInterface.PATH, new WorkspaceInterface(this, state, faults, log)::handle));
        var unused = ticker.scheduleWithFixedDelay(
                () -> state.use(State::team), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workspace-ticker");
        thread.setDaemon(true);
        return thread;
    }
}
