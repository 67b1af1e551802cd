package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ActionStore.Consequences;
import dev.cairn.postmortem.PostmortemAccess.Access;
import java.util.Map;
import java.util.Optional;

/** Adds an action item to a postmortem, open or closed; its owner is told, unless it is who adds it. */
public final class AddAction {
    /** More than any postmortem needs; the message above the list stays quick to draw. */
    private static final int MOST = 100;

    private final ActionStore actions;
    private final PostmortemAccess access;
    private final CheckAction check;
    private final ActionDays days;

    public AddAction(ActionStore actions, PostmortemStore postmortems, CheckAction check, ActionDays days) {
        this.actions = actions;
        this.access = new PostmortemAccess(postmortems);
        this.check = check;
        this.days = days;
    }

    /** @param id of the form in which it was written: sent twice, it is added once */
    ActionResult add(Caller caller, String postmortemId, String id, ActionDraft draft) {
        Access may = access.in(caller, postmortemId, PostmortemRight.ADD_ACTION);
        if (!(may instanceof Access.To allowed)) {
            return new ActionResult.Refused(((Access.Refused) may).sentence());
        }
        Map<ActionField, String> faults = check.faults(caller.userId(), draft, Optional.empty());
        if (!faults.isEmpty()) {
            return new ActionResult.Faulty(faults);
        }
        if (actions.of(caller.teamId(), postmortemId).size() >= MOST) {
            return new ActionResult.Refused("A postmortem keeps at most " + MOST
                    + " actions. Drop nothing for that: put what belongs together into one, or into a ticket.");
        }
        ActionItem action = new ActionItem(
                id,
                caller.teamId(),
                allowed.postmortem().id(),
                draft.text(),
                draft.kind(),
                draft.ownerId(),
                draft.dueOn(),
                caller.userId(),
                days.now(),
                new ActionItem.Open(),
                Optional.empty(),
                Optional.empty(),
                0);
        actions.add(
                action,
                new Consequences(
                        days.reminders(action), ActionGiven.by(caller.userId(), action, days.now()), days.now()));
        return new ActionResult.Kept(action, false);
    }
}
