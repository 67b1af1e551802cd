package dev.cairn.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cairn.SetClock;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
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

/** What nudges in a database promise besides. */
abstract class JdbcNudgeStoreContract extends NudgeStoreContract {
    private final TestDatabase database;

    JdbcNudgeStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    NudgeStore nudges() {
        return nudges(database.transactions());
    }

    private static NudgeStore nudges(Transactions transactions) {
        return new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, new SetClock(DUE.minus(LEAD))), LEAD);
    }

    @Override
    Optional<Instant> timeOf(String job, String id) {
        return database.timeOf(job, id);
    }

    @Test
    void a_nudge_added_in_a_transaction_that_fails_does_not_exist_and_is_not_looked_at() {
        Transactions transactions = database.transactions();
        Nudge nudge = nudge("T1", "plan");

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(handle -> {
                    nudges(transactions).add(nudge);
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(Optional.empty(), nudges().find(nudge.id()));
        assertEquals(Optional.empty(), timeOf(DeliverNudge.NAME, nudge.id()));
    }

    @Test
    void a_nudge_that_somebody_is_at_work_on_is_not_handed_to_another() {
        Nudge nudge = reserved(DUE);
        database.transactions().run(handle -> handle.execute("update scheduled_tasks set picked = true"));

        assertEquals(Optional.empty(), nudges().replaceAndDeliver(nudge.in(State.CALLING), DUE));

        assertEquals(Optional.of(nudge), nudges().find(nudge.id()));
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        Nudge waiting = added();
        Nudge scheduled = nudges().replace(reserved(DUE).scheduled("Q1")).orElseThrow();

        database.reopen();

        assertEquals(Optional.of(waiting), nudges().find(waiting.id()));
        assertEquals(Optional.of(scheduled), nudges().find(scheduled.id()));
        assertEquals(Optional.of(DeliverNudge.firstLook(DUE, LEAD)), timeOf(DeliverNudge.NAME, waiting.id()));
    }

    @Test
    void of_many_who_change_a_nudge_at_once_exactly_one_does() {
        Nudge nudge = added();

        long changed = atOnce(8, i -> nudges().replace(nudge.in(State.QUIET)));

        assertEquals(1, changed);
        assertEquals(1, nudges().find(nudge.id()).orElseThrow().version());
    }

    @Test
    void many_who_want_the_same_second_at_once_each_get_one_of_their_own_or_try_again() {
        List<Nudge> all = Stream.generate(this::added).limit(8).toList();

        atOnce(all.size(), i -> reservedAtLast(all.get(i)));

        List<Slot> slots = all.stream()
                .map(nudge -> nudges().find(nudge.id()).orElseThrow().owned())
                .toList();
        assertEquals(
                IntStream.range(0, 8)
                        .mapToObj(i -> new Slot("D1", DUE.plusSeconds(i)))
                        .toList(),
                slots.stream()
                        .sorted(java.util.Comparator.comparing(Slot::postAt))
                        .toList());
    }

    private Optional<Nudge> reservedAtLast(Nudge nudge) {
        Optional<Nudge> reserved = Optional.empty();
        while (reserved.isEmpty()) {
            reserved = nudges().reserve(nudge, "D1", DUE);
        }
        return reserved;
    }

    private interface Attempt {
        Optional<Nudge> attempt(int number);
    }

    private static long atOnce(int many, Attempt attempt) {
        return IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempt.attempt(i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .count();
    }
}
