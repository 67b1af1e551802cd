package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/**
 * A person writes in a channel, a thread or their DM with the app. The app hears of it as {@code app_mention}, if it is
 * in the channel (Slackbot offers to invite it where it is not),
 * {@code message.im} or, where it subscribes to them, {@code message.channels} and {@code message.groups}. Source:
 * <a href="https://docs.slack.dev/reference/events/app_mention">app_mention</a> and
 * <a href="https://docs.slack.dev/reference/events/message.im">message.im</a>.
 */
final class WriteMessage {
    private static final String MENTION = "<@" + Team.BOT_USER + ">";

    /** What is to be told to the app, under the name the manifest subscribes by. */
    private record Told(String subscription, ObjectNode event) {}

    private final SharedState state;
    private final Events events;
    private final URI address;

    WriteMessage(SharedState state, Events events, URI address) {
        this.state = state;
        this.events = events;
        this.address = address;
    }

    Delivery write(String userId, String channelId, String text, Optional<String> threadTs) {
        Told told = state.with(held -> written(held, userId, channelId, text, threadTs));
        return told.event().isEmpty()
                ? Delivery.nothingToSend("event")
                : events.send(told.subscription(), told.event());
    }

    private Told written(State held, String userId, String channelId, String text, Optional<String> threadTs) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(userId);
        Channel channel = interactions.channelOf(person, channelId);
        if (channel.archived()) {
            throw new Problem("#" + channel.name() + " is archived.");
        }
        if (channel.kind() == Channel.Kind.DM && held.manifest().messagesTabReadOnly()) {
            throw new Problem("Sending messages to this app has been turned off.");
        }
        String ts = held.team().nextTs();
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", person.id())
                .put("team", person.teamId())
                .put("text", new TypedText(held.team(), person.id()).inMessage(text))
                .put("ts", ts);
        threadTs.ifPresent(thread -> message.put("thread_ts", thread));
        channel.put(new Message(ts, message, Optional.empty()));
        if (mentionsApp(message) && !channel.has(Team.BOT_USER)) {
            new Slackbot(held.team())
                    .tell(
                            userId,
                            channel,
                            "You mentioned " + MENTION
                                    + ", but they're not in this channel. Type `/invite @cairn` to add" + " them.");
        }
        return told(channel, person, message);
    }

    private static boolean mentionsApp(ObjectNode message) {
        return message.path("text").asText().contains(MENTION);
    }

    private static Told told(Channel channel, Person person, ObjectNode message) {
        ObjectNode event = message.deepCopy().put("channel", channel.id());
        if (person.stranger()) {
            event.put("user_team", person.teamId()).put("source_team", person.teamId());
        }
        if (!channel.has(Team.BOT_USER)) {
            return new Told("", Json.object());
        }
        if (channel.kind() == Channel.Kind.DM) {
            return new Told("message.im", event.put("channel_type", "im"));
        }
        if (mentionsApp(message)) {
            return new Told("app_mention", event.put("type", "app_mention"));
        }
        return channel.kind() == Channel.Kind.PUBLIC
                ? new Told("message.channels", event.put("channel_type", "channel"))
                : new Told("message.groups", event.put("channel_type", "group"));
    }
}
