package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.State;
import java.time.Instant;
import java.util.Optional;

/** Where lists are kept. */
public interface ChecklistStore {
    void add(Checklist list);

    /** Forgets a list that never reached its channel. */
    void remove(Checklist list);

    Optional<Checklist> find(String teamId, String id);

    /** Whatever its team; for due work, which has no caller. */
    Optional<Checklist> find(String id);

    /** Learns which message shows a list; what is known already stays. */
    void shownIn(Checklist list, String messageTs);

    /**
     * Changes a row from one state to another and has the message redrawn; false when it is no longer in the first.
     *
     * @param mark who decides; kept unless the row becomes open
     */
    boolean mark(Checklist list, String rowId, State from, State to, Mark mark);

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
