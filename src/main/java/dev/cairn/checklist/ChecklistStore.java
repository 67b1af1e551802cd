package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where lists are kept. */
public interface ChecklistStore {
    /** Keeps it; false, and nothing changes, where a list of its id is kept already. */
    boolean add(Checklist list);

    /** Forgets a list that never reached its channel. */
    void remove(Checklist list);

    Optional<Checklist> find(String teamId, String id);

    /** Whatever its team; for due work, which has no caller. */
    Optional<Checklist> find(String id);

    /**
     * Lists with an open row that stand in a channel and have not ended, and that somebody posted, has decided or added a row
     * of, or is to look at a row of; the newest first.
     */
    List<Checklist> openAround(String teamId, String userId, int most);

    /** Whether a list is no longer worked off, as its feature says; its rows and its message stay as they are. */
    void ended(String teamId, String id, boolean ended);

    /** Learns which message shows a list; what is known already stays, and a message that was deleted is not believed. */
    void shownIn(Checklist list, String messageTs);

    /**
     * Forgets a message that somebody deleted, before the list is posted anew. If it never turns out what became of that
     * post, the message it may have left is learned from its buttons.
     *
     * @return false when another message shows the list by now
     */
    boolean beginPostingAnew(Checklist list, String goneTs);

    /** Nothing was posted after all: the deleted message counts as the list's, so that the next drawing posts it anew. */
    void notPostedAnew(Checklist list, String goneTs);

    /**
     * Changes a row from one state to another and has the message redrawn; false when it is no longer in the first.
     *
     * @param mark who decides; kept unless the row becomes open
     */
    boolean mark(Checklist list, String rowId, State from, State to, Mark mark);

    /**
     * Gives an open row to somebody else and has the message redrawn; false when it is no longer open, or no longer for
     * whom it was.
     */
    boolean assign(Checklist list, String rowId, Optional<String> from, Optional<String> to, Instant when);

    /** Adds a row below the others and has the message redrawn; what is there already stays as it is. */
    Adding addRow(Checklist list, Row row, Instant when);

    /** How adding ended. */
    enum Adding {
        THERE,
        /** The list has as many rows as it may. */
        FULL,
        NO_SUCH_LIST
    }

    /** Takes out a row that somebody added and has the message redrawn; false where there is none that is open. */
    boolean removeRow(Checklist list, String rowId, Instant when);

    /** Has the message redrawn as things stand. */
    void redraw(Checklist list, Instant when);

    /** Takes the right to draw, for one at a time; a right older than the limit counts as given up. */
    boolean beginDrawing(String id, Instant now, Instant givenUpBefore);

    /**
     * Gives the right back; the newest version drawn is remembered.
     *
     * @param began when the right was taken
     * @return false when somebody else has taken it meanwhile, believing it given up; theirs stays
     */
    boolean endDrawing(String id, Instant began, Optional<Long> drawnVersion, Instant now);
}
