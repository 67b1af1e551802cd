package dev.cairn.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the evidence in a database promises. */
abstract class EvidenceStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00.123Z");
    private static final Caller ANA = new Caller("T1", "U1");
    private static final Caller BEN = new Caller("T1", "U2");
    private static final Caller ANA_ELSEWHERE = new Caller("T2", "U1");

    private final TestDatabase database;

    EvidenceStoreContract(TestDatabase database) {
        this.database = database;
    }

    private EvidenceStore store() {
        return new JdbcEvidenceStore(database.transactions());
    }

    @Test
    void it_is_found_as_it_was_added_also_after_a_restart() throws Exception {
        Evidence full = evidence(ANA, 1, Optional.of("6.30-day.1"));
        Evidence bare = new Evidence(
                "bare",
                "T1",
                "U1",
                Permalink.of("acme", "C1", "1795424400.000009", Optional.of("1795424400.000001")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MONDAY,
                1);
        assertTrue(store().add(full) && store().add(bare));

        database.reopen();

        assertEquals(Optional.of(full), store().find(ANA, full.id()));
        assertEquals(Optional.of(bare), store().findLinked(ANA, bare.link().url()));
        assertEquals(2, store().howMany(ANA));
    }

    @Test
    void a_message_is_saved_once_for_each_person_and_team() {
        assertTrue(store().add(evidence(ANA, 1, Optional.empty())));

        assertFalse(store().add(evidence(ANA, "other", 1, Optional.of("6.x"))));
        assertTrue(store().add(evidence(BEN, 1, Optional.empty())));
        assertTrue(store().add(evidence(ANA_ELSEWHERE, 1, Optional.empty())));
        assertEquals(1, store().howMany(ANA));
        assertEquals(Optional.empty(), store().of(ANA, 0, 10).get(0).goal());
    }

    @Test
    void of_two_who_save_the_same_message_at_once_one_does() {
        long added = IntStream.range(0, 8)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> store().add(evidence(ANA, "id" + i, 1, Optional.empty()))))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertEquals(1, added);
        assertEquals(1, store().howMany(ANA));
    }

    @Test
    void a_change_counts_the_version_and_comes_too_late_when_another_was_faster() {
        Evidence before = evidence(ANA, 1, Optional.of("6.x"));
        store().add(before);

        assertTrue(store().change(before.with(Optional.empty(), Optional.empty())));
        assertFalse(store().change(before.with(Optional.of("too late"), Optional.of("6.y"))));

        Evidence now = store().find(ANA, before.id()).orElseThrow();
        assertEquals(2, now.version());
        assertTrue(now.says(Optional.empty(), Optional.empty()));
        assertEquals(before.link(), now.link());
        assertTrue(store().change(now.with(Optional.of("in time"), Optional.of("6.y"))));
    }

    @Test
    void what_is_anothers_or_in_another_team_is_not_there() {
        Evidence anas = evidence(ANA, 1, Optional.of("6.x"));
        store().add(anas);

        for (Caller other : List.of(BEN, ANA_ELSEWHERE)) {
            assertEquals(Optional.empty(), store().find(other, anas.id()));
            assertEquals(Optional.empty(), store().findLinked(other, anas.link().url()));
            assertEquals(List.of(), store().of(other, 0, 10));
            assertEquals(List.of(), store().under(other, Set.of("6.x")));
            assertEquals(0, store().howMany(other));
            assertFalse(store().remove(other, anas.id()));
            assertFalse(store().change(evidence(other, anas.id(), 1, Optional.empty())));
        }
        assertEquals(Optional.of(anas), store().find(ANA, anas.id()));
    }

    @Test
    void removing_twice_is_no_harm_and_the_message_may_be_saved_again() {
        Evidence evidence = evidence(ANA, 1, Optional.empty());
        store().add(evidence);

        assertTrue(store().remove(ANA, evidence.id()));
        assertFalse(store().remove(ANA, evidence.id()));
        assertFalse(store().change(evidence));
        assertTrue(store().add(evidence));
    }

    @Test
    void those_of_a_goal_stand_together_newest_first_and_the_goal_with_the_newest_leads_page_by_page() {
        store().add(evidence(ANA, 1, Optional.of("6.x")));
        store().add(evidence(ANA, 2, Optional.empty()));
        store().add(evidence(ANA, 3, Optional.of("6.y")));
        store().add(evidence(ANA, 4, Optional.empty()));
        store().add(evidence(ANA, 5, Optional.of("6.x")));
        store().add(evidence(BEN, 6, Optional.of("6.y")));

        assertEquals(List.of("5", "1", "4", "2", "3"), ids(store().of(ANA, 0, 10)));
        assertEquals(List.of("4", "2"), ids(store().of(ANA, 2, 2)));
        assertEquals(List.of(), ids(store().of(ANA, 5, 2)));
    }

    @Test
    void those_under_some_goals_come_newest_first_and_without_goals_there_are_none() {
        store().add(evidence(ANA, 1, Optional.of("6.x")));
        store().add(evidence(ANA, 2, Optional.of("6.y")));
        store().add(evidence(ANA, 3, Optional.of("6.x")));
        store().add(evidence(ANA, 4, Optional.of("6.z")));
        store().add(evidence(ANA, 5, Optional.empty()));

        assertEquals(List.of("3", "2", "1"), ids(store().under(ANA, Set.of("6.x", "6.y"))));
        assertEquals(List.of(), store().under(ANA, Set.of()));
    }

    private static List<String> ids(List<Evidence> evidence) {
        return evidence.stream()
                .map(each -> each.id().substring(each.id().lastIndexOf('-') + 1))
                .toList();
    }

    private static Evidence evidence(Caller owner, int number, Optional<String> goal) {
        return evidence(owner, owner.teamId() + owner.userId() + "-" + number, number, goal);
    }

    private static Evidence evidence(Caller owner, String id, int number, Optional<String> goal) {
        return new Evidence(
                id,
                owner.teamId(),
                owner.userId(),
                Permalink.of("acme", "C1", "1795424400.00000" + number, Optional.empty()),
                Optional.of("U9"),
                Optional.of("note " + number),
                goal,
                MONDAY.plusSeconds(number),
                1);
    }
}
