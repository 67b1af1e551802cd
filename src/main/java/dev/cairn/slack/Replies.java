package dev.cairn.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.webhook.WebhookResponse;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns replies into what Slack expects: a body for the ack, or a call after it.
 *
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction">Handling user interaction</a>
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int OK = 200;
    private static final String REPLACE = "replace_original";

    private final Slack http;
    private final MethodsClient slack;
    private final ConversationReplies conversations;
    private final FormReplies forms;

    Replies(Slack http, MethodsClient slack) {
        this.http = http;
        this.slack = slack;
        this.conversations = new ConversationReplies(slack);
        this.forms = new FormReplies(slack);
    }

    /** The ack's body, where a reply can go out in the ack of a command. */
    static Optional<String> inCommandAck(Reply reply) {
        if (reply instanceof Reply.Tell tell) {
            return inCommandAck(new Reply.Say(MessageBlocks.sentence(tell.sentence())));
        }
        if (reply instanceof Reply.Say say) {
            return Optional.of(ephemeral(say.message()).toString());
        }
        return reply instanceof Reply.Nothing ? Optional.of("") : Optional.empty();
    }

    /** The ack's body for a form. What is said takes the place of the form's content. */
    static String inFormAck(Reply reply) {
        JsonObject ack = new JsonObject();
        if (reply instanceof Reply.FieldErrors errors) {
            ack.addProperty("response_action", "errors");
            JsonObject sentences = new JsonObject();
            errors.sentences().forEach(sentences::addProperty);
            ack.add("errors", sentences);
            return ack.toString();
        }
        if (reply instanceof Reply.Tell tell) {
            return inFormAck(new Reply.Say(MessageBlocks.sentence(tell.sentence())));
        }
        if (reply instanceof Reply.Say say) {
            ack.addProperty("response_action", "update");
            ack.add("view", MessageBlocks.closing(say.message()));
            return ack.toString();
        }
        if (reply instanceof Reply.Push push) {
            ack.addProperty("response_action", "push");
            ack.add("view", MessageBlocks.parsed(push.form().view()));
            return ack.toString();
        }
        if (reply instanceof Reply.Redraw redraw) {
            ack.addProperty("response_action", "update");
            ack.add("view", MessageBlocks.parsed(redraw.form().view()));
            return ack.toString();
        }
        if (reply instanceof Reply.Nothing) {
            return "";
        }
        throw new IllegalStateException("a form cannot be answered with " + reply);
    }

    /** The ack's body that keeps a form open with a sentence under one of its inputs. */
    static String formError(String blockId, String sentence) {
        return inFormAck(new Reply.FieldErrors(Map.of(blockId, sentence)));
    }

    /** Sends a reply after the ack; false when it did not get through. Of several, none follows one that did not. */
    boolean send(Exchange exchange, Reply reply) {
        return send(exchange, reply, () -> {});
    }

    /**
     * Sends a reply as {@link #send(Exchange, Reply)} does.
     *
     * @param undone what to do where nothing of it got through. It comes before the person is told so, who may then press
     *     again at once
     */
    boolean send(Exchange exchange, Reply reply, Runnable undone) {
        if (reply instanceof Reply.Publish publish && exchange.answers() instanceof Destination.ResponseUrl) {
            return publish(exchange, publish, undone);
        }
        if (reply instanceof Reply.Several several && exchange.answers() instanceof Destination.ResponseUrl) {
            return sendEach(exchange, several, undone);
        }
        boolean sent = sendOne(exchange, reply);
        if (!sent) {
            undone.run();
        }
        return sent;
    }

    /** What others see already is not undone where what follows it fails. */
    private boolean sendEach(Exchange exchange, Reply.Several several, Runnable undone) {
        Runnable nothingCame = undone;
        for (Reply each : several.replies()) {
            if (!send(exchange, each, nothingCame)) {
                return false;
            }
            nothingCame = () -> {};
        }
        return true;
    }

    private boolean publish(Exchange exchange, Reply.Publish publish, Runnable undone) {
        JsonObject payload = MessageBlocks.payload(publish.message());
        payload.addProperty("response_type", "in_channel");
        payload.addProperty(REPLACE, false);
        if (respond(exchange, payload)) {
            return true;
        }
        undone.run();
        send(
                exchange,
                Reply.tell("Slack did not take this message, so probably nobody sees it. Please look, and try again."));
        return false;
    }

    private boolean sendOne(Exchange exchange, Reply reply) {
        if (exchange.answers() instanceof Destination.Conversation conversation) {
            return conversations.send(exchange, conversation, reply);
        }
        if (exchange.answers() instanceof Destination.OpenForm form) {
            return forms.send(exchange, form, reply);
        }
        if (exchange.answers() instanceof Destination.None) {
            // A shortcut from anywhere and the Home tab have no channel to answer in.
            return onTop(reply).map(form -> open(exchange, form)).orElse(true);
        }
        if (reply instanceof Reply.Tell tell) {
            return respond(exchange, ephemeral(MessageBlocks.sentence(tell.sentence())));
        }
        if (reply instanceof Reply.Say say) {
            return respond(exchange, ephemeral(say.message()));
        }
        if (reply instanceof Reply.Replace replace) {
            JsonObject payload = MessageBlocks.payload(replace.message());
            payload.addProperty(REPLACE, true);
            return respond(exchange, payload);
        }
        if (reply instanceof Reply.Open open) {
            return open(exchange, open.form());
        }
        if (reply instanceof Reply.FieldErrors
                || reply instanceof Reply.Later
                || reply instanceof Reply.Push
                || reply instanceof Reply.Redraw) {
            throw new IllegalStateException(exchange.kind() + " cannot be answered with " + reply + " after its ack");
        }
        return true;
    }

    private static JsonObject ephemeral(Message message) {
        JsonObject payload = MessageBlocks.payload(message);
        payload.addProperty("response_type", "ephemeral");
        payload.addProperty(REPLACE, false);
        return payload;
    }

    private boolean open(Exchange exchange, Form form) {
        Outcome<?> opened = opened(exchange, form);
        if (opened instanceof Outcome.Done<?>) {
            return true;
        }
        if (exchange.answers() instanceof Destination.None) {
            LOG.warn("{} {} could not be answered: {}", exchange.kind(), exchange.name(), opened.sentence());
            return false;
        }
        send(exchange, Reply.tell(opened.sentence()));
        return false;
    }

    /** The form that shows a reply where nothing else can; empty where there is nothing to show. */
    private static Optional<Form> onTop(Reply reply) {
        if (reply instanceof Reply.Tell tell) {
            return Optional.of(MessageBlocks.closingForm(MessageBlocks.sentence(tell.sentence())));
        }
        if (reply instanceof Reply.Say say) {
            return Optional.of(MessageBlocks.closingForm(say.message()));
        }
        if (reply instanceof Reply.Open open) {
            return Optional.of(open.form());
        }
        if (reply instanceof Reply.Push push) {
            return Optional.of(push.form());
        }
        if (reply instanceof Reply.Redraw redraw) {
            return Optional.of(redraw.form());
        }
        if (reply instanceof Reply.Nothing) {
            return Optional.empty();
        }
        throw new IllegalStateException("where there is no channel nothing can be answered with " + reply);
    }

    private Outcome<?> opened(Exchange exchange, Form form) {
        return SlackCalls.call(
                "views.open",
                () -> slack.viewsOpen(
                        call -> call.triggerId(exchange.triggerId()).viewAsString(form.view())));
    }

    private boolean respond(Exchange exchange, JsonObject payload) {
        if (!(exchange.answers() instanceof Destination.ResponseUrl to)) {
            LOG.warn("{} {} has nowhere to answer to", exchange.kind(), exchange.name());
            return false;
        }
        if (!payload.get(REPLACE).getAsBoolean()) {
            to.threadTs().ifPresent(thread -> payload.addProperty("thread_ts", thread));
        }
        try {
            WebhookResponse response = http.send(to.url(), payload.toString());
            if (response.getCode() != OK) {
                LOG.warn(
                        "An answer to {} {} was refused with status {}: {}",
                        exchange.kind(),
                        exchange.name(),
                        response.getCode(),
                        response.getBody());
            }
            return response.getCode() == OK;
        } catch (IOException noAnswer) {
            LOG.warn("An answer to {} {} could not be sent: {}", exchange.kind(), exchange.name(), noAnswer.toString());
            return false;
        }
    }
}
