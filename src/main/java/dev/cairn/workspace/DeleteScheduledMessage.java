package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Takes back a scheduled message: not one already sent, deleted, or due within a minute. */
final class DeleteScheduledMessage implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                "chat.deleteScheduledMessage",
                RateTier.TIER_3,
                List.of("chat:write"),
                SlackError.CHANNEL_NOT_FOUND,
                SlackError.INVALID_SCHEDULED_MESSAGE_ID);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).visible(call, SlackError.CHANNEL_NOT_FOUND);
        ScheduledMessage message = call.text("scheduled_message_id")
                .flatMap(state.schedule()::find)
                .filter(found -> found.channelId().equals(channel.id()))
                .filter(found -> !found.postAt().isBefore(state.team().now().plus(Schedule.LAST_CALL)))
                .orElseThrow(() -> new Refused(SlackError.INVALID_SCHEDULED_MESSAGE_ID));
        state.schedule().remove(message);
        return Json.object();
    }
}
