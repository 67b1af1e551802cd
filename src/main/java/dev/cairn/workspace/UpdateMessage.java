package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Redraws a message of the app's own, in place. */
final class UpdateMessage implements ApiMethod {
    /** https://docs.slack.dev/reference/methods/chat.update: "the text field cannot exceed 4,000 characters". */
    private static final int MOST_TEXT = 4000;

    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                        "chat.update",
                        RateTier.TIER_3,
                        List.of("chat:write"),
                        SlackError.CHANNEL_NOT_FOUND,
                        SlackError.MESSAGE_NOT_FOUND,
                        SlackError.CANT_UPDATE_MESSAGE)
                .and(MessageContent.ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).visible(call, SlackError.CHANNEL_NOT_FOUND);
        Message message = OwnMessage.find(channel, call, SlackError.CANT_UPDATE_MESSAGE);
        MessageContent content = MessageContent.read(state, call);
        if (content.text().codePointCount(0, content.text().length()) > MOST_TEXT) {
            throw new Refused(SlackError.MSG_TOO_LONG);
        }
        content.applyTo(message.json());
        message.json()
                .putObject("edited")
                .put("user", Team.BOT_USER)
                .put("ts", state.team().nextTs());
        ObjectNode answer = Json.object()
                .put("channel", channel.id())
                .put("ts", message.ts())
                .put("text", content.text());
        answer.set("message", message.json().deepCopy());
        return answer;
    }
}
