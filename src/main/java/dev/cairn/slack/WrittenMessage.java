package dev.cairn.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote to Cairn, taken from the event that tells of it.
 *
 * @param eventId the same however often Slack sends the event
 * @param userTeamId the person's own team
 * @see <a href="https://docs.slack.dev/reference/events/app_mention">app_mention</a>
 * @see <a href="https://docs.slack.dev/reference/events/message.im">message.im</a>
 */
record WrittenMessage(
        String eventId, String userId, String userTeamId, Destination.Conversation conversation, String text) {
    /** How ids of direct messages begin. */
    private static final String DIRECT = "D";

    /** Empty for what apps write, for edits, and in direct messages, where {@code message.im} tells the same. */
    static Optional<WrittenMessage> mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        boolean byPerson = event.getBotId() == null && event.getSubtype() == null && event.getEdited() == null;
        if (!byPerson || event.getChannel().startsWith(DIRECT)) {
            return Optional.empty();
        }
        return of(
                payload,
                event.getUser(),
                team(payload, event.getUserTeam(), event.getTeam()),
                new Destination.Conversation(
                        event.getChannel(), false, event.getTs(), Optional.ofNullable(event.getThreadTs())),
                event.getText());
    }

    /** Empty for what apps write, Cairn among them, for edits, and for what is no direct message. */
    static Optional<WrittenMessage> direct(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        boolean byPerson = event.getBotId() == null && event.getEdited() == null;
        if (!byPerson || !"im".equals(event.getChannelType())) {
            return Optional.empty();
        }
        return of(
                payload,
                event.getUser(),
                team(payload, event.getTeam()),
                new Destination.Conversation(
                        event.getChannel(), true, event.getTs(), Optional.ofNullable(event.getThreadTs())),
                event.getText());
    }

    private static Optional<WrittenMessage> of(
            EventsApiPayload<?> payload,
            @Nullable String userId,
            String userTeamId,
            Destination.Conversation conversation,
            @Nullable String text) {
        return userId == null || text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new WrittenMessage(payload.getEventId(), userId, userTeamId, conversation, text));
    }

    /**
     * What the event says of the person's team, the surest first. Where it says nothing the person is taken for one of ours,
     * unless others can be in the channel: then for none.
     */
    private static String team(EventsApiPayload<?> payload, @Nullable String... told) {
        return Stream.of(told)
                .filter(team -> team != null && !team.isEmpty())
                .findFirst()
                .orElse(payload.isExtSharedChannel() ? "" : payload.getTeamId());
    }
}
