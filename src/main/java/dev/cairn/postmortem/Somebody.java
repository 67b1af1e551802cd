package dev.cairn.postmortem;

import dev.cairn.conversation.Someone;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whom to turn to about an action where its owner is not the one to ask. */
final class Somebody {
    private Somebody() {}

    /** Everybody but the owner: first those nearest to it, in their order, then whoever else has acted. */
    static List<String> besides(String ownerId, List<String> nearest, Collection<String> acted) {
        return Stream.concat(nearest.stream(), acted.stream())
                .filter(userId -> !userId.equals(ownerId) && !Someone.is(userId))
                .distinct()
                .toList();
    }
}
