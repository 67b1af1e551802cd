package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store of practice promises. */
abstract class PracticeStoreContract {
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.123Z");
    static final Caller ANA = new Caller("T1", "U1");
    private static final Caller BEN = new Caller("T1", "U2");
    private static final Caller ANA_ELSEWHERE = new Caller("T2", "U1");

    /** The store; a second call is like a second replica. */
    abstract PracticeStore store();

    @Test
    void what_was_answered_is_found_the_earliest_first() {
        Answered second = answered(ANA, "b", "go-tea", 2, Map.of());
        Answered first = answered(
                ANA,
                "c",
                "java-tea",
                1,
                Map.of("race", Sight.FOUND, "logic", Sight.MISSED, "n-plus-one", Sight.RIGHT_LINE));
        Answered third = answered(ANA, "a", "java-tea", 3, Map.of("race", Sight.MISSED));
        assertTrue(store().add(second) && store().add(first) && store().add(third));

        assertEquals(List.of(first, second, third), store().of(ANA));
    }

    @Test
    void an_attempt_is_answered_once() {
        Answered first = answered(ANA, "a", "java-tea", 1, Map.of("race", Sight.MISSED));
        assertTrue(store().add(first));

        assertFalse(store().add(answered(ANA, "a", "java-tea", 2, Map.of("race", Sight.FOUND, "logic", Sight.FOUND))));

        assertEquals(List.of(first), store().of(ANA));
    }

    @Test
    void of_an_attempt_sent_several_times_at_once_one_counts() {
        Answered answered = answered(ANA, "a", "java-tea", 1, Map.of("race", Sight.FOUND));
        long added =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> store().add(answered)))
                        .toList()
                        .stream()
                        .filter(CompletableFuture::join)
                        .count();

        assertEquals(1, added);
        assertEquals(List.of(answered), store().of(ANA));
    }

    @Test
    void what_is_anothers_or_in_another_team_is_not_there() {
        Answered anas = answered(ANA, "a", "java-tea", 1, Map.of("race", Sight.FOUND));
        store().add(anas);

        assertEquals(List.of(), store().of(BEN));
        assertEquals(List.of(), store().of(ANA_ELSEWHERE));
        store().add(answered(ANA_ELSEWHERE, "b", "java-tea", 1, Map.of("race", Sight.MISSED)));
        assertEquals(List.of(anas), store().of(ANA));
    }

    static Answered answered(Caller who, String attempt, String exercise, int second, Map<String, Sight> kinds) {
        return new Answered(attempt, who, exercise, MONDAY.plusSeconds(second), kinds);
    }
}
