package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What waits to be posted, in order of its time (Slack's order is undocumented), page by page. */
final class ListScheduledMessages implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "chat.scheduledMessages.list",
                RateTier.TIER_3,
                List.of(),
                SlackError.INVALID_CHANNEL,
                SlackError.INVALID_CURSOR,
                SlackError.INVALID_LIMIT);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Optional<String> channel = call.has("channel")
                ? Optional.of(new Destination(state)
                        .visible(call, SlackError.INVALID_CHANNEL)
                        .id())
                : Optional.empty();
        TimeRange range = TimeRange.of(call);
        List<ScheduledMessage> matching = state.schedule().waiting().stream()
                .filter(message -> channel.map(message.channelId()::equals).orElse(true))
                .filter(message -> range.includes(message.postAt()))
                .toList();
        Page<ScheduledMessage> page = Page.of(matching, call);
        ArrayNode listed = Json.array();
        page.items().forEach(message -> listed.add(message.toJson()));
        ObjectNode answer = Json.object();
        answer.set("scheduled_messages", listed);
        answer.set("response_metadata", page.metadata());
        return answer;
    }
}
