package dev.cairn.checkin;

import dev.cairn.conversation.Permalink;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a check-in needs to know of evidence: what its owner, and nobody else, is shown again beside the goals. */
@FunctionalInterface
public interface EvidenceUnderGoals {
    /** What somebody saved under any of these goals, newest first. */
    List<Item> of(String teamId, String ownerId, Set<String> goalKeys);

    /**
     * A message saved.
     *
     * @param note what its owner says it shows; plain text
     */
    record Item(String goalKey, Permalink link, Optional<String> note) {}
}
