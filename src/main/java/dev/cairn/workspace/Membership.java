package dev.cairn.workspace;

/** Who is in which channel, and whose account still lives: what people and administrators change by hand. */
final class Membership {
    private final SharedState state;

    Membership(SharedState state) {
        this.state = state;
    }

    void join(String userId, String channelId) {
        state.use(held -> members(held, userId, channelId).members().add(userId));
    }

    void leave(String userId, String channelId) {
        state.use(held -> members(held, userId, channelId).members().remove(userId));
    }

    void deactivate(String userId, boolean deleted) {
        state.use(held -> held.team().add(held.team().known(userId).withDeleted(deleted)));
    }

    private static Channel members(State held, String userId, String channelId) {
        held.team().known(userId);
        return held.team()
                .channel(channelId)
                .filter(channel -> channel.kind() != Channel.Kind.DM)
                .orElseThrow(() -> new Problem("There is no channel " + channelId + " to join or leave."));
    }
}
