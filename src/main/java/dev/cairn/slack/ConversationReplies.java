package dev.cairn.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Destination.Conversation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what was written to Cairn where it was written. An event brings no {@code response_url}, so this posts.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postEphemeral">chat.postEphemeral</a>
 */
final class ConversationReplies {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationReplies.class);

    private final MethodsClient slack;

    ConversationReplies(MethodsClient slack) {
        this.slack = slack;
    }

    /** False when it did not get through. */
    boolean send(Exchange exchange, Conversation to, Reply reply) {
        if (reply instanceof Reply.Tell tell) {
            return show(exchange, to, MessageBlocks.sentence(tell.sentence()));
        }
        if (reply instanceof Reply.Say say) {
            return show(exchange, to, say.message());
        }
        if (reply instanceof Reply.Publish publish) {
            return publish(exchange, to, publish.message());
        }
        if (reply instanceof Reply.Nothing) {
            return true;
        }
        throw new IllegalStateException("what was written cannot be answered with " + reply);
    }

    /** To the person alone: in the direct message there is nobody else. */
    private boolean show(Exchange exchange, Conversation to, Message message) {
        @Nullable String thread = to.threadTs().orElse(null);
        // An ephemeral message shows only in a thread that is there already, so the first answer to a message stands
        // beside it.
        Outcome<?> shown = to.direct()
                ? post(to, thread, message)
                : SlackCalls.call(
                        "chat.postEphemeral",
                        () -> slack.chatPostEphemeral(ChatPostEphemeralRequest.builder()
                                .channel(to.channelId())
                                .user(exchange.caller().userId())
                                .threadTs(thread)
                                .text(message.text())
                                .blocksAsString(message.blocks())
                                .build()));
        if (!(shown instanceof Outcome.Done<?>)) {
            LOG.warn("An answer to {} {} did not get through", exchange.kind(), exchange.name());
        }
        return shown instanceof Outcome.Done<?>;
    }

    /** To everyone in the channel, in the thread of what was written. */
    private boolean publish(Exchange exchange, Conversation to, Message message) {
        if (to.direct()) {
            return show(exchange, to, message);
        }
        Outcome<?> posted = post(to, to.threadTs().orElse(to.ts()), message);
        if (!(posted instanceof Outcome.Done<?>)) {
            show(exchange, to, MessageBlocks.sentence(posted.sentence()));
        }
        return posted instanceof Outcome.Done<?>;
    }

    private Outcome<?> post(Conversation to, @Nullable String thread, Message message) {
        return SlackCalls.call(
                "chat.postMessage",
                () -> slack.chatPostMessage(ChatPostMessageRequest.builder()
                        .channel(to.channelId())
                        .threadTs(thread)
                        .text(message.text())
                        .blocksAsString(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)
                        .build()));
    }
}
