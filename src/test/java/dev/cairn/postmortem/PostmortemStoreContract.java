package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.checklist.JdbcChecklistStore;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What postmortems in a database promise. */
abstract class PostmortemStoreContract {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ANA = new Caller("T1", "UANA");
    private static final Caller BEN = new Caller("T1", "UBEN");
    private static final Caller ANA_ELSEWHERE = new Caller("T2", "UANA");

    private final TestDatabase database;

    PostmortemStoreContract(TestDatabase database) {
        this.database = database;
    }

    private ChecklistStore lists() {
        return lists(database.transactions());
    }

    private static ChecklistStore lists(Transactions transactions) {
        return new JdbcChecklistStore(transactions, new DueWorkQueue(transactions, InstantSource.fixed(MONDAY)));
    }

    private PostmortemStore store() {
        Transactions transactions = database.transactions();
        return new JdbcPostmortemStore(transactions, lists(transactions));
    }

    @Test
    void it_is_found_as_it_was_added_also_after_a_restart() throws Exception {
        Postmortem bare = added("P1", ANA, "C1", MONDAY);
        Postmortem full = bare.with(
                        "Another title",
                        "UBEN",
                        new Facts(
                                Optional.of("sev1"),
                                Optional.of(MONDAY.minusSeconds(7_200)),
                                Optional.of(MONDAY.minusSeconds(6_000)),
                                Optional.of(MONDAY.minusSeconds(3_600)),
                                Optional.of(MONDAY.minusSeconds(60)),
                                Optional.of("all of them")))
                .with(new Narrative("well", "badly", "lucky", "factors"))
                .closed(Optional.of(new Closing("UBEN", MONDAY, Optional.of("enough"))));
        assertEquals(Optional.of(bare), store().find("T1", "P1"));

        assertTrue(store().change(full, MONDAY));
        database.reopen();

        Postmortem now = store().find("T1", "P1").orElseThrow();
        assertEquals(2, now.version());
        assertEquals(full.facts(), now.facts());
        assertEquals(full.narrative(), now.narrative());
        assertEquals(full.closing(), now.closing());
        assertEquals("Another title", now.title());
        assertEquals("UBEN", now.leadId());
        assertEquals("UANA", now.openedBy());
    }

    @Test
    void another_title_is_the_lists_too_and_any_change_has_the_message_drawn() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        long before = lists().find("T1", "P1").orElseThrow().version();

        store().change(postmortem.with("Another title", "UANA", Facts.NONE), MONDAY);

