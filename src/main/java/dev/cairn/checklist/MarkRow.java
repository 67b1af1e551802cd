package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Caller;
import java.time.InstantSource;
import java.util.Optional;

/** Marks a row done or not applicable, or opens it again. Whoever sees the list may. */
public final class MarkRow {
    private final ChecklistStore lists;
    private final InstantSource clock;

    public MarkRow(ChecklistStore lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** How marking ended. */
    public sealed interface Result {
        /** The row is as wanted, by this or an earlier press; the message is being redrawn. */
        record AsWanted() implements Result {}

        /** Somebody has decided otherwise on it; the message is being redrawn to show it. */
        record DecidedOtherwise(Row row) implements Result {}

        /** Somebody has taken the row out; the message is being redrawn without it. */
        record RowGone() implements Result {}

        /** There is no such list. */
        record Gone() implements Result {}
    }

    public Result done(Caller caller, String listId, String rowId) {
        return become(caller, listId, rowId, State.OPEN, State.DONE, Optional.empty());
    }

    public Result notApplicable(Caller caller, String listId, String rowId, String reason) {
        return become(caller, listId, rowId, State.OPEN, State.NOT_APPLICABLE, Optional.of(reason));
    }

    /** Opens a row again, whatever it was marked as and by whom. */
    public Result undo(Caller caller, String listId, String rowId) {
        State now = lists.find(caller.teamId(), listId)
                .flatMap(list -> list.row(rowId))
                .map(Row::state)
                .orElse(State.OPEN);
        return become(caller, listId, rowId, now, State.OPEN, Optional.empty());
    }

    private Result become(Caller caller, String listId, String rowId, State from, State to, Optional<String> reason) {
        Optional<Checklist> list = lists.find(caller.teamId(), listId);
        if (list.isEmpty()) {
            return new Result.Gone();
        }
        Mark mark = new Mark(caller.userId(), clock.instant(), reason);
        if (lists.mark(list.get(), rowId, from, to, mark)) {
            return new Result.AsWanted();
        }
        // The button pressed was of an older picture: show the present one.
        lists.redraw(list.get(), clock.instant());
        return lists.find(caller.teamId(), listId)
                .flatMap(now -> now.row(rowId))
                .<Result>map(row -> row.state() == to ? new Result.AsWanted() : new Result.DecidedOtherwise(row))
                .orElseGet(Result.RowGone::new);
    }
}
