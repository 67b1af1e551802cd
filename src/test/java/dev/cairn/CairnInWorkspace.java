package dev.cairn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cairn.Settings.OverSocket;
import dev.cairn.Settings.Secret;
import dev.cairn.Settings.SlackCredentials;
import dev.cairn.store.EmptyDatabase;
import dev.cairn.workspace.Delivery;
import dev.cairn.workspace.DueWork;
import dev.cairn.workspace.Press;
import dev.cairn.workspace.Workspace;
import dev.cairn.workspace.WorkspaceOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.opentest4j.AssertionFailedError;

/** Cairn as it really runs, in a local workspace; what people do and what they read. Begins on Monday 23 November 2026, 9:00 UTC. */
public final class CairnInWorkspace implements AutoCloseable {
    public static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    public static final String ANA = "U0ANA";
    public static final String BEN = "U0BEN";
    public static final String MARA = "U0MARA";
    public static final String TOM = "U0TOM";
    public static final String OTTO = "U0OTTO";
    /** Keeps the content. */
    public static final String KEIKO = "U0KEIKO";

    public static final String GENERAL = "C0GENERAL";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        // What Cairn does takes milliseconds; to look ten times a second would be most of what these tests take.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(5));
    }

    private final Workspace workspace;
    private final Path folder;
    private final Map<String, String> environment;
    private final boolean socketMode;
    private Optional<RunningCairn> cairn = Optional.empty();

    private CairnInWorkspace(Workspace workspace, Path folder, Map<String, String> environment, boolean socketMode) {
        this.workspace = workspace;
        this.folder = folder;
        this.environment = environment;
        this.socketMode = socketMode;
    }

    public static CairnInWorkspace start(Path folder) {
        return start(folder, Map.of());
    }

    /** @param environment settings that differ from their defaults */
    public static CairnInWorkspace start(Path folder, Map<String, String> environment) {
        return start(folder, environment, options());
    }

    /** Where Slack does not call Cairn, but the other way round. */
    public static CairnInWorkspace startInSocketMode(Path folder) {
        return start(folder, Map.of(), options().withSocketMode());
    }

    /** Where the workspace has not granted an optional scope. */
    public static CairnInWorkspace startWithout(String scope, Path folder) {
        return start(folder, Map.of(), options().withoutScope(scope));
    }

    /** Where the calendar begins then. */
    public static CairnInWorkspace startAt(Instant then, Path folder, Map<String, String> environment) {
        return start(folder, environment, options().withStartsAt(then));
    }

    private static WorkspaceOptions options() {
        return WorkspaceOptions.of(Path.of("manifest.yml")).withStartsAt(MONDAY);
    }

    private static CairnInWorkspace start(Path folder, Map<String, String> environment, WorkspaceOptions options) {
        Workspace workspace = Workspace.start(options);
        CairnInWorkspace both = new CairnInWorkspace(
                workspace,
                folder,
                environment,
                options.manifest().at("/settings/socket_mode_enabled").asBoolean());
        try {
            both.startCairn();
        } catch (RuntimeException failed) {
            workspace.close();
            throw failed;
        }
        return both;
    }

    public Workspace workspace() {
        return workspace;
    }

    public SlackCredentials credentials() {
        Secret botToken = new Secret(workspace.botToken());
        return socketMode
                ? new SlackCredentials(botToken, new OverSocket(new Secret(workspace.appToken())))
                : new SlackCredentials(botToken, new Secret(workspace.signingSecret()));
    }

    /** The commands Cairn answers, without their slash. */
    public Set<String> commands() {
        return cairn.orElseThrow().commands();
    }

    /** Where Cairn listens to Slack. */
    public URI requests() {
        return URI.create("http://127.0.0.1:" + cairn.orElseThrow().port() + "/slack/events");
    }

    public void startCairn() {
        try {
            Map<String, String> all = new HashMap<>(environment);
            all.put("CAIRN_PORT", "0");
            EmptyDatabase.in(folder);
            Settings settings = Settings.from(all).beside(workspace.apiUrl(), credentials(), folder);
            RunningCairn running = RunningCairn.start(
                    settings, credentials(), ShippedContent.CONTENT, ShippedContent.INDEX, workspace.clock());
            cairn = Optional.of(running);
            workspace.deliverTo(requests());
            if (socketMode) {
                Awaitility.await().atMost(PATIENCE).until(() -> workspace.sockets() > 0);
            }
            workspace.follow(new DueWork() {
                @Override
                public void check() {
                    running.dueWork().check();
                }

                @Override
                public boolean idle() {
                    return running.dueWork().idle();
                }

                @Override
                public Optional<Instant> next() {
                    return running.dueWork().next();
                }
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void stopCairn() {
        workspace.follow(DueWork.NONE);
        cairn.ifPresent(RunningCairn::close);
        cairn = Optional.empty();
    }

    /** Somebody types a command in #general. */
    public Delivery types(String userId, String text) {
        return types(userId, GENERAL, text);
    }

    public Delivery types(String userId, String channelId, String text) {
        return acked(workspace.command(userId, channelId, text));
    }

    /** Somebody writes in #general. */
    public Delivery writes(String userId, String text) {
        return writes(userId, GENERAL, text);
    }

    public Delivery writes(String userId, String channelId, String text) {
        return acked(workspace.write(userId, channelId, text));
    }

    /** Somebody writes in a thread of #general. */
    public Delivery replies(String userId, String threadTs, String text) {
        return acked(workspace.reply(userId, GENERAL, threadTs, text));
    }

    private static Delivery acked(Delivery delivery) {
        if (!delivery.acked()) {
            throw new AssertionFailedError("not acked: " + delivery);
        }
        return delivery;
    }

    /** Turns the calendar, and waits until Cairn is at rest. */
    public void turn(Duration by) {
        var turned = workspace.turn(by);
        if (turned.stopped().isPresent()) {
            throw new AssertionFailedError(
                    "the clock stopped: " + turned.stopped().get());
        }
    }

    /** What Ana, say, finds in her direct messages with Cairn. */
    public List<String> directMessages(String userId) {
        return texts(workspace.openDm(userId), userId);
    }

    public List<String> texts(String channelId, String viewerId) {
        return workspace.messages(channelId, viewerId).stream().map(Shown::of).toList();
    }

    /** The newest message in #general that this person sees, once it says this. */
    public String sees(String userId, String part) {
        return sees(userId, GENERAL, part);
    }

    /** The newest message of a channel that this person sees, once it says this. */
    public String sees(String userId, String channelId, String part) {
        return Shown.of(message(userId, channelId, text -> text.contains(part), part));
    }

    /** The ts of the newest message in #general that says this. */
    public String ts(String userId, String part) {
        return message(userId, GENERAL, text -> text.contains(part), part)
                .path("ts")
                .asText();
    }

    /** The newest message of a channel that says this, as Slack keeps it. */
    public JsonNode message(String userId, String channelId, String part) {
        return message(userId, channelId, text -> text.contains(part), part);
    }

    private JsonNode message(String userId, String channelId, Predicate<String> wanted, String part) {
        return workspace
                .await(() -> newest(userId, channelId, wanted), PATIENCE)
                .orElseThrow(() -> new AssertionFailedError("nobody said “" + part + "”; " + userId + " sees:\n"
                        + String.join("\n---\n", texts(channelId, userId))));
    }

    private Optional<JsonNode> newest(String userId, String channelId, Predicate<String> wanted) {
        List<JsonNode> messages = workspace.messages(channelId, userId);
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (wanted.test(Shown.of(messages.get(i)))) {
                return Optional.of(messages.get(i));
            }
        }
        return Optional.empty();
    }

    /** Presses a button in #general; the first of its name, or the one that carries a value. */
    public Delivery presses(String userId, String ts, String actionId) {
        return workspace.press(userId, GENERAL, ts, actionId);
    }

    public Delivery presses(String userId, String ts, String actionId, String value) {
        return workspace.press(Press.inMessage(userId, GENERAL, ts, actionId).withValue(value));
    }

    /** The form that somebody sees: the one on top. */
    public JsonNode form(String userId) {
        List<JsonNode> views = workspace.views(userId);
        return views.get(views.size() - 1);
    }

    /** What the form says that somebody has open, once it says this. */
    public String seesForm(String userId, String part) {
        return workspace
                .await(() -> shownForm(userId).filter(form -> form.contains(part)), PATIENCE)
                .orElseThrow(() -> new AssertionFailedError("no form says “" + part + "”: " + workspace.views(userId)));
    }

    private Optional<String> shownForm(String userId) {
        return workspace.views(userId).isEmpty() ? Optional.empty() : Optional.of(Shown.of(form(userId)));
    }

    /** The press of the button of that name in the form that somebody sees. */
    public Press pressInForm(String userId, String name) {
        JsonNode form = form(userId);
        JsonNode button = button(form, name);
        return Press.inView(
                        userId,
                        form.path("id").asText(),
                        button.path("action_id").asText())
                .withValue(button.path("value").asText());
    }

    /** The first button of that name in a message or form. */
    public static JsonNode button(JsonNode shown, String name) {
        return shown.findParents("action_id").stream()
                .filter(each -> each.path("text").path("text").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionFailedError("no button " + name + " in " + shown));
    }

    /** Closes what forms somebody has open. */
    public void closesForms(String userId) {
        if (!workspace.views(userId).isEmpty()) {
            workspace.closeView(userId, form(userId).path("id").asText(), true);
        }
    }

    /** Waits until Cairn has nothing due left to do. */
    public void rests() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> cairn.orElseThrow().dueWork().idle());
    }

    /** The calendar that Cairn and the workspace share. */
    public InstantSource calendar() {
        return workspace.clock();
    }

    /** Fails when Cairn sent anything that the workspace's page cannot draw. */
    @Override
    public void close() {
        stopCairn();
        var wire = workspace.wire();
        workspace.close();
        DrawnByThePage.check(wire);
    }
}