        Checklist list = lists().find("T1", "P1").orElseThrow();
        assertEquals(Optional.of("Another title"), list.subject());
        assertTrue(list.version() > before);
        store().change(store().find("T1", "P1").orElseThrow().with(new Narrative("x", "", "", "")), MONDAY);
        assertTrue(lists().find("T1", "P1").orElseThrow().version() > list.version());
    }

    @Test
    void a_message_is_drawn_anew_where_it_is_older_than_wanted() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        Checklist list = lists().find("T1", "P1").orElseThrow();
        lists().endDrawing("P1", MONDAY, Optional.of(list.version() + 1), MONDAY.plusSeconds(60));

        store().redrawIfOlder(postmortem, MONDAY.plusSeconds(60), MONDAY.plusSeconds(120));
        assertEquals(list.version(), lists().find("T1", "P1").orElseThrow().version());

        store().redrawIfOlder(postmortem, MONDAY.plusSeconds(61), MONDAY.plusSeconds(120));
        assertEquals(list.version() + 1, lists().find("T1", "P1").orElseThrow().version());
    }

    @Test
    void of_many_who_change_it_at_once_one_does() {
        Postmortem seen = added("P1", ANA, "C1", MONDAY);

        long changed = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> store().change(seen.with("title " + i, "UANA", Facts.NONE), MONDAY)))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertEquals(1, changed);
        assertFalse(store().change(seen, MONDAY));
    }

    @Test
    void those_of_a_channel_and_those_around_a_person_come_newest_first() {
        Postmortem first = added("P1", ANA, "C1", MONDAY);
        Postmortem second = added("P2", BEN, "C1", MONDAY.plusSeconds(60));
        Postmortem elsewhere = added("P3", BEN, "C2", MONDAY.plusSeconds(120));
        added("P4", ANA_ELSEWHERE, "C1", MONDAY.plusSeconds(180));

        assertEquals(List.of(second, first), store().inChannel("T1", "C1"));
        assertEquals(List.of(first), store().around(ANA));
        store().acted(elsewhere, "UANA");
        store().acted(elsewhere, "UANA");
        assertEquals(List.of(elsewhere, first), store().around(ANA));
        store().change(second.with("t", "UANA", Facts.NONE), MONDAY);
        assertEquals(
                List.of("P3", "P2", "P1"),
                store().around(ANA).stream().map(Postmortem::id).toList());
        assertTrue(store().hasActed(second, "UBEN"));
        assertFalse(store().hasActed(second, "UANA"));
    }

    @Test
    void these_are_those_of_the_ids_that_are_kept_in_this_team() {
        Postmortem first = added("P1", ANA, "C1", MONDAY);
        Postmortem second = added("P2", BEN, "C2", MONDAY.plusSeconds(60));
        added("P3", ANA, "C1", MONDAY.plusSeconds(120));
        Postmortem elsewhere = added("P4", ANA_ELSEWHERE, "C1", MONDAY.plusSeconds(180));
        store().change(second.closed(Optional.of(new Closing("UBEN", MONDAY, Optional.empty()))), MONDAY);
        Postmortem closed = store().find("T1", "P2").orElseThrow();

        assertEquals(Map.of("P1", first, "P2", closed), store().these("T1", Set.of("P1", "P2", "P4", "none")));
        assertEquals(Map.of("P4", elsewhere), store().these("T2", Set.of("P1", "P4")));
        assertEquals(Map.of(), store().these("T1", Set.of("none")));
        assertEquals(Map.of(), store().these("T1", Set.of()));
    }

    @Test
    void what_is_in_another_team_is_not_there() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);

        assertEquals(Optional.empty(), store().find("T2", "P1"));
        assertEquals(List.of(), store().inChannel("T2", "C1"));
        assertEquals(List.of(), store().around(ANA_ELSEWHERE));
        assertFalse(store().add(entry("E1", "T2", postmortem.id(), 0, 1), MONDAY));
        assertEquals(List.of(), store().timeline(postmortem));
    }

    @Test
    void entries_are_ordered_by_when_they_happened_and_added_once_for_each_message() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        TimelineEntry late = entry("E1", "T1", "P1", 120, 1);
        TimelineEntry early = entry("E2", "T1", "P1", 60, 2);

        assertTrue(store().add(late, MONDAY) && store().add(early, MONDAY));
        assertFalse(store().add(entry("E3", "T1", "P1", 0, 1), MONDAY), "the same message");
        assertFalse(store().add(entry("E1", "T1", "P1", 0, 3), MONDAY), "the same id");

        assertEquals(List.of(early, late), store().timeline(postmortem));
    }

    @Test
    void an_entry_is_changed_and_removed_by_who_saw_it_as_it_is() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        TimelineEntry seen = entry("E1", "T1", "P1", 60, 1);
        store().add(seen, MONDAY);

        assertTrue(store().change(seen.with(MONDAY.plusSeconds(180), "in other words"), MONDAY));
        assertFalse(store().change(seen.with(MONDAY, "too late"), MONDAY));
        assertFalse(store().remove(seen, MONDAY));

        TimelineEntry now = store().timeline(postmortem).get(0);
        assertEquals("in other words", now.said());
        assertEquals(2, now.version());
        assertEquals(seen.link(), now.link());
        assertTrue(store().remove(now, MONDAY));
        assertFalse(store().remove(now, MONDAY));
    }

    @Test
    void a_closed_one_keeps_its_timeline_as_it_is_until_it_is_reopened() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        TimelineEntry entry = entry("E1", "T1", "P1", 60, 1);
        store().add(entry, MONDAY);
        store().change(postmortem.closed(Optional.of(new Closing("UANA", MONDAY, Optional.empty()))), MONDAY);

        assertFalse(store().add(entry("E2", "T1", "P1", 60, 2), MONDAY));
        assertFalse(store().change(entry.with(MONDAY, "other"), MONDAY));
        assertFalse(store().remove(entry, MONDAY));
        assertEquals(List.of(entry), store().timeline(postmortem));

        store().change(store().find("T1", "P1").orElseThrow().closed(Optional.empty()), MONDAY);
        assertTrue(store().remove(entry, MONDAY));
    }

    @Test
    void the_list_of_a_closed_one_is_around_nobody_until_it_is_reopened() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        Checklist list = lists().find("T1", "P1").orElseThrow();
        lists().addRow(list, new Row("a", Optional.empty(), "Look", "", "", State.OPEN, Optional.empty()), MONDAY);
        lists().shownIn(list, "1.000001");
        assertEquals(1, lists().openAround("T1", "UANA", 1).size());

        store().change(postmortem.closed(Optional.of(new Closing("UANA", MONDAY, Optional.empty()))), MONDAY);
        assertEquals(List.of(), lists().openAround("T1", "UANA", 1));

        Postmortem closed = store().find("T1", "P1").orElseThrow();
        assertFalse(store().change(postmortem.with("too late", "UANA", Facts.NONE), MONDAY));
        assertEquals(List.of(), lists().openAround("T1", "UANA", 1));
        store().change(closed.closed(Optional.empty()), MONDAY);
        assertEquals(1, lists().openAround("T1", "UANA", 1).size());
    }

    @Test
    void removing_it_removes_all_that_belongs_to_it() {
        Postmortem postmortem = added("P1", ANA, "C1", MONDAY);
        store().add(entry("E1", "T1", "P1", 60, 1), MONDAY);

        store().remove(lists().find("T1", "P1").orElseThrow());

        assertEquals(Optional.empty(), store().find("T1", "P1"));
        assertEquals(Optional.empty(), lists().find("T1", "P1"));
        assertEquals(List.of(), store().timeline(postmortem));
        assertFalse(store().hasActed(postmortem, "UANA"));
    }

    private Postmortem added(String id, Caller opener, String channelId, Instant at) {
        Postmortem postmortem = new Postmortem(
                id,
                opener.teamId(),
                channelId,
                "Checkout was down",
                opener.userId(),
                Facts.NONE,
                Narrative.EMPTY,
                Optional.empty(),
                opener.userId(),
                at,
                1);
        store().add(postmortem, PostmortemLists.list(postmortem));
        return postmortem;
    }

    private static TimelineEntry entry(String id, String team, String postmortem, int seconds, int message) {
        return new TimelineEntry(
                id,
                team,
                postmortem,
                MONDAY.plusSeconds(seconds),
                "what happened",
                Optional.of(Permalink.of("acme", "C1", "1795424400.00000" + message, Optional.empty())),
                Optional.of("UBEN"),
                "UANA",
                MONDAY,
                1);
    }
}
