package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/**
 * A person types a slash command; the app's ack may already answer it. Source:
 * <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">slash commands</a>.
 */
final class SlashCommands {
    private static final String KIND = "command";

    private record Typed(String line, String name, String text) {
        static Typed of(String line) {
            String trimmed = line.strip();
            String name = trimmed.split("\\s", 2)[0];
            return new Typed(trimmed, name, trimmed.substring(name.length()).strip());
        }
    }

    private final SharedState state;
    private final AppConnection app;
    private final URI address;

    SlashCommands(SharedState state, AppConnection app, URI address) {
        this.state = state;
        this.app = app;
        this.address = address;
    }

    /** @param line the whole line, such as {@code /expectations what is expected of me} */
    Delivery type(String userId, String channelId, String line) {
        Typed typed = Typed.of(line);
        if (typed.name().equals("/invite")) {
            return state.with(held -> invite(held, userId, channelId, typed));
        }
        Optional<ObjectNode> fields = state.with(held -> fields(held, userId, channelId, typed));
        if (fields.isEmpty()) {
            return Delivery.notSent(KIND, typed.name() + " is not a valid command.");
        }
        Origin origin = Origin.command(userId, fields.get().path("channel_id").asText(), typed.line());
        return app.command(KIND, fields.get(), delivery -> state.with(held -> show(held, origin, typed, delivery)));
    }

    /** Slack's own command, which a person is told to use where the app is no member. */
    private Delivery invite(State held, String userId, String channelId, Typed typed) {
        Interactions interactions = new Interactions(held, address);
        Channel channel = interactions.channelOf(interactions.actor(userId), channelId);
        Person invited = held.team()
                .personNamed(typed.text().replaceFirst("^@", ""))
                .orElseThrow(() -> new Problem("There is no one called " + typed.text() + " to invite."));
        channel.members().add(invited.id());
        return Delivery.nothingToSend(KIND);
    }

    private Optional<ObjectNode> fields(State held, String userId, String channelId, Typed typed) {
        Interactions interactions = new Interactions(held, address);
        Person person = interactions.actor(userId);
        Channel channel = interactions.channelOf(person, channelId);
        Optional<JsonNode> declared = held.manifest()
                .command(typed.name())
                .filter(command -> held.team().installed());
        if (declared.isEmpty()) {
            new Slackbot(held.team()).tell(userId, channel, "`" + typed.name() + "` is not a valid command.");
            return Optional.empty();
        }
        boolean shouldEscape = declared.get().path("should_escape").asBoolean(false);
        return Optional.of(Json.object()
                .put("token", Interactions.VERIFICATION_TOKEN)
                .put("team_id", person.teamId())
                .put("team_domain", Team.domainOf(person.teamId()))
                .put("channel_id", channel.id())
                .put("channel_name", channel.nameInPayloads())
                .put("user_id", person.id())
                .put("user_name", person.name())
                .put("command", typed.name())
                .put("text", new TypedText(held.team(), person.id()).inCommand(typed.text(), shouldEscape))
                .put("api_app_id", Team.APP_ID)
                .put("is_enterprise_install", "false")
                .put("response_url", interactions.responseUrl(Origin.command(userId, channel.id(), typed.line())))
                .put("trigger_id", held.triggerIds().issue(person.id(), Optional.empty())));
    }

    private static Delivery show(State held, Origin origin, Typed typed, Delivery delivery) {
        Delivery shown = delivery.problem().isPresent() ? delivery : answer(held, origin, delivery);
        shown.problem().ifPresent(problem -> {
            Channel channel = held.team().channel(origin.channelId()).orElseThrow();
            new Slackbot(held.team())
                    .tell(origin.userId(), channel, typed.name() + " failed with the error \"" + problem + "\"");
        });
        return shown;
    }

    /** An empty ack shows nothing, JSON is a message, and any other text is that text. */
    private static Delivery answer(State held, Origin origin, Delivery delivery) {
        if (delivery.ack().isBlank()) {
            return delivery;
        }
        ObjectNode body = delivery.ackJson() instanceof ObjectNode object
                ? object
                : Json.object().put("text", delivery.ack());
        try {
            new ResponseMessage(held, origin).apply(body);
            return delivery;
        } catch (Refused refused) {
            return delivery.refused(refused);
        }
    }
}
