package dev.cairn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised of events that come twice, on every database. */
abstract class HandledEventsContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final TestDatabase database;
    private final SetClock clock = new SetClock(NOW);

    HandledEventsContract(TestDatabase database) {
        this.database = database;
    }

    @Test
    void an_event_is_new_once() {
        HandledEvents events = replica();

        assertTrue(events.add("T1", "Ev1"));
        assertFalse(events.add("T1", "Ev1"));
        assertTrue(events.add("T1", "Ev2"));
        assertTrue(events.add("T2", "Ev1"));
    }

    @Test
    void a_restart_forgets_none() throws Exception {
        replica().add("T1", "Ev1");

        database.reopen();

        assertFalse(replica().add("T1", "Ev1"));
    }

    @Test
    void of_many_who_get_it_at_once_one_is_first() {
        long first = IntStream.range(0, 16)
                .parallel()
                .filter(each -> replica().add("T1", "Ev1"))
                .count();

        assertEquals(1, first);
    }

    @Test
    void ids_are_kept_for_three_days_and_looked_through_every_day() {
        HandledEvents events = replica();
        events.add("T1", "old");
        clock.turn(Duration.ofDays(2));
        events.add("T1", "young");
        clock.turn(Duration.ofDays(1).plusSeconds(1));

        Optional<Instant> again = events.run(HandledEvents.NAME);

        assertEquals(Optional.of(clock.instant().plus(Duration.ofDays(1))), again);
        assertTrue(events.add("T1", "old"));
        assertFalse(events.add("T1", "young"));
    }

    private HandledEvents replica() {
        return new HandledEvents(database.transactions(), clock);
    }
}
