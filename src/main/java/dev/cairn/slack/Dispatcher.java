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
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.OpenedTab;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.conversation.SlashCommand;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands what Slack sends, told in Cairn's terms, to who listens to it at the {@link Edge}. Bolt is given one handler a kind:
 * it keeps its handlers in a map of patterns without an order, so overlapping names would be answered by either.
 */
final class Dispatcher {
    private static final Pattern EVERYTHING = Pattern.compile("(?s).*");
    private static final int NOT_NOW = 503;

    /** Slack writes times as seconds with as many decimals. */
    private static final int MICROS = 6;

    private final Edge edge;
    private final Shell shell;
    private final Installation installation;
    private final AnsweredEvents answered;
    private final PressedOnce once = new PressedOnce();
    private final SeenRequests seenEvents = new SeenRequests();

    Dispatcher(Edge edge, Shell shell, Installation installation, AnsweredEvents answered) {
        this.edge = edge;
        this.shell = shell;
        this.installation = installation;
        this.answered = answered;
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
        Sender sender = admitted(event.getUser(), teamId);
        if (sender.isRefused()) {
            return Response.ok();
        }
        Exchange exchange =
                sender.exchange("tab", Optional.of(tab.name().toLowerCase(Locale.ROOT)), new Destination.None(), null);
        return shell.note(exchange, () -> edge.tellTabOpened(new OpenedTab(exchange.caller(), tab)));
    }

    /** Acked once it is kept; where it is not known yet which team is ours, Slack is to say it again. */
    private Response removed(String teamId, Predicate<Installation.Team> isUs) {
        if (installation.team().isEmpty()) {
            return Response.error(NOT_NOW);
        }
        installation
                .team()
                .filter(team -> team.id().equals(teamId) && isUs.test(team))
                .ifPresent(team -> edge.tellRemoved(team.id()));
        return Response.ok();
    }

    private Response command(SlashCommandPayload payload) {
        Optional<String> name = edge.commandNamed(payload.getCommand());
        Sender sender = admitted(payload.getUserId(), payload.getTeamId());
        Exchange exchange = sender.exchange(
                "command", name, answers(payload.getResponseUrl(), Optional.empty()), payload.getTriggerId());
        if (sender.isRefused()) {
            return shell.refuse(exchange, sender.refusal());
        }
        if (name.isEmpty()) {
            return shell.refuse(exchange, "Cairn does not know this command. Try /cairn help.");
        }
        SlashCommand command = new SlashCommand(
                exchange.caller(), payload.getChannelId(), text(payload.getText()), prefix(payload, name.get()));
        Edge.CommandListener listening = edge.commandListener(name.get(), command);
        Supplier<Reply> reply = () -> listening.listener().apply(command);
        return switch (listening.lane()) {
            case IN_ACK -> shell.answerNow(exchange, reply);
            case AT_WORK -> shell.answerLater(exchange, reply);
            case OPENING_FORM -> shell.openForm(exchange, reply);
        };
    }

    private Response shortcut(GlobalShortcutPayload payload) {
        String callbackId = text(payload.getCallbackId());
        return shortcut(
                callbackId,
                admitted(payload.getUser().getId(), payload.getUser().getTeamId()),
                new Destination.None(),
                payload.getTriggerId(),
                edge.shortcutListener(callbackId));
    }

    private Response shortcut(MessageShortcutPayload payload) {
        String callbackId = text(payload.getCallbackId());
        return shortcut(
                callbackId,
                admitted(payload.getUser().getId(), payload.getUser().getTeamId()),
                answers(payload.getResponseUrl(), Optional.empty()),
                payload.getTriggerId(),
                edge.messageShortcutListener(callbackId)
                        .map(listener -> caller -> listener.apply(message(caller, payload))));
    }

    private Response shortcut(
            String callbackId,
            Sender sender,
            Destination destination,
            @Nullable String triggerId,
            Optional<Function<Caller, Reply>> listener) {
        Exchange exchange = sender.exchange("shortcut", listener.map(known -> callbackId), destination, triggerId);
        if (sender.isRefused()) {
            return shell.refuseLater(exchange, sender.refusal());
        }
        return listener.map(known -> shell.openForm(exchange, () -> known.apply(exchange.caller())))
                .orElseGet(() -> shell.refuseLater(exchange, "This shortcut is from an older version of Cairn."));
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
        String callbackId = text(view.getCallbackId());
        Sender sender = admitted(payload.getUser().getId(), payload.getUser().getTeamId());
        if (sender.isRefused()) {
            // The form is still open, and sending it says why not.
            return Response.ok();
        }
        Exchange exchange =
                sender.exchange("form input", Optional.of(callbackId), new Destination.None(), payload.getTriggerId());
        return edge.formInputListener(callbackId)
                .map(listener -> shell.note(
                        exchange,
                        () -> listener.accept(new FormInput(
                                held(exchange.caller(), view),
                                instant(payload.getActions().get(0).getActionTs())))))
                .orElseGet(Response::ok);
    }

