package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.time.LocalDate;

/** Opens an action again that was done or dropped. A due day that has passed gives way to the default from today on. */
public final class ReopenAction {
    private final ChangeAction change;
    private final DefaultDue defaultDue;
    private final ActionDays days;

    public ReopenAction(ChangeAction change, DefaultDue defaultDue, ActionDays days) {
        this.change = change;
        this.defaultDue = defaultDue;
        this.days = days;
    }

    ActionResult reopen(Caller caller, String actionId) {
        return change.by(caller, PostmortemRight.REOPEN_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (now.isOpen()) {
                return Decision.asItIs(now);
            }
            LocalDate due = now.dueOn().isBefore(days.today(now.ownerId()))
                    ? defaultDue.of(subject.postmortem(), now.ownerId())
                    : now.dueOn();
            ActionItem open = now.reopened(due);
            return new Decision.Become(open, ActionGiven.by(caller.userId(), open, days.now()));
        });
    }
}
