package dev.cairn.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counting what was delivered promises. */
abstract class DeliveryCountsContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final TestDatabase database;
    private int number;

    DeliveryCountsContract(TestDatabase database) {
        this.database = database;
    }

    @Test
    void where_there_was_nothing_there_is_nothing_to_count() {
        assertEquals(new Deliveries(Optional.empty(), 0, 0, 0, 0), counts());
    }

    @Test
    void what_was_posted_and_what_slack_held_for_a_second_that_has_passed_is_delivered() {
        delivered("T1", hours(-30), hours(-30), State.SENT);
        delivered("T1", hours(-3), hours(-3), State.SENT);
        delivered("T1", hours(-2), hours(-2), State.SCHEDULED);
        delivered("T1", hours(1), hours(1), State.SCHEDULED);
        delivered("T1", hours(-1), hours(-1), State.CANCELLED);
        delivered("T2", hours(-1), hours(-1), State.SENT);

        assertEquals(new Deliveries(Optional.of(hours(-2)), 2, 0, 0, 0), counts());
    }

    @Test
    void more_than_a_quarter_of_an_hour_after_its_time_it_came_late() {
        delivered("T1", hours(-5), hours(-5).plusSeconds(900), State.SENT);
        delivered("T1", hours(-4), hours(-4).plusSeconds(901), State.SENT);

        assertEquals(1, counts().late());
        assertEquals(2, counts().lastDay());
    }

    @Test
    void what_is_due_and_has_not_been_handed_over_is_overdue() {
        waiting("T1", NOW.minusSeconds(900), State.WAITING);
        waiting("T1", NOW.minusSeconds(901), State.WAITING);
        waiting("T1", hours(-40), State.CALLING);
        waiting("T1", hours(-1), State.QUIET);
        waiting("T2", hours(-1), State.WAITING);

        assertEquals(new Deliveries(Optional.empty(), 0, 0, 2, 0), counts());
    }

    @Test
    void what_failed_is_counted_for_a_week() {
        waiting("T1", hours(-24 * 6), State.FAILED);
        waiting("T1", hours(-24 * 8), State.FAILED);
        waiting("T2", hours(-1), State.FAILED);

        assertEquals(new Deliveries(Optional.empty(), 0, 0, 0, 1), counts());
    }

    private Deliveries counts() {
        return new JdbcDeliveryCounts(database.transactions()).of("T1", NOW);
    }

    private void delivered(String team, Instant due, Instant postAt, State state) {
        keep(nudge(team, due).reserved(new Slot("D" + team, postAt)).in(state));
    }

    private void waiting(String team, Instant due, State state) {
        keep(nudge(team, due).in(state));
    }

    private Nudge nudge(String team, Instant due) {
        number++;
        return Nudge.waiting("n" + number, team, "kind", "subject", "U1", due);
    }

    private void keep(Nudge nudge) {
        Transactions transactions = database.transactions();
        new JdbcNudgeStore(transactions, new DueWorkQueue(transactions, InstantSource.fixed(NOW)), Duration.ofHours(6))
                .add(nudge);
    }

    private static Instant hours(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}
