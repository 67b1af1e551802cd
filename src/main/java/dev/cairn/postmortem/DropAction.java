package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ActionItem.Dropped;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.util.List;
import java.util.Map;

/** Drops an action that will not be done, with the reason. */
public final class DropAction {
    private final ChangeAction change;
    private final ActionDays days;

    public DropAction(ChangeAction change, ActionDays days) {
        this.change = change;
        this.days = days;
    }

    ActionResult drop(Caller caller, String actionId, String reason) {
        return change.by(caller, PostmortemRight.CHANGE_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (now.standing() instanceof Dropped dropped) {
                return dropped.reason().equals(reason)
                        ? Decision.asItIs(now)
                        : Decision.refuse("Somebody dropped this meanwhile, because: " + dropped.reason());
            }
            if (!now.isOpen()) {
                return Decision.refuse("This was marked done meanwhile. Reopen it first, then drop it.");
            }
            if (reason.isBlank() || ActionItem.isTooLong(reason, ActionItem.MOST_REASON)) {
                return new Decision.Stay(new ActionResult.Faulty(Map.of(
                        ActionField.REASON,
                        "Say why in a few words, at most " + ActionItem.MOST_REASON
                                + " characters: who reads it in a year should understand.")));
            }
            return new Decision.Become(now.ended(new Dropped(caller.userId(), days.now(), reason)), List.of());
        });
    }
}
