package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.cairn.SetClock;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.MarkRow.Result;
import dev.cairn.conversation.Caller;
import dev.cairn.store.ManualDueWork;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkRowTest {
    private static final Caller BEN = new Caller("T1", "UBEN");
    private static final Caller CAT = new Caller("T1", "UCAT");
    private static final Caller STRANGER = new Caller("T2", "USTRANGER");

    private final SetClock clock = new SetClock(Lists.NOW.plusSeconds(60));
    private final ManualDueWork dueWork = new ManualDueWork(clock);
    private final ChecklistStore lists = new InMemoryChecklistStore(dueWork);
    private final MarkRow marking = new MarkRow(lists, clock);
    private final Checklist list = Lists.list();

    @BeforeEach
    void postList() {
        lists.add(list);
    }

    @Test
    void done_says_who_and_when() {
        assertEquals(new Result.AsWanted(), marking.done(BEN, list.id(), "a"));

        assertEquals(State.DONE, row("a").state());
        assertEquals(Optional.of(new Mark("UBEN", clock.instant(), Optional.empty())), row("a").mark());
        assertEquals(Optional.of(clock.instant()), redraw(1));
    }

    @Test
    void not_applicable_says_why() {
        assertEquals(new Result.AsWanted(), marking.notApplicable(BEN, list.id(), "a", "No data here"));

        assertEquals(State.NOT_APPLICABLE, row("a").state());
        assertEquals(Optional.of(new Mark("UBEN", clock.instant(), Optional.of("No data here"))), row("a").mark());
    }

    @Test
    void pressing_done_twice_is_as_wanted_and_the_first_stays() {
        marking.done(BEN, list.id(), "a");

        assertEquals(new Result.AsWanted(), marking.done(CAT, list.id(), "a"));

        assertEquals("UBEN", row("a").mark().orElseThrow().by());
        assertEquals(Optional.of(clock.instant()), redraw(2), "the picture pressed was an old one");
    }

    @Test
    void who_comes_second_with_another_decision_sees_the_first() {
        marking.done(BEN, list.id(), "a");

        Result result = marking.notApplicable(CAT, list.id(), "a", "No data here");

        assertEquals(
                State.DONE,
                assertInstanceOf(Result.DecidedOtherwise.class, result).row().state());
        assertEquals("UBEN", row("a").mark().orElseThrow().by());
    }

    @Test
    void undo_opens_a_row_whatever_it_was_and_whoever_marked_it() {
        marking.done(BEN, list.id(), "a");
        marking.notApplicable(BEN, list.id(), "b", "No data here");

        assertEquals(new Result.AsWanted(), marking.undo(CAT, list.id(), "a"));
        assertEquals(new Result.AsWanted(), marking.undo(CAT, list.id(), "b"));

        assertEquals(Lists.row("a"), row("a"));
        assertEquals(Lists.row("b"), row("b"));
    }

    @Test
    void undo_of_an_open_row_is_as_wanted() {
        assertEquals(new Result.AsWanted(), marking.undo(CAT, list.id(), "a"));

        assertEquals(Lists.row("a"), row("a"));
    }

    @Test
    void a_row_or_list_that_is_not_there_is_gone() {
        assertEquals(new Result.RowGone(), marking.done(BEN, list.id(), "z"));
        assertEquals(new Result.RowGone(), marking.undo(BEN, list.id(), "z"));
        assertEquals(Optional.of(clock.instant()), redraw(2), "the picture pressed was an old one");
        assertEquals(new Result.Gone(), marking.notApplicable(BEN, "no such list", "a", "why"));

        lists.remove(list);
        assertEquals(new Result.Gone(), marking.done(BEN, list.id(), "a"));
    }

    @Test
    void for_another_team_everything_is_gone_and_nothing_changes() {
        assertEquals(new Result.Gone(), marking.done(STRANGER, list.id(), "a"));
        assertEquals(new Result.Gone(), marking.undo(STRANGER, list.id(), "a"));
        assertEquals(new Result.Gone(), marking.notApplicable(STRANGER, list.id(), "a", "why"));

        assertEquals(Optional.of(list), lists.find(list.id()));
    }

    private Row row(String id) {
        return lists.find(list.id()).flatMap(now -> now.row(id)).orElseThrow();
    }

    private Optional<Instant> redraw(long version) {
        return dueWork.timeOf(RedrawChecklist.NAME, RedrawChecklist.id(list.id(), version));
    }
}
