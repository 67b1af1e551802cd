package dev.cairn.postmortem;

import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells somebody once that an action is theirs now, and who gave it to them. */
public final class ActionGiven implements NudgeText {
    static final String KIND = "postmortem.action-given";

    private final ActionStore actions;
    private final PostmortemStore postmortems;

    public ActionGiven(ActionStore actions, PostmortemStore postmortems) {
        this.actions = actions;
        this.postmortems = postmortems;
    }

    /** For the owner of an action, unless they took it themselves. */
    static List<Nudge> by(String giverId, ActionItem action, Instant now) {
        return giverId.equals(action.ownerId())
                ? List.of()
                : List.of(Nudge.waiting(
                        UUID.randomUUID().toString(),
                        action.teamId(),
                        KIND,
                        action.id() + " " + giverId,
                        action.ownerId(),
                        now));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing when it is no longer to be done, or somebody else's by now. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        String[] about = nudge.subjectId().split(" ", 2);
        return actions.find(nudge.teamId(), about[0])
                .filter(action -> action.isOpen() && action.ownerId().equals(nudge.recipientId()))
                .map(action -> ActionNudgeBlocks.given(nudge.id(), ListedAction.of(action, postmortems), about[1]));
    }
}
