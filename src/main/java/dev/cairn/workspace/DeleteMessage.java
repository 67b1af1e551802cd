package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Removes a message of the app's own. */
final class DeleteMessage implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "chat.delete",
                RateTier.TIER_3,
                List.of("chat:write"),
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.MESSAGE_NOT_FOUND,
                SlackError.CANT_DELETE_MESSAGE);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).visible(call, SlackError.CHANNEL_NOT_FOUND);
        Message message = OwnMessage.find(channel, call, SlackError.CANT_DELETE_MESSAGE);
        channel.remove(message.ts());
        return Json.object().put("channel", channel.id()).put("ts", message.ts());
    }
}
