package dev.cairn.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import dev.cairn.conversation.AddressedMessage;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FormInput;
import dev.cairn.conversation.FormPress;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.OpenedTab;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.conversation.SlashCommand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where features say what they listen to. Bolt is given one handler a kind, and the names are looked up here: Bolt keeps its
 * handlers in a map of patterns without an order, so overlapping names would be answered by either.
 */
public final class Edge {
    private static final Pattern EVERYTHING = Pattern.compile("(?s).*");
    private static final String ANY = ".*";
    private static final int NOT_NOW = 503;

    /** Slack writes times as seconds with as many decimals. */
    private static final int MICROS = 6;

    private final Shell shell;
    private final Map<String, CommandListener> commands = new TreeMap<>();
    /** Those for one word after a command, by both: {@code cairn gaps}. */
    private final Map<String, CommandListener> words = new TreeMap<>();
    /** By the command's name and the first word after it. */
    private final Map<String, CommandListener> beginnings = new TreeMap<>();

    private final Map<String, Function<SlashCommand, Reply>> commandsAlone = new TreeMap<>();
    private final Map<String, Function<Caller, Reply>> shortcuts = new TreeMap<>();
    private final Map<String, Function<ShortcutMessage, Reply>> messageShortcuts = new TreeMap<>();
    private final Map<String, ButtonListener> buttons = new TreeMap<>();
    private final Map<String, Function<FormSubmission, Reply>> forms = new TreeMap<>();
    private final Map<String, Consumer<FormInput>> formInputs = new TreeMap<>();

    private final List<Consumer<OpenedTab>> openedTabs = new ArrayList<>();
    private Optional<Function<AddressedMessage, Reply>> messages = Optional.empty();

    private final PressedOnce once = new PressedOnce();
    private final SeenRequests seenEvents = new SeenRequests();

    private final AnsweredEvents answered;
    private final Installation installation;
    private Consumer<String> removal = teamId -> {};

    private enum Lane {
        IN_ACK,
        AT_WORK,
        OPENING_FORM
    }

    private record CommandListener(Lane lane, Function<SlashCommand, Reply> listener) {}

    /** When a button is worked on: after its ack, likewise but in the lane for forms, or before its ack. */
    private enum PressLane {
        AT_WORK,
        OPENING_FORM,
        BEFORE_ACK
    }

    private record ButtonListener(PressLane lane, boolean once, Function<Pressed, Reply> listener) {
        static ButtonListener of(PressLane lane, boolean once, Function<ButtonPress, Reply> listener) {
            return new ButtonListener(lane, once, pressed -> listener.apply(pressed.press()));
        }
    }

    /** @param form what the form holds that the button stands in; nothing where it stands in a message */
    private record Pressed(ButtonPress press, FormSubmission form) {}

    Edge(Shell shell, Installation installation, AnsweredEvents answered) {
        this.shell = shell;
        this.installation = installation;
        this.answered = answered;
    }

    /** A command answered from memory, within milliseconds: the answer goes out in the ack, unless it is {@link Reply.Later}. */
    public void command(String name, Function<SlashCommand, Reply> listener) {
        add(commands, name, new CommandListener(Lane.IN_ACK, listener));
    }

    /** A command that asks Slack or the database first. */
    public void commandAtWork(String name, Function<SlashCommand, Reply> listener) {
        add(commands, name, new CommandListener(Lane.AT_WORK, listener));
    }

    /** A command followed by this word alone, where it asks Slack or the database first; followed by others it is as it is. */
    public void commandWordAtWork(String name, String word, Function<SlashCommand, Reply> listener) {
        add(words, name + " " + word, new CommandListener(Lane.AT_WORK, listener));
    }

    /** A command followed by this word alone, where that opens a form. */
    public void commandWordOpeningForm(String name, String word, Function<Caller, Reply> listener) {
        add(
                words,
                name + " " + word,
                new CommandListener(Lane.OPENING_FORM, command -> listener.apply(command.caller())));
    }

    /** A command followed by this word and whatever else, where that opens a form. {@code word} is in small letters. */
    public void commandStartingOpeningForm(String name, String word, Function<SlashCommand, Reply> listener) {
        add(beginnings, name + " " + word, new CommandListener(Lane.OPENING_FORM, listener));
    }

