package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.SetClock;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ChecklistStore.Adding;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lists in a database promise besides. */
abstract class JdbcChecklistStoreContract extends ChecklistStoreContract {
    private final TestDatabase database;

    JdbcChecklistStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    ChecklistStore lists() {
        Transactions transactions = database.transactions();
        return new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, new SetClock(NOW)));
    }

    @Override
    Optional<Instant> redrawOf(Checklist list, long version) {
        return database.timeOf(RedrawChecklist.NAME, RedrawChecklist.id(list.id(), version));
    }

    @Test
    void marks_of_different_rows_at_once_all_count() {
        Checklist list = added(Lists.of(
                "T1",
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, 12).mapToObj(i -> Lists.row("row" + i)).toList()));

        List<Boolean> marked = atOnce(12, i -> lists().mark(list, "row" + i, State.OPEN, State.DONE, by(i)));

        assertEquals(12, marked.stream().filter(yes -> yes).count());
        assertEquals(0, now(list).open().size());
        assertEquals(12, now(list).version());
        assertEquals(
                12,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(version -> redrawOf(list, version))
                        .flatMap(Optional::stream)
                        .count(),
                "each change is drawn");
    }

    @Test
    void of_marks_of_one_row_at_once_exactly_one_counts() {
        Checklist list = added(Lists.list());

        List<Boolean> marked = atOnce(8, i -> lists().mark(list, "a", State.OPEN, State.DONE, by(i)));

        assertEquals(1, marked.stream().filter(yes -> yes).count());
        assertEquals(Optional.of(by(marked.indexOf(true))), row(list, "a").mark());
        assertEquals(1, now(list).version());
    }

    @Test
    void of_many_who_add_at_once_no_more_are_added_than_fit() {
        Checklist list = added(Lists.list());
        IntStream.range(3, 45).forEach(i -> lists().addRow(list, Lists.addedRow("added." + i, "UBEN"), NOW));

        List<Boolean> there =
                atOnce(12, i -> lists().addRow(list, Lists.addedRow("late." + i, "UBEN"), NOW) == Adding.THERE);

        assertEquals(5, there.stream().filter(yes -> yes).count());
        assertEquals(50, now(list).rows().size());
    }

    @Test
    void of_many_who_want_to_draw_at_once_exactly_one_may() {
        Checklist list = added(Lists.list());

        List<Boolean> may = atOnce(8, i -> lists().beginDrawing(list.id(), NOW, NOW.minusSeconds(30)));

        assertEquals(1, may.stream().filter(yes -> yes).count());
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        Checklist list = added(Lists.list());
        lists().mark(list, "b", State.OPEN, State.NOT_APPLICABLE, BY_CAT);
        Checklist before = now(list);

        database.reopen();

        assertEquals(before, now(list));
        assertEquals(Optional.of(BY_CAT.at()), redrawOf(list, 1));
    }

    private static Mark by(int number) {
        return new Mark("U" + number, NOW, Optional.empty());
    }

    private interface Attempt {
        boolean attempt(int number);
    }

    private static List<Boolean> atOnce(int many, Attempt attempt) {
        Stream<CompletableFuture<Boolean>> all =
                IntStream.range(0, many).mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt.attempt(i)));
        return all.toList().stream().map(CompletableFuture::join).toList();
    }
}
