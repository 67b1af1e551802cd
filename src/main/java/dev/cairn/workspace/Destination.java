package dev.cairn.workspace;

import java.util.Optional;
import java.util.Set;

/**
 * Finds the conversation a call names, as far as the app may see it. Source:
 * <a href="https://docs.slack.dev/reference/methods/chat.postMessage#channels">channels</a>.
 */
final class Destination {
    /** What looking for a place to post can end in. */
    static final Set<SlackError> POSTING_ERRORS = Set.of(
            SlackError.CHANNEL_NOT_FOUND,
            SlackError.NOT_IN_CHANNEL,
            SlackError.IS_ARCHIVED,
            SlackError.MESSAGES_TAB_DISABLED);

    private final State state;

    Destination(State state) {
        this.state = state;
    }

    /** A conversation the app can see: public, or one it is a member of. By id, by {@code #name}, or a person's id. */
    Channel visible(ApiCall call, SlackError unknown) {
        return visible(call.text("channel").orElse(""), unknown);
    }

    /** The same by what it is named. */
    Channel visible(String named, SlackError unknown) {
        return find(named)
                .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || channel.has(Team.BOT_USER))
                .orElseThrow(() -> new Refused(unknown));
    }

    /** Where the app may post: a member, or by {@code chat:write.public} in any public channel. */
    Channel forPosting(ApiCall call) {
        Channel channel = open(call);
        if (!channel.has(Team.BOT_USER) && !state.scopes().contains("chat:write.public")) {
            throw new Refused(SlackError.NOT_IN_CHANNEL);
        }
        return channel;
    }

    /** Ephemeral messages ask for membership: {@code chat:write.public} does not help (undocumented). */
    Channel forEphemeral(ApiCall call) {
        Channel channel = open(call);
        if (!channel.has(Team.BOT_USER)) {
            throw new Refused(SlackError.NOT_IN_CHANNEL);
        }
        return channel;
    }

    /** Where the app may read: the scope fits the conversation's kind, and it is a member. */
    Channel forReading(ApiCall call) {
        Channel channel = visible(call, SlackError.CHANNEL_NOT_FOUND);
        if (!state.scopes().contains(channel.kind().historyScope())) {
            throw Refused.missingScope(channel.kind().historyScope(), state.scopes());
        }
        if (!channel.has(Team.BOT_USER)) {
            throw new Refused(SlackError.NOT_IN_CHANNEL);
        }
        return channel;
    }

    private Channel open(ApiCall call) {
        Channel channel = visible(call, SlackError.CHANNEL_NOT_FOUND);
        if (channel.archived()) {
            throw new Refused(SlackError.IS_ARCHIVED);
        }
        if (channel.kind() == Channel.Kind.DM && !state.manifest().messagesTabEnabled()) {
            throw new Refused(SlackError.MESSAGES_TAB_DISABLED);
        }
        return channel;
    }

    private Optional<Channel> find(String named) {
        Team team = state.team();
        if (named.startsWith("#")) {
            return team.channelNamed(named.substring(1));
        }
        // A person's id stands for the DM with them. What a deactivated person's or a bot's gives is undocumented.
        Optional<Person> person = team.person(named).filter(found -> !found.bot() && !found.deleted());
        return person.isPresent() ? person.map(team::dmWith) : team.channel(named);
    }
}
