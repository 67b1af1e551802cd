package dev.cairn.postmortem;

import dev.cairn.checklist.ChecklistStore;
import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Closes a postmortem: from then on it stays as it is. Its lead may, also where something is missing, with a reason. */
public final class ClosePostmortem {
    static final int REASON = 300;

    private final PostmortemStore postmortems;
    private final PostmortemAccess access;
    private final ChecklistStore lists;
    private final MissingParts missing;
    private final InstantSource clock;

    public ClosePostmortem(
            PostmortemStore postmortems, ChecklistStore lists, MissingParts missing, InstantSource clock) {
        this.postmortems = postmortems;
        this.access = new PostmortemAccess(postmortems);
        this.lists = lists;
        this.missing = missing;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        /** It is closed, by this or an earlier attempt. */
        record Closed(Postmortem postmortem) implements Result {}

        /** Nothing was done: something is missing and no reason given. */
        record Incomplete(Postmortem postmortem, List<String> missing) implements Result {}

        /** Nothing was done; the sentence says why. */
        record Refused(String sentence) implements Result {}
    }

    /** @param reason why although something is missing; left out where nothing is */
    Result close(Caller caller, String id, Optional<String> reason) {
        Access found = access.in(caller, id, PostmortemRight.CLOSE);
        if (found instanceof Access.Refused refused) {
            return new Result.Refused(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        if (!postmortem.isOpen()) {
            return new Result.Closed(postmortem);
        }
        if (reason.filter(text -> text.length() > REASON).isPresent()) {
            return new Result.Refused("Please write at most " + REASON + " characters.");
        }
        List<String> lacking = missing(postmortem);
        if (!lacking.isEmpty() && reason.isEmpty()) {
            return new Result.Incomplete(postmortem, lacking);
        }
        Postmortem closed = postmortem.closed(Optional.of(
                new Closing(caller.userId(), clock.instant(), lacking.isEmpty() ? Optional.empty() : reason)));
        return postmortems.change(closed, clock.instant()) ? new Result.Closed(closed) : close(caller, id, reason);
    }

    List<String> missing(Postmortem postmortem) {
        return lists.find(postmortem.teamId(), postmortem.id())
                .map(list -> missing.of(postmortem, list))
                .orElse(List.of());
    }
}
