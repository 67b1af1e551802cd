package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A thread: the message that started it, then its replies, oldest first. */
final class ReadReplies implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "conversations.replies",
                RateTier.TIER_3,
                List.of(),
                SlackError.MISSING_SCOPE,
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.NOT_IN_CHANNEL,
                SlackError.THREAD_NOT_FOUND,
                SlackError.INVALID_CURSOR,
                SlackError.INVALID_LIMIT);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).forReading(call);
        Message start = call.text("ts")
                .flatMap(channel::message)
                .filter(message -> !message.ephemeral())
                .orElseThrow(() -> new Refused(SlackError.THREAD_NOT_FOUND));
        String thread = start.threadTs().orElse(start.ts());
        List<Message> matching = channel.messages().values().stream()
                .filter(message -> !message.ephemeral())
                .filter(message -> message.ts().equals(thread)
                        || message.threadTs().filter(thread::equals).isPresent())
                .toList();
        return ReadHistory.listed(Page.of(matching, call), call);
    }
}
