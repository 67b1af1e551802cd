package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Row;
import dev.cairn.conversation.Caller;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Takes out a row that somebody added by mistake. Anybody who sees the list may: it belongs to the channel, anybody may tick
 * the row as well, and whoever added it may not be there. What was done or found not applicable stays until it is undone, so
 * that nobody's work disappears; rows of the content and lessons stay for good.
 */
public final class RemoveRow {
    private final ChecklistStore lists;
    private final InstantSource clock;

    public RemoveRow(ChecklistStore lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    public RowChange remove(Caller caller, String listId, String rowId) {
        Optional<Checklist> list = lists.find(caller.teamId(), listId);
        if (list.isEmpty()) {
            return new RowChange.Gone();
        }
        if (lists.removeRow(list.get(), rowId, clock.instant())) {
            return new RowChange.Done();
        }
        return lists.find(caller.teamId(), listId)
                .flatMap(now -> now.row(rowId))
                .map(RemoveRow::whyNot)
                .orElseGet(RowChange.Done::new);
    }

    private static RowChange whyNot(Row row) {
        return new RowChange.NotDone(
                row.isOpen()
                        ? "Only rows that somebody added can be taken out. Mark this one as not applicable instead."
                        : "Somebody has just marked this row. Undo that in the list first, or choose another.");
    }
}
