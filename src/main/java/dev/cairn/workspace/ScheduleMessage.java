package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Hands over a message for its second. It has no ts until then, and none is ever told. */
final class ScheduleMessage implements ApiMethod {
    @Override
    public MethodSpec spec() {
        return MethodSpec.of(
                        "chat.scheduleMessage",
                        RateTier.TIER_3,
                        List.of("chat:write"),
                        SlackError.INVALID_TIME,
                        SlackError.TIME_IN_PAST,
                        SlackError.TIME_TOO_FAR,
                        SlackError.RESTRICTED_TOO_MANY)
                .and(MessageContent.ERRORS)
                .and(Destination.POSTING_ERRORS);
    }

    @Override
    public ObjectNode answer(State state, ApiCall call) {
        Channel channel = new Destination(state).forPosting(call);
        MessageContent content = MessageContent.read(state, call);
        Instant postAt = postAt(state, channel, call);
        ObjectNode message = content.fromBot();
        Schedule schedule = state.schedule();
        ScheduledMessage scheduled = new ScheduledMessage(
                schedule.nextId(),
                channel.id(),
                postAt,
                state.team().now(),
                content.text(),
                message,
                content.metadata().isPresent());
        schedule.add(scheduled);
        ObjectNode answer = Json.object()
                .put("channel", channel.id())
                .put("scheduled_message_id", scheduled.id())
                .put("post_at", postAt.getEpochSecond());
        answer.set("message", message.deepCopy().put("type", "delayed_message"));
        return answer;
    }

    private static Instant postAt(State state, Channel channel, ApiCall call) {
        Instant postAt = call.text("post_at")
                .map(ScheduleMessage::seconds)
                .orElseThrow(() -> new Refused(SlackError.INVALID_TIME));
        Instant now = state.team().now();
        if (!postAt.isAfter(now)) {
            throw new Refused(SlackError.TIME_IN_PAST);
        }
        if (postAt.isAfter(now.plus(Schedule.FARTHEST))) {
            throw new Refused(SlackError.TIME_TOO_FAR);
        }
        if (state.schedule().crowded(channel.id(), postAt)) {
            throw new Refused(SlackError.RESTRICTED_TOO_MANY);
        }
        return postAt;
    }

    private static Instant seconds(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException wrong) {
            throw new Refused(SlackError.INVALID_TIME);
        }
    }
}
