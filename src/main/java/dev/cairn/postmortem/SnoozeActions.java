package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lets what a reminder told of come again on a later day; only its owner may. */
public final class SnoozeActions {
    private static final int FURTHEST_DAYS = 60;

    private final ChangeAction change;
    private final ActionStore actions;
    private final ActionDays days;

    public SnoozeActions(ChangeAction change, ActionStore actions, ActionDays days) {
        this.change = change;
        this.actions = actions;
        this.days = days;
    }

    /** The next working day, and the same day next week or the next working day after it. */
    List<LocalDate> suggested(Caller owner) {
        LocalDate today = days.today(owner.userId());
        return List.of(
                        days.onOrAfter(today.plusDays(1), owner.teamId(), owner.userId()),
                        days.onOrAfter(today.plusWeeks(1), owner.teamId(), owner.userId()))
                .stream()
                .distinct()
                .toList();
    }

    /** What the reminder of a day told of and is still open, snoozed or not. */
    List<ActionItem> of(Caller owner, LocalDate day) {
        var isWorkingDay = days.workingDays(owner.teamId(), owner.userId());
        return actions.openOf(owner).stream()
                .filter(action ->
                        !ReminderDays.of(action, isWorkingDay, day, day).isEmpty()
                                || !ReminderDays.of(action.awake(), isWorkingDay, day, day)
                                        .isEmpty())
                .toList();
    }

    /** The day on which it comes again: the one chosen, or the next working day after it. */
    LocalDate comesOn(Caller owner, LocalDate to) {
        return days.onOrAfter(to, owner.teamId(), owner.userId());
    }

    /** Why a reminder cannot come again on a day: it is after today, and at most 60 days ahead. */
    Optional<String> fault(Caller owner, LocalDate to) {
        LocalDate today = days.today(owner.userId());
        if (!to.isAfter(today)) {
            return Optional.of("Choose a day after today.");
        }
        return to.isAfter(today.plusDays(FURTHEST_DAYS))
                ? Optional.of("That is more than " + FURTHEST_DAYS + " days ahead. Choose an earlier day.")
                : Optional.empty();
    }

    ActionResult snooze(Caller caller, String actionId, LocalDate to) {
        return change.by(caller, PostmortemRight.SNOOZE_ACTION, actionId, subject -> {
            Optional<String> fault = fault(caller, to);
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            ActionItem now = subject.action();
            LocalDate day = comesOn(caller, to);
            return !now.isOpen() || now.snoozedUntil().equals(Optional.of(day))
                    ? Decision.asItIs(now)
                    : new Decision.Become(now.snoozed(day), List.of());
        });
    }
}
