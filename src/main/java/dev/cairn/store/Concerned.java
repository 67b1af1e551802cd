package dev.cairn.store;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a change concerns. Stores say so within the transaction of the change. Who shows people what is theirs listens, and
 * what it leaves to be done there is done if and only if the change is.
 */
public final class Concerned {
    private volatile Optional<Listener> listener = Optional.empty();

    /** Told within the transaction. */
    public interface Listener {
        void people(String teamId, Set<String> userIds);

        void contentKeepers(String teamId);
    }

    /** Who listens; before that nobody does. */
    public void tell(Listener who) {
        listener = Optional.of(who);
    }

    /** People who see what has changed, before or after. */
    public void people(String teamId, Collection<String> userIds) {
        listener.ifPresent(told -> told.people(teamId, new TreeSet<>(userIds)));
    }

    /** Something has changed that those see who keep the content. */
    public void contentKeepers(String teamId) {
        listener.ifPresent(told -> told.contentKeepers(teamId));
    }
}
