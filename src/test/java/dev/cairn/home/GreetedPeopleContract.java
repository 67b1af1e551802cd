package dev.cairn.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import dev.cairn.store.TestDatabase;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What those greeted in a database promise. */
abstract class GreetedPeopleContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ANA = new Caller("T1", "U1");
    private static final Caller BEN = new Caller("T1", "U2");
    private static final Caller ANA_ELSEWHERE = new Caller("T2", "U1");

    private final TestDatabase database;

    GreetedPeopleContract(TestDatabase database) {
        this.database = database;
    }

    private GreetedPeople people() {
        return new JdbcGreetedPeople(database.transactions());
    }

    @Test
    void each_person_of_each_team_is_added_once_also_after_a_restart() throws Exception {
        assertTrue(people().add(ANA, MONDAY));
        assertTrue(people().add(BEN, MONDAY));
        assertTrue(people().add(ANA_ELSEWHERE, MONDAY));

        database.reopen();

        assertFalse(people().add(ANA, MONDAY.plusSeconds(1)));
    }

    @Test
    void one_taken_back_is_added_again_and_nobody_else_is() {
        people().add(ANA, MONDAY);
        people().add(BEN, MONDAY);
        people().add(ANA_ELSEWHERE, MONDAY);

        people().remove(ANA);

        assertFalse(people().add(BEN, MONDAY));
        assertFalse(people().add(ANA_ELSEWHERE, MONDAY));
        assertTrue(people().add(ANA, MONDAY));
    }

    @Test
    void of_many_at_once_one_adds() {
        long added = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> people().add(ANA, MONDAY)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertEquals(1, added);
    }
}