    private Response button(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        Optional<String> name = edge.buttonNamed(text(action.getActionId()));
        Sender sender = admitted(payload.getUser().getId(), payload.getUser().getTeamId());
        Exchange exchange = sender.exchange("button", name, answers(payload), payload.getTriggerId());
        if (sender.isRefused()) {
            return shell.refuseLater(exchange, sender.refusal());
        }
        if (name.isEmpty()) {
            return shell.refuseLater(
                    exchange,
                    "This button is from an older version of Cairn and no longer does anything. Please type the command again.");
        }
        Edge.ButtonListener listening = edge.buttonListener(name.get());
        ButtonPress press = new ButtonPress(
                exchange.caller(),
                text(payload.getContainer().getChannelId()),
                text(payload.getContainer().getMessageTs()),
                isDirect(payload.getContainer()),
                text(action.getValue()));
        Edge.Pressed pressed = new Edge.Pressed(press, held(exchange.caller(), payload.getView()));
        if (listening.lane() == Edge.PressLane.BEFORE_ACK) {
            return shell.pressNow(exchange, () -> listening.listener().apply(pressed));
        }
        if (!listening.once()) {
            return shell.press(
                    exchange,
                    listening.lane() == Edge.PressLane.OPENING_FORM,
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

    private Response form(ViewSubmissionPayload payload) {
        View view = payload.getView();
        String callbackId = text(view.getCallbackId());
        Optional<Function<FormSubmission, Reply>> listener = edge.formListener(callbackId);
        Sender sender = admitted(payload.getUser().getId(), payload.getUser().getTeamId());
        String firstInput = FormValues.firstInput(view);
        Exchange exchange = sender.exchange(
                "form", listener.map(known -> callbackId), new Destination.None(), payload.getTriggerId());
        if (sender.isRefused()) {
            return shell.refuseForm(exchange, firstInput, sender.refusal());
        }
        FormSubmission submission = held(exchange.caller(), view);
        return listener.map(known -> shell.submit(exchange, firstInput, () -> known.apply(submission)))
                .orElseGet(() -> shell.refuseForm(
                        exchange,
                        firstInput,
                        "This form is from an older version of Cairn. Please copy what you wrote and open it again."));
    }

    private Response message(Optional<WrittenMessage> written) {
        // Another replica may have answered: that is looked up at work. Here it only spares the look, and a second
        // refusal.
        return written.filter(message -> seenEvents.isFirst(message.eventId()))
                .map(this::answer)
                .orElseGet(Response::ok);
    }

    private Response answer(WrittenMessage written) {
        Sender sender = admitted(written.userId(), written.userTeamId());
        Exchange exchange = sender.exchange(
                "message",
                Optional.of(written.conversation().direct() ? "direct" : "mention"),
                written.conversation(),
                null);
        if (sender.isRefused()) {
            return shell.refuseLater(exchange, sender.refusal());
        }
        AddressedMessage message =
                new AddressedMessage(exchange.caller(), written.conversation().direct(), written.text());
        return shell.answerWritten(
                exchange,
                () -> answered.isFirst(exchange.caller().teamId(), written.eventId())
                        ? edge.answer(message)
                        : Reply.nothing());
    }

    private Sender admitted(String userId, String teamId) {
        return new Sender(userId, shell.admit(userId, teamId));
    }

    /** Who sent something, and whether it is worked on. */
    private record Sender(String userId, Shell.Admission admission) {
        boolean isRefused() {
            return admission.caller().isEmpty();
        }

        String refusal() {
            return admission.refusal();
        }

        /** @param name what it is listened to by, where it is */
        Exchange exchange(String kind, Optional<String> name, Destination destination, @Nullable String triggerId) {
            return new Exchange(
                    kind,
                    name.orElse("unknown"),
                    admission.caller().orElse(new Caller("", userId)),
                    destination,
                    text(triggerId));
        }
    }

    private static Instant instant(String ts) {
        return Instant.EPOCH.plus(new BigDecimal(ts).movePointRight(MICROS).longValue(), ChronoUnit.MICROS);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
