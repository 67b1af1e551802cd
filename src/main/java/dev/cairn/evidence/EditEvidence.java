package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import dev.cairn.evidence.Keeping.Kept;
import dev.cairn.evidence.Keeping.NotKept;
import java.util.Optional;

/** Changes note and goal of a message that was saved. */
public final class EditEvidence {
    static final String GONE = "This is no longer among what you have saved.";

    private static final String CHANGED =
            "You have changed this elsewhere meanwhile. Copy what you wrote here, then type /cairn evidence and edit it"
                    + " again.";

    private final EvidenceStore store;

    public EditEvidence(EvidenceStore store) {
        this.store = store;
    }

    /**
     * Keeps what was entered, unless another form changed it first; entering what it says already is kept too.
     *
     * @param version the one that was shown
     */
    Keeping edit(Caller owner, String id, long version, Optional<String> note, Optional<String> goal) {
        Optional<Evidence> now = store.find(owner, id);
        if (now.isEmpty()) {
            return new NotKept(GONE + " To save it again, use the shortcut on the message.");
        }
        if (now.get().says(note, goal)) {
            return new Kept();
        }
        boolean changed =
                now.get().version() == version && store.change(now.get().with(note, goal));
        return changed ? new Kept() : new NotKept(CHANGED);
    }
}
