package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import dev.cairn.evidence.Keeping.Kept;
import dev.cairn.evidence.Keeping.NotKept;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Saves a message, once for each person. */
public final class SaveEvidence {
    static final String TOO_MANY = "You have saved " + Evidence.MOST
            + " messages, and I can keep no more. Type /cairn evidence and remove some, then save this one again.";

    private static final String SAVED_ELSEWHERE =
            "You have saved this message meanwhile, with another note or goal. Copy what you wrote here, then type"
                    + " /cairn evidence to change it.";

    private final EvidenceStore store;
    private final InstantSource clock;

    public SaveEvidence(EvidenceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether there is room for one more. */
    boolean hasRoom(Caller owner) {
        return store.howMany(owner) < Evidence.MOST;
    }

    /** Keeps a message; doing it again with the same note and goal is kept too. */
    Keeping save(Caller owner, MessageToSave message, Optional<String> note, Optional<String> goal) {
        Optional<Evidence> before = store.findLinked(owner, message.link().url());
        if (before.isPresent()) {
            return before.get().says(note, goal) ? new Kept() : new NotKept(SAVED_ELSEWHERE);
        }
        if (!hasRoom(owner)) {
            return new NotKept(TOO_MANY);
        }
        Evidence evidence = new Evidence(
                UUID.randomUUID().toString(),
                owner.teamId(),
                owner.userId(),
                message.link(),
                message.authorId(),
                note,
                goal,
                clock.instant(),
                1);
        return store.add(evidence) ? new Kept() : save(owner, message, note, goal);
    }
}
