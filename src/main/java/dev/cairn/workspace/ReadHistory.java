package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A conversation's messages, newest first: no replies, and nothing ephemeral. The scope depends on its kind. */
final class ReadHistory implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "conversations.history",
                RateTier.TIER_3,
                List.of(),
                SlackError.MISSING_SCOPE,
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.NOT_IN_CHANNEL,
                SlackError.INVALID_CURSOR,
                SlackError.INVALID_LIMIT);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).forReading(call);
        TimeRange range = TimeRange.of(call);
        List<Message> matching = channel.messages().descendingMap().values().stream()
                .filter(message -> !message.ephemeral() && !message.isReply())
                .filter(message -> range.includes(message.ts()))
                .toList();
        return listed(Page.of(matching, call), call);
    }

    /** Metadata come along only when asked for. */
    static ObjectNode listed(Page<Message> page, ApiCall call) {
        ObjectNode answer = Json.object();
        ArrayNode messages = answer.putArray("messages");
        page.items().forEach(message -> {
            ObjectNode copy = message.json().deepCopy();
            if (!call.flag("include_all_metadata")) {
                copy.remove("metadata");
            }
            messages.add(copy);
        });
        answer.put("has_more", page.hasMore());
        if (page.hasMore()) {
            answer.set("response_metadata", page.metadata());
        }
        return answer;
    }
}
