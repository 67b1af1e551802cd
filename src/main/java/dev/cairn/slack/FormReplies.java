package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a button pressed within a form: the form is drawn anew, or another put on top of it.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals">Modals</a>
 */
final class FormReplies {
    private static final Logger LOG = LoggerFactory.getLogger(FormReplies.class);

    private final MethodsClient slack;

    FormReplies(MethodsClient slack) {
        this.slack = slack;
    }

    /** Sends a reply after the ack; false when it did not get through. */
    boolean send(Exchange exchange, Destination.OpenForm form, Reply reply) {
        if (reply instanceof Reply.Tell tell) {
            return push(exchange, MessageBlocks.closingForm(MessageBlocks.sentence(tell.sentence())));
        }
        if (reply instanceof Reply.Say say) {
            return push(exchange, MessageBlocks.closingForm(say.message()));
        }
        if (reply instanceof Reply.Push push) {
            return push(exchange, push.form());
        }
        if (reply instanceof Reply.Open open) {
            return push(exchange, open.form());
        }
        if (reply instanceof Reply.Redraw redraw) {
            return redraw(exchange, form, redraw.form());
        }
        if (reply instanceof Reply.Replace replace) {
            return redraw(exchange, form, MessageBlocks.closingForm(replace.message()));
        }
        if (reply instanceof Reply.Several several) {
            return several.replies().stream().allMatch(each -> send(exchange, form, each));
        }
        if (reply instanceof Reply.Nothing) {
            return true;
        }
        throw new IllegalStateException("a button in a form cannot be answered with " + reply);
    }

    private boolean push(Exchange exchange, Form form) {
        Outcome<?> pushed = SlackCalls.call(
                "views.push",
                () -> slack.viewsPush(
                        call -> call.triggerId(exchange.triggerId()).viewAsString(form.view())));
        if (pushed instanceof Outcome.Done<?>) {
            return true;
        }
        LOG.warn("An answer to {} {} could not be shown: {}", exchange.kind(), exchange.name(), pushed.sentence());
        return false;
    }

    private boolean redraw(Exchange exchange, Destination.OpenForm shown, Form form) {
        // The hash keeps a slow answer from taking the place of what was drawn, and perhaps typed in, after the press.
        Outcome<?> redrawn = SlackCalls.call(
                "views.update",
                () -> slack.viewsUpdate(
                        call -> call.viewId(shown.viewId()).hash(shown.hash()).viewAsString(form.view())));
        if (redrawn instanceof Outcome.Done<?> || isOutdated(redrawn)) {
            return true;
        }
        push(exchange, MessageBlocks.closingForm(MessageBlocks.sentence(redrawn.sentence())));
        return false;
    }

    /** Whether there is nothing left to draw: the form shows something newer, or is closed. */
    private static boolean isOutdated(Outcome<?> redrawn) {
        return redrawn instanceof Outcome.Refused<?> refused
                && (refused.problem() == Problem.FORM_REDRAWN || refused.problem() == Problem.FORM_CLOSED);
    }
}
