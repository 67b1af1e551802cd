package dev.cairn.postmortem;

import java.time.LocalDate;

/** What somebody wants an action item to be; nothing in it is checked. */
record ActionDraft(String text, ActionKind kind, String ownerId, LocalDate dueOn) {
    boolean isWhat(ActionItem action) {
        return action.text().equals(text)
                && action.kind() == kind
                && action.ownerId().equals(ownerId)
                && action.dueOn().equals(dueOn);
    }
}
