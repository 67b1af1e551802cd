package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where evidence is kept. Everything goes by its owner: what is another's is not there. */
public interface EvidenceStore {
    /** Adds one; false when its owner has saved that message already. */
    boolean add(Evidence evidence);

    /**
     * Replaces note and goal of one whose version is still the one given; false when it was changed or removed
     * meanwhile.
     */
    boolean change(Evidence changed);

    /** Removes one; false when it is not there. */
    boolean remove(Caller owner, String id);

    Optional<Evidence> find(Caller owner, String id);

    /** What somebody saved of the message with this address. */
    Optional<Evidence> findLinked(Caller owner, String link);

    int howMany(Caller owner);

    /** Those of one goal beside each other, newest first; the goal with the newest comes first. */
    List<Evidence> of(Caller owner, int from, int most);

    /** Those under any of these goals, newest first. */
    List<Evidence> under(Caller owner, Set<String> goals);
}
