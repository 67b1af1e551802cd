package dev.cairn.postmortem;

import dev.cairn.conversation.Days;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import dev.cairn.postmortem.ActionItem.Held;
import dev.cairn.postmortem.ActionItem.Open;
import java.time.LocalDate;
import java.util.Locale;

/** Action items in words. */
final class ActionLine {
    private ActionLine() {}

    /** Such as {@code due Tue 1 Dec 2026}, {@code due today} or {@code overdue since Tue 1 Dec 2026}. */
    static String due(ActionItem action, LocalDate today) {
        if (action.dueOn().equals(today)) {
            return "due today";
        }
        return (action.isOverdue(today) ? "overdue since " : "due ") + Days.written(action.dueOn());
    }

    /** What stands on a line below an action, without what people typed; in mrkdwn, or with names in plain text. */
    interface Naming {
        String of(String userId);
    }

    static String line(ActionItem action, LocalDate today, Naming naming) {
        String whose = naming.of(action.ownerId()) + ", " + kind(action) + ", ";
        if (action.standing() instanceof Done done) {
            return whose + "done by " + naming.of(done.by()) + held(action, naming);
        }
        if (action.standing() instanceof Dropped dropped) {
            return whose + "dropped by " + naming.of(dropped.by());
        }
        return whose + due(action, today) + held(action, naming);
    }

    private static String kind(ActionItem action) {
        return action.kind().title().toLowerCase(Locale.ROOT);
    }

    private static String held(ActionItem action, Naming naming) {
        return action.held().map(held -> ". " + said(action, held, naming)).orElse("");
    }

    private static String said(ActionItem action, Held held, Naming naming) {
        String by = ", says " + naming.of(held.by());
        return switch (held.answer()) {
            case YES -> "It held" + by;
            case NOT_SURE -> "Nobody knows whether it held" + by;
            case NO -> action.standing() instanceof Open ? "It did not hold" + by : "It did not hold before" + by;
        };
    }
}
