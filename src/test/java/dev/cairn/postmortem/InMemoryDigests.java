package dev.cairn.postmortem;

import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.ManualDueWork;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In memory; held to the same contract as those in a database. */
final class InMemoryDigests implements DigestStore {
    private final Map<String, ActionDigest> digests = new HashMap<>();
    private final NudgeStore nudges;
    private final ManualDueWork dueWork;

    InMemoryDigests(NudgeStore nudges, ManualDueWork dueWork) {
        this.nudges = nudges;
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(ActionDigest digest, Instant first) {
        if (find(digest.teamId(), digest.channelId()).isPresent()) {
            return false;
        }
        digests.put(digest.id(), digest);
        dueWork.at(first, PostDigests.NAME, digest.id());
        return true;
    }

    @Override
    public Optional<ActionDigest> find(String teamId, String channelId) {
        return digests.values().stream()
                .filter(each -> each.teamId().equals(teamId) && each.channelId().equals(channelId))
                .findFirst();
    }

    @Override
    public Optional<ActionDigest> find(String id) {
        return Optional.ofNullable(digests.get(id));
    }

    @Override
    public boolean change(ActionDigest changed, List<Nudge> told) {
        boolean done = find(changed.id())
                .filter(now -> now.version() == changed.version())
                .isPresent();
        if (done) {
            digests.put(
                    changed.id(),
                    new ActionDigest(
                            changed.id(),
                            changed.teamId(),
                            changed.channelId(),
                            changed.setBy(),
                            changed.zone(),
                            changed.attempt(),
                            changed.version() + 1));
            told.forEach(nudges::add);
        }
        return done;
    }

    @Override
    public boolean remove(ActionDigest digest, List<Nudge> told) {
        boolean done = digests.remove(digest.id()) != null;
        if (done) {
            told.forEach(nudges::add);
        }
        return done;
    }
}
