package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import java.util.Optional;

/** Finds a postmortem for somebody who wants to do something with it, if they may. */
final class PostmortemAccess {
    static final String GONE = "This postmortem is no longer kept. Begin a new one with /postmortem.";
    static final String CLOSED = "This postmortem is closed, so it stays as it is. Its lead can reopen it under More.";

    private final PostmortemStore postmortems;

    PostmortemAccess(PostmortemStore postmortems) {
        this.postmortems = postmortems;
    }

    /** How looking for one ended. */
    sealed interface Access {
        record To(Postmortem postmortem, PostmortemPart part) implements Access {}

        record Refused(String sentence) implements Access {}
    }

    /** Asked in a form, where no channel is told: who opened it in the channel has acted there. */
    Access in(Caller caller, String id, PostmortemRight right) {
        return in(caller, id, Optional.empty(), right);
    }

    /**
     * Asked by a button. Who presses one in the postmortem's channel is in that channel; that they acted is noted.
     *
     * @param channelId where it was pressed
     */
    Access in(Caller caller, String id, Optional<String> channelId, PostmortemRight right) {
        Optional<Postmortem> found = postmortems.find(caller.teamId(), id);
        if (found.isEmpty()) {
            return new Access.Refused(GONE);
        }
        PostmortemPart part = part(found.get(), caller, channelId);
        if (!right.isOf(part)) {
            return new Access.Refused(right.refusal(part));
        }
        postmortems.acted(found.get(), caller.userId());
        return new Access.To(found.get(), part);
    }

    /** What somebody is to a postmortem as a whole; to one of its actions its owner is more. */
    PostmortemPart part(Postmortem postmortem, Caller caller, Optional<String> channelId) {
        if (postmortem.leadId().equals(caller.userId())) {
            return PostmortemPart.LEAD;
        }
        return channelId.equals(Optional.of(postmortem.channelId()))
                        || postmortems.hasActed(postmortem, caller.userId())
                ? PostmortemPart.MEMBER
                : PostmortemPart.OUTSIDER;
    }
}
