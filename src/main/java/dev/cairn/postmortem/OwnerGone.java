package dev.cairn.postmortem;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the lead that somebody can no longer be reminded of their open actions, because their account is gone. */
public final class OwnerGone implements NudgeText {
    static final String KIND = "postmortem.owner-gone";

    private final ActionStore actions;
    private final PostmortemStore postmortems;

    public OwnerGone(ActionStore actions, PostmortemStore postmortems) {
        this.actions = actions;
        this.postmortems = postmortems;
    }

    static Nudge notice(Postmortem postmortem, String gone, String told, Instant now) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                postmortem.teamId(),
                KIND,
                "gone " + gone + " " + postmortem.id(),
                told,
                now);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when none of them is open, or somebody else has them by now. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        String[] about = nudge.subjectId().split(" ", 3);
        List<ActionItem> left = actions.of(nudge.teamId(), about[2]).stream()
                .filter(action -> action.isOpen() && action.ownerId().equals(about[1]))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : postmortems
                        .find(nudge.teamId(), about[2])
                        .map(postmortem -> ActionNudgeBlocks.ownerGone(nudge.id(), postmortem, about[1], left));
    }
}
