package dev.cairn.postmortem;

import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which channels get a weekly message about what is overdue. */
public interface DigestStore {
    /** Adds one and has {@link PostDigests} look at a time; false where the channel has one already. */
    boolean add(ActionDigest digest, Instant first);

    Optional<ActionDigest> find(String teamId, String channelId);

    /** Whatever its team; for due work, which has no caller. */
    Optional<ActionDigest> find(String id);

    /** Replaces one whose version is still the one given, and tells somebody; false when somebody was faster. */
    boolean change(ActionDigest changed, List<Nudge> told);

    /** Ends it, and tells somebody; false where it has ended before. */
    boolean remove(ActionDigest digest, List<Nudge> told);
}
