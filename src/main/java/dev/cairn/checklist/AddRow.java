package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Caller;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Adds a row that only this list has. Whoever sees the list may. */
public final class AddRow {
    /** As much as a row of the content may hold. */
    static final int MOST_CHARACTERS = 150;

    private final ChecklistStore lists;
    private final InstantSource clock;

    public AddRow(ChecklistStore lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The id of a row to be added: it is chosen before the row is typed, so that a form sent twice adds it once. */
    static String newId() {
        // A row of the content has no dot in its id.
        return "added." + UUID.randomUUID();
    }

    /**
     * Adds it below the others.
     *
     * @param typed what is to be looked at; shown as plain text on one line
     */
    public RowChange add(Caller caller, String listId, String rowId, String typed) {
        Optional<Checklist> list = lists.find(caller.teamId(), listId);
        if (list.isEmpty()) {
            return new RowChange.Gone();
        }
        Optional<String> wrong = TypedLine.fault(typed, MOST_CHARACTERS);
        return wrong.isPresent()
                ? new RowChange.NotDone(wrong.get())
                : switch (lists.addRow(list.get(), row(rowId, typed, caller), clock.instant())) {
                    case THERE -> new RowChange.Done();
                    case FULL ->
                        new RowChange.NotDone("This list has " + Checklist.MOST_ROWS
                                + " rows, and no more fit. Take one out first, or post another list.");
                    case NO_SUCH_LIST -> new RowChange.Gone();
                };
    }

    private static Row row(String rowId, String typed, Caller caller) {
        return new Row(
                rowId,
                Optional.empty(),
                TypedLine.of(typed),
                "",
                "",
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                new Origin.AddedBy(caller.userId()));
    }
}
