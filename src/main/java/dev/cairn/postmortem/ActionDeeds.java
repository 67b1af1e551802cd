package dev.cairn.postmortem;

/** All that can be done with one action from its forms. */
public record ActionDeeds(
        AddAction add,
        EditAction edit,
        ReassignAction reassign,
        FinishAction finish,
        DropAction drop,
        ReopenAction reopen) {
    /** Those that change an action go through one {@link ChangeAction}. */
    public static ActionDeeds of(
            AddAction add,
            ChangeAction change,
            CheckAction check,
            HeldQuestion held,
            DefaultDue defaultDue,
            ActionDays days) {
        return new ActionDeeds(
                add,
                new EditAction(change, check, days),
                new ReassignAction(change, check, days),
                new FinishAction(change, held, days),
                new DropAction(change, days),
                new ReopenAction(change, defaultDue, days));
    }
}