    /** A command of {@link #commandAtWork} typed without anything after it, where that opens a form. */
    public void commandAloneOpeningForm(String name, Function<SlashCommand, Reply> listener) {
        add(commandsAlone, name, listener);
    }

    /** A shortcut from anywhere, by its callback id; it opens a form. */
    public void shortcut(String callbackId, Function<Caller, Reply> listener) {
        add(shortcuts, callbackId, listener);
    }

    /** A shortcut on a message, by its callback id; it opens a form. */
    public void messageShortcut(String callbackId, Function<ShortcutMessage, Reply> listener) {
        add(messageShortcuts, callbackId, listener);
    }

    /** A button, by its action id. */
    public void button(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.AT_WORK, false, listener));
    }

    /**
     * A button that writes to the database, within milliseconds, and does no more: it is worked on before its ack. What was
     * acked is then done whatever becomes of the process, and of what was not, Slack tells the person.
     */
    public void buttonDoneInAck(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.BEFORE_ACK, false, listener));
    }

    /** Buttons whose action id begins with this and a dot: several may stand in one block, which wants their ids to differ. */
    public void buttons(String start, Function<ButtonPress, Reply> listener) {
        button(start + ANY, listener);
    }

    /** A button that says something to others: pressing it twice says it once. */
    public void buttonOnce(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.AT_WORK, true, listener));
    }

    /** A button that opens a form, or redraws the one it stands in; it never waits behind other work, because Slack gives it three seconds. */
    public void buttonOpeningForm(String actionId, Function<ButtonPress, Reply> listener) {
        add(buttons, actionId, ButtonListener.of(PressLane.OPENING_FORM, false, listener));
    }

    /** Buttons that open a form, by the beginning of their action ids as in {@link #buttons}. */
    public void buttonsOpeningForm(String start, Function<ButtonPress, Reply> listener) {
        buttonOpeningForm(start + ANY, listener);
    }

    /** A button of {@link #buttonOpeningForm} that needs to know what the form it stands in holds. */
    public void buttonInForm(String actionId, Function<FormPress, Reply> listener) {
        add(
                buttons,
                actionId,
                new ButtonListener(
                        PressLane.OPENING_FORM,
                        false,
                        pressed -> listener.apply(
                                new FormPress(pressed.form(), pressed.press().value()))));
    }

    /** A form, by its callback id. */
    public void form(String callbackId, Function<FormSubmission, Reply> listener) {
        add(forms, callbackId, listener);
    }

    /** What is chosen in a form before it is sent, by the form's callback id. Nothing is answered: the form stays as it is. */
    public void formInput(String callbackId, Consumer<FormInput> listener) {
        add(formInputs, callbackId, listener);
    }

    /** What people write to Cairn, in a channel or directly. */
    public void message(Function<AddressedMessage, Reply> listener) {
        if (messages.isPresent()) {
            throw new IllegalStateException("two listeners for messages");
        }
        messages = Optional.of(listener);
    }

    /** That somebody opened Cairn's Home or Messages; may be told more than once. Nothing is answered. */
    public void tabOpened(Consumer<OpenedTab> listener) {
        openedTabs.add(listener);
    }

    /** That Cairn is removed from the team it is installed in; the team's id is told. It may be told more than once. */
    public void removed(Consumer<String> listener) {
        removal = listener;
    }

    private static <T> void add(Map<String, T> listeners, String name, T listener) {
        if (listeners.putIfAbsent(name, listener) != null) {
            throw new IllegalStateException("two listeners for " + name);
        }
    }

    /** The commands listened to, without their slash. */
    public Set<String> commands() {
        return Set.copyOf(commands.keySet());
    }

    /** The callback ids of the shortcuts from anywhere that are listened to. */
    public Set<String> shortcuts() {
        return Set.copyOf(shortcuts.keySet());
    }

    /** The callback ids of the shortcuts on messages that are listened to. */
    public Set<String> messageShortcuts() {
        return Set.copyOf(messageShortcuts.keySet());
    }

    void attachTo(App app) {
        app.globalShortcut(EVERYTHING, (request, context) -> shortcut(request.getPayload()));
        app.messageShortcut(EVERYTHING, (request, context) -> shortcut(request.getPayload()));
        app.command(EVERYTHING, (request, context) -> command(request.getPayload()));
        app.blockAction(EVERYTHING, (request, context) -> action(request.getPayload()));
        app.viewSubmission(EVERYTHING, (request, context) -> form(request.getPayload()));
        app.viewClosed(EVERYTHING, (request, context) -> Response.ok());
        app.event(AppMentionEvent.class, (event, context) -> message(WrittenMessage.mention(event)));
        app.event(MessageEvent.class, (event, context) -> message(WrittenMessage.direct(event)));
        app.event(AppHomeOpenedEvent.class, (event, context) -> tabOpened(event.getTeamId(), event.getEvent()));
        app.event(AppUninstalledEvent.class, (event, context) -> removed(event.getTeamId(), team -> true));
        app.event(
                TokensRevokedEvent.class,
                (event, context) -> removed(
                        event.getTeamId(),
                        team -> Optional.ofNullable(event.getEvent().getTokens().getBot())
                                .filter(bots -> bots.contains(team.botUserId()))
                                .isPresent()));
    }

    /** A refusal has nowhere to be said. The team is that of the event: people of others never see these tabs. */
    private Response tabOpened(String teamId, AppHomeOpenedEvent event) {
        OpenedTab.Tab tab = "home".equals(event.getTab()) ? OpenedTab.Tab.HOME : OpenedTab.Tab.MESSAGES;
        return shell.admit(event.getUser(), teamId)
                .caller()
                .map(caller -> shell.note(
                        new Exchange("tab", tab.name().toLowerCase(Locale.ROOT), caller, new Destination.None(), ""),
                        () -> openedTabs.forEach(listener -> listener.accept(new OpenedTab(caller, tab)))))
                .orElseGet(Response::ok);
    }

    /** Acked once it is kept; where it is not known yet which team is ours, Slack is to say it again. */
    private Response removed(String teamId, Predicate<Installation.Team> isUs) {
        if (installation.team().isEmpty()) {
            return Response.error(NOT_NOW);
        }
        installation
                .team()
                .filter(team -> team.id().equals(teamId) && isUs.test(team))
                .ifPresent(team -> removal.accept(team.id()));
        return Response.ok();
    }

    private Response command(SlashCommandPayload payload) {
        Optional<String> name = commands.keySet().stream()
                .filter(known -> isNamed(payload.getCommand(), known))
                .findFirst();
        Shell.Admission admission = shell.admit(payload.getUserId(), payload.getTeamId());
        Exchange exchange = new Exchange(
                "command",
                name.orElse("unknown"),
                admission.caller().orElse(new Caller("", payload.getUserId())),
                answers(payload.getResponseUrl(), Optional.empty()),
                text(payload.getTriggerId()));
        if (admission.caller().isEmpty()) {
            return shell.refuse(exchange, admission.refusal());
        }
        SlashCommand command = new SlashCommand(
                exchange.caller(), payload.getChannelId(), text(payload.getText()), prefix(payload, exchange.name()));
        CommandListener listening = name.map(known -> listener(known, command)).orElse(null);
        if (listening == null) {
            return shell.refuse(exchange, "Cairn does not know this command. Try /cairn help.");
        }
        if (text(payload.getText()).isBlank() && commandsAlone.containsKey(exchange.name())) {
            Function<SlashCommand, Reply> alone = commandsAlone.get(exchange.name());
            return shell.openForm(exchange, () -> alone.apply(command));
        }
        Supplier<Reply> reply = () -> listening.listener().apply(command);
        return switch (listening.lane()) {
            case IN_ACK -> shell.answerNow(exchange, reply);
            case AT_WORK -> shell.answerLater(exchange, reply);
            case OPENING_FORM -> shell.openForm(exchange, reply);
        };
    }

    private @Nullable CommandListener listener(String name, SlashCommand command) {
        String typed = command.words().toLowerCase(Locale.ROOT);
        CommandListener whole = words.get(name + " " + typed);
        if (whole != null) {
            return whole;
        }
        CommandListener beginning = beginnings.get(name + " " + typed.split("\\s+", 2)[0]);
        return beginning == null ? commands.get(name) : beginning;
    }

    private Response shortcut(GlobalShortcutPayload payload) {
        String callbackId = text(payload.getCallbackId());
        Shell.Admission admission =
                shell.admit(payload.getUser().getId(), payload.getUser().getTeamId());
        Exchange exchange = new Exchange(
                "shortcut",
                shortcuts.containsKey(callbackId) ? callbackId : "unknown",
                admission.caller().orElse(new Caller("", payload.getUser().getId())),
                new Destination.None(),
                text(payload.getTriggerId()));
        return shortcut(admission, exchange, shortcuts.get(callbackId));
    }

    private Response shortcut(MessageShortcutPayload payload) {
        String callbackId = text(payload.getCallbackId());
        Shell.Admission admission =
                shell.admit(payload.getUser().getId(), payload.getUser().getTeamId());
        Function<ShortcutMessage, Reply> listener = messageShortcuts.get(callbackId);
        Exchange exchange = new Exchange(
                "shortcut",
                listener == null ? "unknown" : callbackId,
                admission.caller().orElse(new Caller("", payload.getUser().getId())),
                answers(payload.getResponseUrl(), Optional.empty()),
                text(payload.getTriggerId()));
        return shortcut(
                admission, exchange, listener == null ? null : caller -> listener.apply(message(caller, payload)));
    }

    private static ShortcutMessage message(Caller caller, MessageShortcutPayload payload) {
        Message message = payload.getMessage();
        Permalink link = Permalink.of(
                payload.getTeam().getDomain(),
                payload.getChannel().getId(),
                message.getTs(),
                Optional.ofNullable(message.getThreadTs()));
        return new ShortcutMessage(
                caller,
                payload.getChannel().getId(),
                link,
                Optional.ofNullable(message.getUser()),
                instant(message.getTs()),
                text(message.getText()));
    }

    private Response shortcut(
            Shell.Admission admission, Exchange exchange, @Nullable Function<Caller, Reply> listener) {
        if (admission.caller().isEmpty()) {
            return shell.refuseLater(exchange, admission.refusal());
        }
        return listener == null
                ? shell.refuseLater(exchange, "This shortcut is from an older version of Cairn.")
                : shell.openForm(exchange, () -> listener.apply(exchange.caller()));
    }

    /** An administrator may put a prefix before a command's name: {@code /acme-review}. */
    private static boolean isNamed(String typed, String name) {
        return typed.equals("/" + name) || typed.endsWith("-" + name);
    }

    /** What stands before the name of a command that is known; a slash for another, which is not answered. */
    private static String prefix(SlashCommandPayload payload, String name) {
        String typed = payload.getCommand();
        return typed.endsWith(name) ? typed.substring(0, typed.length() - name.length()) : "/";
    }

    private Response action(BlockActionPayload payload) {
        boolean chosen = payload.getView() != null
                && !"button".equals(payload.getActions().get(0).getType());
        return chosen ? formInput(payload) : button(payload);
    }

    private Response formInput(BlockActionPayload payload) {
        View view = payload.getView();
        Consumer<FormInput> listener = formInputs.get(text(view.getCallbackId()));
        Shell.Admission admission =
                shell.admit(payload.getUser().getId(), payload.getUser().getTeamId());
        if (listener == null || admission.caller().isEmpty()) {
            // The form is still open, and sending it says why not.
            return Response.ok();
        }
        Exchange exchange = new Exchange(
                "form input",
                view.getCallbackId(),
                admission.caller().get(),
                new Destination.None(),
                text(payload.getTriggerId()));
        FormInput input = new FormInput(
                held(exchange.caller(), view),
                instant(payload.getActions().get(0).getActionTs()));
        return shell.note(exchange, () -> listener.accept(input));
    }

    private Response button(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        Optional<String> name = buttonNamed(text(action.getActionId()));
        ButtonListener listening = name.map(buttons::get).orElse(null);
        Shell.Admission admission =
                shell.admit(payload.getUser().getId(), payload.getUser().getTeamId());
        Exchange exchange = new Exchange(
                "button",
                name.orElse("unknown"),
                admission.caller().orElse(new Caller("", payload.getUser().getId())),
                answers(payload),
                text(payload.getTriggerId()));
        if (admission.caller().isEmpty()) {
            return shell.refuseLater(exchange, admission.refusal());
        }
        if (listening == null) {
            return shell.refuseLater(
                    exchange,
                    "This button is from an older version of Cairn and no longer does anything. Please type the command again.");
        }
        ButtonPress press = new ButtonPress(
                exchange.caller(),
                text(payload.getContainer().getChannelId()),
                text(payload.getContainer().getMessageTs()),
                isDirect(payload.getContainer()),
                text(action.getValue()));
        Pressed pressed = new Pressed(press, held(exchange.caller(), payload.getView()));
        if (listening.lane() == PressLane.BEFORE_ACK) {
            return shell.pressNow(exchange, () -> listening.listener().apply(pressed));
        }
        if (!listening.once()) {
            return shell.press(
                    exchange,
                    listening.lane() == PressLane.OPENING_FORM,
                    () -> listening.listener().apply(pressed),
                    () -> {});
        }
        return once.isFirst(press)
                ? shell.press(exchange, false, () -> listening.listener().apply(pressed), () -> once.forget(press))
                : Response.ok();
    }

    private static FormSubmission held(Caller caller, @Nullable View view) {
        return view == null
                ? new FormSubmission(caller, "", Map.of())
                : new FormSubmission(caller, text(view.getPrivateMetadata()), FormValues.of(view));
    }

    private static Destination answers(BlockActionPayload payload) {
        View view = payload.getView();
        return view != null && "modal".equals(view.getType())
                ? new Destination.OpenForm(view.getId(), view.getHash())
                : answers(payload.getResponseUrl(), thread(payload.getContainer()));
    }

    private static Destination answers(@Nullable String responseUrl, Optional<String> threadTs) {
        return responseUrl == null ? new Destination.None() : new Destination.ResponseUrl(responseUrl, threadTs);
    }

    /** The thread in which a message hangs; the message that began it stands in the channel. */
    private static Optional<String> thread(BlockActionPayload.Container container) {
        return Optional.ofNullable(container.getThreadTs()).filter(thread -> !thread.equals(container.getMessageTs()));
    }

    /** An ephemeral message may stand between two people, where a command was typed; another of ours cannot. */
    private static boolean isDirect(BlockActionPayload.Container container) {
        return text(container.getChannelId()).startsWith("D") && !container.isEphemeral();
    }

    private Optional<String> buttonNamed(String actionId) {
        if (buttons.containsKey(actionId)) {
            return Optional.of(actionId);
        }
        return buttons.keySet().stream()
                .filter(name -> name.endsWith(ANY) && actionId.startsWith(name.substring(0, name.length() - 1)))
                .findFirst();
    }

    private Response form(ViewSubmissionPayload payload) {
        View view = payload.getView();
        Function<FormSubmission, Reply> listener = forms.get(text(view.getCallbackId()));
        Shell.Admission admission =
                shell.admit(payload.getUser().getId(), payload.getUser().getTeamId());
        String firstInput = FormValues.firstInput(view);
        Exchange exchange = new Exchange(
                "form",
                listener == null ? "unknown" : view.getCallbackId(),
                admission.caller().orElse(new Caller("", payload.getUser().getId())),
                new Destination.None(),
                text(payload.getTriggerId()));
        if (admission.caller().isEmpty()) {
            return shell.refuseForm(exchange, firstInput, admission.refusal());
        }
        if (listener == null) {
            return shell.refuseForm(
                    exchange,
                    firstInput,
                    "This form is from an older version of Cairn. Please copy what you wrote and open it again.");
        }
        FormSubmission submission = held(exchange.caller(), view);
        return shell.submit(exchange, firstInput, () -> listener.apply(submission));
    }

    private Response message(Optional<WrittenMessage> written) {
        // Another replica may have answered: that is looked up at work. Here it only spares the look, and a second
        // refusal.
        return written.filter(message -> seenEvents.isFirst(message.eventId()))
                .map(this::answer)
                .orElseGet(Response::ok);
    }

    private Response answer(WrittenMessage written) {
        Shell.Admission admission = shell.admit(written.userId(), written.userTeamId());
        Exchange exchange = new Exchange(
                "message",
                written.conversation().direct() ? "direct" : "mention",
                admission.caller().orElse(new Caller("", written.userId())),
                written.conversation(),
                "");
        if (admission.caller().isEmpty()) {
            return shell.refuseLater(exchange, admission.refusal());
        }
        AddressedMessage message =
                new AddressedMessage(exchange.caller(), written.conversation().direct(), written.text());
        return shell.answerWritten(
                exchange,
                () -> answered.isFirst(exchange.caller().teamId(), written.eventId())
                        ? messages.orElseThrow().apply(message)
                        : Reply.nothing());
    }

    private static Instant instant(String ts) {
        return Instant.EPOCH.plus(new BigDecimal(ts).movePointRight(MICROS).longValue(), ChronoUnit.MICROS);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
