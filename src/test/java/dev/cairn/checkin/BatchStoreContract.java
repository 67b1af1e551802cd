package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.checkin.Batch.State;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store of people to plan for promises, on every database. */
abstract class BatchStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final SetClock clock = new SetClock(NOW);

    BatchStoreContract(TestDatabase database) {
        this.database = database;
    }

    private BatchStore batches() {
        Transactions transactions = database.transactions();
        return new JdbcBatchStore(transactions, new DueWorkQueue(transactions, clock), nudges(transactions));
    }

    private NudgeStore nudges(Transactions transactions) {
        return new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, clock), Duration.ofHours(6));
    }

    @Test
    void a_batch_is_found_as_it_was_added_and_is_looked_over() {
        Batch batch = added();

        assertEquals(Optional.of(batch), batches().find(batch.id()));
        assertEquals(Optional.of(NOW), database.timeOf(LookOverBatch.NAME, batch.id()));
        assertEquals(Optional.empty(), batches().find("another"));
    }

    @Test
    void each_person_keeps_how_far_they_have_come_in_the_order_chosen() {
        Batch batch = added();
        Person planned = new Person("UA", Standing.PLANNED, Optional.of("30 days: Tue 1 Dec 2026"));

        batches().keep(batch.id(), planned);

        assertEquals(
                List.of(Person.chosen("UB"), planned),
                batches().find(batch.id()).orElseThrow().people());
    }

    @Test
    void it_is_shown_before_it_is_planned_and_planned_before_it_is_done() {
        Batch batch = added();
        assertFalse(batches().begin(batch.id(), NOW), "not shown yet");
        assertFalse(batches().finish(batch.id(), NOW, List.of()));

        assertTrue(batches().shown(batch.id(), NOW.plusSeconds(1)));
        assertFalse(batches().shown(batch.id(), NOW));
        assertTrue(batches().begin(batch.id(), NOW.plusSeconds(2)));
        assertEquals(Optional.of(NOW.plusSeconds(2)), database.timeOf(PlanBatch.NAME, batch.id()));
        Nudge result = result(batch);
        assertTrue(batches().finish(batch.id(), NOW.plusSeconds(3), List.of(result)));
        assertFalse(batches().finish(batch.id(), NOW, List.of(result(batch))));

        Batch done = batches().find(batch.id()).orElseThrow();
        assertEquals(State.DONE, done.state());
        assertEquals(NOW.plusSeconds(3), done.changedAt());
        assertEquals(1, nudges(database.transactions()).about("T1", batch.id()).size());
    }

    @Test
    void of_many_who_say_yes_at_once_one_begins() {
        Batch batch = added();
        batches().shown(batch.id(), NOW);

        long begun = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> batches().begin(batch.id(), NOW)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertEquals(1, begun);
    }

    @Test
    void what_nobody_said_yes_to_can_be_forgotten_and_what_is_being_planned_cannot() {
        Batch forgotten = added();
        batches().shown(forgotten.id(), NOW);
        Batch begun = added();
        batches().shown(begun.id(), NOW);
        batches().begin(begun.id(), NOW);

        batches().forget(forgotten.id(), State.SHOWN);
        batches().forget(begun.id(), State.SHOWN);

        assertEquals(Optional.empty(), batches().find(forgotten.id()));
        assertEquals(2, batches().find(begun.id()).orElseThrow().people().size());
        assertFalse(batches().begin(forgotten.id(), NOW));
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        Batch batch = added();

        database.reopen();

        assertEquals(Optional.of(batch), batches().find(batch.id()));
    }

    private static Nudge result(Batch batch) {
        return Nudge.waiting(UUID.randomUUID().toString(), "T1", BatchResult.KIND, batch.id(), "UMAN", NOW);
    }

    private Batch added() {
        PlanningTerms terms = new PlanningTerms(
                "T1",
                "UMAN",
                "UBOSS",
                LocalDate.of(2026, 3, 9),
                Optional.of(LocalTime.of(9, 30)),
                List.of("30-day", "6-month"));
        Batch batch = new Batch(
                UUID.randomUUID().toString(),
                terms,
                State.LOOKING,
                NOW,
                List.of(Person.chosen("UB"), Person.chosen("UA")));
        batches().add(batch);
        return batch;
    }
}
