package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.Undelivered;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What plans in a database promise besides. */
abstract class JdbcCheckInStoreContract extends CheckInStoreContract {
    private final TestDatabase database;

    JdbcCheckInStoreContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    CheckInStore plans() {
        Transactions transactions = database.transactions();
        NudgeStore nudges = nudges(transactions);
        WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(clock), clock);
        return new JdbcCheckInStore(transactions, nudges, withdraw, new RenewNudges(nudges, withdraw, clock), clock);
    }

    @Override
    NudgeStore nudges() {
        return nudges(database.transactions());
    }

    private NudgeStore nudges(Transactions transactions) {
        return new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, clock), LEAD);
    }

    @Test
    void of_many_who_plan_for_an_engineer_at_once_exactly_one_does() {
        List<CheckInPlan> wanted = IntStream.range(0, 8)
                .mapToObj(i -> plan("T1", "UENG", "UMAN" + i))
                .toList();

        List<Boolean> added = wanted.stream()
                .map(plan -> CompletableFuture.supplyAsync(() -> plans().add(plan, List.of(nudge(plan)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertEquals(1, added.stream().filter(yes -> yes).count());
        assertEquals(Optional.of(wanted.get(added.indexOf(true))), plans().openFor("T1", "UENG"));
    }

    @Test
    void of_many_who_stop_a_plan_at_once_exactly_one_does() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));

        long stopped = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> plans().change(plan.in(State.STOPPED), List.of(nudge(plan)))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .count();

        assertEquals(1, stopped);
        assertEquals(1, nudges().about("T1", plan.id()).size(), "the notice of the one who did");
    }

    @Test
    void of_many_who_plan_with_one_manager_at_once_all_share_one_list_a_day() {
        IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    CheckInPlan plan = plan("T1", "UENG" + i, "UMAN");
                    return plans().add(plan, List.of(list("UMAN 2026-04-01", 30), list("UMAN 2026-05-01", 60)));
                }))
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(1, nudges().about("T1", "UMAN 2026-04-01").size());
        assertEquals(1, nudges().about("T1", "UMAN 2026-05-01").size());
    }

    @Test
    void of_many_that_do_not_arrive_at_once_each_is_told_and_by_one_message() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));

        IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> plans().keep(
                                new Missed("T1", "nudge-" + i / 2, plan.id(), Optional.empty(), Undelivered.REFUSED),
                                undelivered("1 April", 1))))
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(8, plans().missed("T1", "1 April").size());
        assertEquals(1, nudges().about("T1", "1 April").size());
    }

    @Test
    void a_plan_whose_nudge_cannot_be_added_is_not_there_either() {
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        Nudge twice = nudge(plan);

        assertThrows(RuntimeException.class, () -> plans().add(plan, List.of(twice, twice)));

        assertEquals(Optional.empty(), plans().find("T1", plan.id()));
        assertEquals(Optional.empty(), nudges().find(twice.id()));
        assertEquals(Optional.empty(), database.timeOf("nudge.deliver", twice.id()));
    }

    @Test
    void stopping_that_fails_half_way_leaves_everything_as_it_was() {
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        Nudge nudge = nudge(plan);
        plans().add(plan, List.of(nudge));

        // The notice cannot be added: a nudge of its id is there already.
        assertThrows(RuntimeException.class, () -> plans().change(plan.in(State.STOPPED), List.of(nudge)));

        assertEquals(Optional.of(plan), plans().openFor("T1", "UENG"));
        assertEquals(Optional.of(nudge), nudges().find(nudge.id()));
    }

    @Test
    void everything_survives_closing_and_opening() throws Exception {
        CheckInPlan open = added(plan("T1", "UENG", "UMAN"));
        CheckInPlan stopped = added(plan("T1", "UANA", "UMAN"));
        plans().change(stopped.in(State.STOPPED), List.of(nudge(stopped)));

        database.reopen();

        assertEquals(Optional.of(open), plans().openFor("T1", "UENG"));
        assertEquals(
                State.STOPPED, plans().find("T1", stopped.id()).orElseThrow().state());
        assertEquals(1, nudges().about("T1", stopped.id()).size());
    }
}
