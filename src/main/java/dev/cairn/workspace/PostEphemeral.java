package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Posts a message one member of the conversation sees. */
final class PostEphemeral implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                        "chat.postEphemeral", RateTier.TIER_4, List.of("chat:write"), SlackError.USER_NOT_IN_CHANNEL)
                .and(MessageContent.ERRORS)
                .and(Destination.POSTING_ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).forEphemeral(call);
        String user =
                call.text("user").filter(channel::has).orElseThrow(() -> new Refused(SlackError.USER_NOT_IN_CHANNEL));
        MessageContent content = MessageContent.read(state, call);
        String ts = state.team().nextTs();
        ObjectNode message = content.fromBot().put("ts", ts).put("is_ephemeral", true);
        channel.put(new Message(ts, message, Optional.of(user)));
        return Json.object().put("message_ts", ts);
    }
}
