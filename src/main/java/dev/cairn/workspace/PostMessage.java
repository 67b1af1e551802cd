package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Posts a message everyone in the conversation sees. */
final class PostMessage implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of("chat.postMessage", RateTier.POSTING, List.of("chat:write"))
                .and(MessageContent.ERRORS)
                .and(Destination.POSTING_ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).forPosting(call);
        Optional<Duration> wait = state.rateLimits().take("posting in " + channel.id(), RateTier.POSTING_IN_CHANNEL);
        if (wait.isPresent()) {
            throw new RateLimited(wait.get());
        }
        MessageContent content = MessageContent.read(state, call);
        String ts = state.team().nextTs();
        ObjectNode message = content.fromBot().put("ts", ts);
        channel.put(new Message(ts, message, Optional.empty()));
        ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", ts);
        answer.set("message", message.deepCopy());
        return answer;
    }
}
