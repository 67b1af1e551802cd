package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message given as an answer: in a command's ack, or by a response URL. Ephemeral unless it says {@code in_channel}.
 * Source: <a href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">message
 * responses</a>.
 *
 * <p>Without {@code replace_original} it is a new message (what Slack does for a press is undocumented: say which).
 */
final class ResponseMessage {
    private static final String IN_CHANNEL = "in_channel";

    private final State state;
    private final Origin origin;

    ResponseMessage(State state, Origin origin) {
        this.state = state;
        this.origin = origin;
    }

    /** @throws Refused when the content would be refused in a message, too */
    void apply(ObjectNode body) {
        Channel channel = state.team().channel(origin.channelId()).orElseThrow();
        ApiCall answer = new ApiCall(body);
        Optional<Message> original = origin.messageTs().flatMap(channel::message);
        if (answer.flag("delete_original")) {
            original.ifPresent(message -> channel.remove(message.ts()));
            return;
        }
        MessageContent content = MessageContent.read(state, answer);
        if (answer.flag("replace_original") && original.isPresent()) {
            // Keeps who sees it: an ephemeral message cannot become public.
            content.applyTo(original.get().json());
            original.get()
                    .json()
                    .putObject("edited")
                    .put("user", Team.BOT_USER)
                    .put("ts", state.team().nextTs());
            return;
        }
        boolean inChannel =
                answer.text("response_type").filter(IN_CHANNEL::equals).isPresent();
        if (inChannel) {
            origin.typed().ifPresent(typed -> echo(channel, typed));
        }
        post(channel, content.fromBot(), inChannel);
    }

    private void post(Channel channel, ObjectNode message, boolean inChannel) {
        String ts = state.team().nextTs();
        message.put("ts", ts);
        if (!inChannel) {
            message.put("is_ephemeral", true);
        }
        channel.put(new Message(ts, message, inChannel ? Optional.empty() : Optional.of(origin.userId())));
    }

    private void echo(Channel channel, String typed) {
        String ts = state.team().nextTs();
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", origin.userId())
                .put("text", typed)
                .put("ts", ts);
        channel.put(new Message(ts, message, Optional.empty()));
    }
}
