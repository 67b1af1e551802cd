package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.util.Optional;

/** Opens a closed postmortem again, for its lead. */
public final class ReopenPostmortem {
    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final InstantSource clock;

    public ReopenPostmortem(PostmortemStore postmortems, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.clock = clock;
    }

    /** The sentence that says what became of it; doing it twice is no harm. */
    String reopen(Caller caller, String id) {
        Access found = access.in(caller, id, PostmortemRight.REOPEN);
        if (found instanceof Access.Refused refused) {
            return refused.sentence();
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        if (!postmortem.isOpen() && !postmortems.change(postmortem.closed(Optional.empty()), clock.instant())) {
            return reopen(caller, id);
        }
        return "“" + postmortem.title() + "” is open. Everyone in its channel can work on it again.";
    }
}
