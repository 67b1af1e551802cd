package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes what an open action says, whose it is or when it is due; a new owner is told. */
public final class EditAction {
    private final ChangeAction change;
    private final CheckAction check;
    private final ActionDays days;

    public EditAction(ChangeAction change, CheckAction check, ActionDays days) {
        this.change = change;
        this.check = check;
        this.days = days;
    }

    /** @param version the one that was shown: what somebody else has written since is not overwritten unseen */
    ActionResult edit(Caller caller, String actionId, long version, ActionDraft draft) {
        return change.by(caller, PostmortemRight.CHANGE_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (!now.isOpen()) {
                return Decision.refuse("This is no longer open. Reopen it first, then edit it.");
            }
            if (draft.isWhat(now)) {
                return Decision.asItIs(now);
            }
            if (now.version() != version) {
                return new Decision.Stay(new ActionResult.Meanwhile(now));
            }
            Map<ActionField, String> faults = check.faults(caller.userId(), draft, Optional.of(now));
            if (!faults.isEmpty()) {
                return new Decision.Stay(new ActionResult.Faulty(faults));
            }
            ActionItem edited = now.with(draft.text(), draft.kind(), draft.ownerId(), draft.dueOn());
            return new Decision.Become(
                    edited,
                    edited.ownerId().equals(now.ownerId())
                            ? List.of()
                            : ActionGiven.by(caller.userId(), edited, days.now()));
        });
    }
}
