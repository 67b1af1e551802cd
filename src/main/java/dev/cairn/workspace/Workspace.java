package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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
    private final String appToken = "xapp-local-" + Secrets.random(12);
    private final WorkspaceOptions options;
    private final TurnableClock clock;
    private final Changes changes = new Changes();
    private final Faults faults = new Faults(changes);
    private final WireLog log;
    private final SharedState state;
    private final WorkspaceServer server;
    private final WebApi api;
    private final SignedRequests requests;
    private final AppSockets sockets;
    private final AppConnection app;
    private final Turning turning;
    private final SlashCommands commands;
    private final BlockActions actions;
    private final FormSubmissions forms;
    private final Shortcuts shortcuts;
    private final Events events;
    private final WriteMessage messages;
    private final Installation installation;
    private final Membership membership;
    private final People people;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(Workspace::daemon);

    private Workspace(WorkspaceOptions options) {
        this.options = options;
        clock = new TurnableClock(options.realTime(), options.startsAt());
        log = new WireLog(options.realTime(), clock, changes);
        server = new WorkspaceServer(options.port());
        AppManifest manifest = new AppManifest(options.manifest());
        requests = new SignedRequests(options.requestUrl(), new Signature(signingSecret), options.realTime());
        sockets = new AppSockets(manifest.socketModeEnabled(), log);
        state = new SharedState(seeded(), changes);
        api = new WebApi(state, faults, log, botToken, appToken, manifest.botScopes());
        app = new AppConnection(manifest.socketModeEnabled() ? sockets : requests, faults, log);
        turning = new Turning(clock, state, options.patience());
        commands = new SlashCommands(state, app, address());
        actions = new BlockActions(state, app, address());
        forms = new FormSubmissions(state, app, address());
        shortcuts = new Shortcuts(state, app, address());
        events = new Events(state, app);
        messages = new WriteMessage(state, events, address());
        installation = new Installation(state, events);
        membership = new Membership(state);
        people = new People(state);
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

    /** With it the app opens its connections, where the manifest switches Socket Mode on. */
    public String appToken() {
        return appToken;
    }

    public String teamId() {
        return Team.ID;
    }

    /** The app's, as it was started with. */
    public JsonNode manifest() {
        return options.manifest();
    }

    /** Calendar time: runs with real time and leaps when turned. */
    public InstantSource clock() {
        return clock;
    }

    /** Where the app receives everything from now on. */
    public void deliverTo(URI requestUrl) {
        requests.deliverTo(requestUrl);
    }

    /** How many connections of Socket Mode the app has open. */
    public int sockets() {
        return sockets.open();
    }

    /** Does this to all connections of Socket Mode that are open. */
    public void trouble(SocketTrouble trouble) {
        sockets.trouble(trouble);
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

    /**
     * Turns the clock to the next scheduled message, also when the app schedules it only on the way; does nothing when
     * none waits and the app has nothing to do later.
     */
    public Turned turnToNextDelivery() {
        return turning.toNextDelivery();
    }

    /** Orders trouble to come. */
    public void order(Fault fault) {
        faults.order(fault);
    }

    /** What that person sees in the channel, oldest first, messages only they can see among them. */
    public List<JsonNode> messages(String channelId, String viewerId) {
        return state.look(held -> new Sight(held).messages(channelId, viewerId));
    }

    /**
     * Waits for what the app does after it has answered: looks now and whenever something has changed here.
     *
     * @param patience the longest, in real time
     * @return what was found; empty when it did not come in time
     */
    public <T> Optional<T> await(Supplier<Optional<T>> look, Duration patience) {
        return changes.await(look, patience);
    }

    /** A person types a whole command line, such as {@code /expectations what is expected of me}. */
    public Delivery command(String userId, String channelId, String text) {
        return commands.type(userId, channelId, text);
    }

    /** A person presses the first thing in that message with that action id. */
    public Delivery press(String userId, String channelId, String ts, String actionId) {
        return press(Press.inMessage(userId, channelId, ts, actionId));
    }

    public Delivery press(Press press) {
        return actions.press(press);
    }

    /**
     * A person sends the form on top of their stack.
     *
     * @param stateValues block id, action id, value: as payloads spell it, or in short a text, an option's value, or a
     *     list of such. What is left out keeps what was filled in before
     */
    public Delivery submit(String userId, String viewId, Map<String, ? extends Map<String, JsonNode>> stateValues) {
        return forms.submit(userId, viewId, stateValues);
    }

    /** A person closes the form on top, or with it all forms below. The app hears of it if it asked to. */
    public Delivery closeView(String userId, String viewId, boolean all) {
        return forms.close(userId, viewId, all);
    }

    public Delivery shortcut(String userId, String callbackId) {
        return shortcuts.global(userId, callbackId);
    }

    public Delivery messageShortcut(String userId, String channelId, String ts, String callbackId) {
        return shortcuts.onMessage(userId, channelId, ts, callbackId);
    }

    /** A person writes in a channel; {@code @cairn} in it mentions the app. */
    public Delivery write(String userId, String channelId, String text) {
        return messages.write(userId, channelId, text, Optional.empty());
    }

    public Delivery reply(String userId, String channelId, String threadTs, String text) {
        return messages.write(userId, channelId, text, Optional.of(threadTs));
    }

    /** A person writes to the app. */
    public Delivery writeToApp(String userId, String text) {
        return write(userId, openDm(userId), text);
    }

    /** The id of the DM between that person and the app, opened when there is none yet. */
    public String openDm(String userId) {
        return state.with(held -> held.team()
                .dmWith(new Interactions(held, address()).actor(userId))
                .id());
    }

    /** A person opens the app's Home tab. */
    public Delivery openHome(String userId) {
        ObjectNode event = opened(userId, "home");
        state.use(held -> held.views().home(userId).ifPresent(view -> event.set("view", view.toJson())));
        return event(event);
    }

    /** A person opens the direct message with the app. */
    public Delivery openMessages(String userId) {
        return event(opened(userId, "messages"));
    }

    private ObjectNode opened(String userId, String tab) {
        return Json.object()
                .put("type", "app_home_opened")
                .put("user", userId)
                .put("channel", openDm(userId))
                .put("tab", tab);
    }

    /** Sends any event, if the manifest subscribes to its type; to messages by their channel's, as {@code message.im}. */
    public Delivery event(ObjectNode event) {
        String type = event.path("type").asText();
        String channel = event.path("channel_type").asText();
        return events.send(type.equals("message") ? type + "." + channel : type, event);
    }

    /** The forms that person has open, the lowest first. */
    public List<JsonNode> views(String userId) {
        return state.look(held -> new Sight(held).views(userId));
    }

    /** The Home tab as last published; empty before. */
    public Optional<JsonNode> home(String userId) {
        return state.look(held -> held.views().home(userId).map(View::asSeen));
    }

    /** Removes the app: its token is worth nothing from here on, and it hears of it. */
    public List<Delivery> uninstall() {
        return uninstall("tokens_revoked", "app_uninstalled");
    }

    /**
     * The same where the app hears of it in another way: neither is the order guaranteed, nor that both arrive.
     *
     * @param told {@code tokens_revoked}, {@code app_uninstalled} or both, in their order
     */
    public List<Delivery> uninstall(String... told) {
        return installation.remove(List.of(told));
    }

    public void reinstall() {
        installation.putBack();
    }

    public void join(String userId, String channelId) {
        membership.join(userId, channelId);
    }

    public void leave(String userId, String channelId) {
        membership.leave(userId, channelId);
    }

    public void deactivate(String userId) {
        membership.deactivate(userId, true);
    }

    public void reactivate(String userId) {
        membership.deactivate(userId, false);
    }

    /**
     * Adds a member of the team, who joins #general.
     *
     * @param name the handle, without its at sign
     * @param zone such as {@code Europe/Lisbon}
     * @return the id
     */
    public String addPerson(String name, String realName, String title, String zone) {
        return people.add(name, realName, title, zone);
    }

    public void rename(String userId, String realName) {
        people.rename(userId, realName);
    }

    /** The last exchanges with the app, oldest first, without tokens and secrets. */
    public List<ObjectNode> wire() {
        return log.exchanges();
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
        changes.close();
        api.close();
        sockets.close();
        server.close();
    }

    private State seeded() {
        return new State(new AppManifest(options.manifest()), clock, options.realTime(), address(), sockets);
    }

    private void listen() {
        ChangeStream stream = new ChangeStream(changes, ChangeStream.HEARTBEAT);
        server.start(Map.of(
                PageFiles.PATH, new PageFiles()::handle,
                WebApi.PATH, api::handle,
                FileUpload.PATH, new FileUpload(state, log)::handle,
                FileDownload.PATH, new FileDownload(state)::handle,
                ResponseUrls.PATH, new ResponseUrlHandler(state, faults, log)::handle,
                WorkspaceInterface.PATH,
                        new WorkspaceInterface(this, state, faults, log, turning.followers(), stream)::handle));
        var unused = ticker.scheduleWithFixedDelay(
                () -> state.look(State::team), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workspace-ticker");
        thread.setDaemon(true);
        return thread;
    }
}
