package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/**
 * What every command and interaction carries. Source:
 * <a href="https://docs.slack.dev/reference/interaction-payloads">interaction payloads</a>.
 */
final class Interactions {
    /** Slack still sends its deprecated verification token; it proves nothing and is the same in every request. */
    static final String VERIFICATION_TOKEN = "deprecated-verification-token";

    private final State state;
    private final URI address;

    Interactions(State state, URI address) {
        this.state = state;
        this.address = address;
    }

    /** @throws Problem when there is no such person, or they cannot act any more */
    Person actor(String userId) {
        Person person = state.team().known(userId);
        if (person.deleted() || person.bot()) {
            throw new Problem(person.realName() + " cannot act here: the account is "
                    + (person.bot() ? "a bot's." : "deactivated."));
        }
        return person;
    }

    /** @throws Problem when there is no such conversation, or the person is not in it */
    Channel channelOf(Person person, String channelId) {
        Channel channel = state.team()
                .channel(channelId)
                .or(() -> state.team().channelNamed(channelId.replaceFirst("^#", "")))
                .orElseThrow(() -> new Problem("There is no channel " + channelId + " here."));
        if (!channel.has(person.id())) {
            throw new Problem(person.realName() + " is not in #" + channel.name() + ".");
        }
        return channel;
    }

    /** The payload's common part. */
    ObjectNode payload(String type, Person person, Optional<String> viewId) {
        if (!state.team().installed()) {
            throw new Problem("The app has been removed from this workspace.");
        }
        ObjectNode payload = Json.object()
                .put("type", type)
                .put("token", VERIFICATION_TOKEN)
                .put("api_app_id", Team.APP_ID)
                .put("is_enterprise_install", false)
                .putNull("enterprise")
                .put("trigger_id", state.triggerIds().issue(person.id(), viewId));
        // The team is the person's own, which is another organisation's for people met through Slack Connect.
        payload.putObject("team").put("id", person.teamId()).put("domain", Team.domainOf(person.teamId()));
        ObjectNode user = payload.putObject("user")
                .put("id", person.id())
                .put("username", person.name())
                .put("name", person.name())
                .put("team_id", person.teamId());
        if (person.stranger()) {
            user.put("is_stranger", true);
        }
        return payload;
    }

    static ObjectNode channel(Channel channel) {
        return Json.object().put("id", channel.id()).put("name", channel.nameInPayloads());
    }

    String responseUrl(Origin origin) {
        return address.resolve(state.responseUrls().issue(origin)).toString();
    }
}
