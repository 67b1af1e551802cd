package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.util.Map;
import java.util.Optional;

/** Gives an open action to somebody else, who is told. */
public final class ReassignAction {
    private final ChangeAction change;
    private final CheckAction check;
    private final ActionDays days;

    public ReassignAction(ChangeAction change, CheckAction check, ActionDays days) {
        this.change = change;
        this.check = check;
        this.days = days;
    }

    /** @param fromId whose it was when the form was opened: it is not taken from anybody else */
    ActionResult reassign(Caller caller, String actionId, String fromId, String toId) {
        return change.by(caller, PostmortemRight.CHANGE_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (!now.isOpen()) {
                return Decision.refuse("This is no longer open. Reopen it first, then give it to somebody.");
            }
            if (now.ownerId().equals(toId)) {
                return Decision.asItIs(now);
            }
            if (!now.ownerId().equals(fromId)) {
                return new Decision.Stay(new ActionResult.Meanwhile(now));
            }
            Optional<String> fault = check.owner(toId);
            if (fault.isPresent()) {
                return new Decision.Stay(new ActionResult.Faulty(Map.of(ActionField.OWNER, fault.get())));
            }
            ActionItem given = now.with(now.text(), now.kind(), toId, now.dueOn());
            return new Decision.Become(given, ActionGiven.by(caller.userId(), given, days.now()));
        });
    }
}
