package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.ChecklistStore.Adding;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a store of lists promises, wherever it keeps them. */
abstract class ChecklistStoreContract {
    static final Instant NOW = Lists.NOW;
    static final Mark BY_BEN = new Mark("UBEN", NOW.plusSeconds(5), Optional.empty());
    static final Mark BY_CAT = new Mark("UCAT", NOW.plusSeconds(6), Optional.of("No <database> here"));

    abstract ChecklistStore lists();

    abstract Optional<Instant> redrawOf(Checklist list, long version);

    @Test
    void a_list_is_found_as_it_was_added() {
        Checklist list = added(Lists.list());
        Checklist bare = added(Lists.of("T1", Optional.empty(), Optional.empty(), list.rows()));

        assertEquals(Optional.of(list), lists().find("T1", list.id()));
        assertEquals(Optional.of(list), lists().find(list.id()));
        assertEquals(Optional.of(bare), lists().find(bare.id()));
    }

    @Test
    void a_list_added_twice_stays_as_it_was_added_first() {
        Checklist list = added(Lists.list());
        lists().mark(list, "a", State.OPEN, State.DONE, BY_BEN);

        assertFalse(lists().add(list));

        assertEquals(
                Optional.of(State.DONE),
                lists().find(list.id()).flatMap(each -> each.row("a")).map(Row::state));
    }

    @Test
    void another_team_finds_nothing() {
        assertEquals(Optional.empty(), lists().find("T2", added(Lists.list()).id()));
    }

    @Test
    void a_list_that_is_removed_is_gone_and_the_others_are_not() {
        Checklist list = added(Lists.list());
        Checklist other = added(Lists.list());

        lists().remove(list);

        assertEquals(Optional.empty(), lists().find(list.id()));
        assertEquals(Optional.of(other), lists().find(other.id()));
    }

    @Test
    void where_a_list_stands_is_learned_once() {
        Checklist list = added(Lists.notYetStanding());

        lists().shownIn(list, "2.000001");
        lists().shownIn(list, "3.000001");

        assertEquals(Optional.of("2.000001"), now(list).messageTs());
    }

    @Test
    void a_list_posted_anew_is_shown_in_another_message_and_never_again_in_the_deleted_one() {
        Checklist list = added(Lists.list());

        assertFalse(lists().beginPostingAnew(list, "9.000009"), "another message shows it");
        assertTrue(lists().beginPostingAnew(list, "1.000001"));
        assertFalse(lists().beginPostingAnew(list, "1.000001"), "somebody is at it");
        assertEquals(Optional.empty(), now(list).messageTs());
        lists().shownIn(list, "1.000001");
        assertEquals(Optional.empty(), now(list).messageTs());
        lists().shownIn(list, "2.000001");

        assertEquals(Optional.of("2.000001"), now(list).messageTs());
    }

    @Test
    void where_nothing_was_posted_anew_the_deleted_message_counts_again() {
        Checklist list = added(Lists.list());
        lists().beginPostingAnew(list, "1.000001");

        lists().notPostedAnew(list, "7.000007");
        assertEquals(Optional.empty(), now(list).messageTs(), "that was another deletion");
        lists().notPostedAnew(list, "1.000001");

        assertEquals(Optional.of("1.000001"), now(list).messageTs());
        assertTrue(lists().beginPostingAnew(list, "1.000001"));
        lists().shownIn(list, "2.000001");
        lists().notPostedAnew(list, "1.000001");
        assertEquals(Optional.of("2.000001"), now(list).messageTs(), "what stands stays");
    }

    @Test
    void a_row_is_given_to_somebody_to_another_and_to_nobody() {
        Checklist list = added(Lists.list());

        assertTrue(lists().assign(list, "b", Optional.empty(), Optional.of("UBEN"), NOW));
        assertEquals(Optional.of("UBEN"), row(list, "b").assignedTo());
        assertEquals(Optional.empty(), row(list, "a").assignedTo());
        assertTrue(lists().assign(list, "b", Optional.of("UBEN"), Optional.of("UCAT"), NOW));
        assertTrue(lists().assign(list, "b", Optional.of("UCAT"), Optional.empty(), NOW));

        assertEquals(Optional.empty(), row(list, "b").assignedTo());
        assertEquals(3, now(list).version());
        assertEquals(Optional.of(NOW), redrawOf(list, 3));
    }

    @Test
    void a_row_given_to_somebody_else_meanwhile_or_marked_is_left_alone() {
        Checklist list = added(Lists.list());
        lists().assign(list, "b", Optional.empty(), Optional.of("UBEN"), NOW);

        assertFalse(lists().assign(list, "b", Optional.empty(), Optional.of("UCAT"), NOW));
        assertFalse(lists().assign(list, "b", Optional.of("UBEN"), Optional.of("UBEN"), NOW));
        assertFalse(lists().assign(list, "z", Optional.empty(), Optional.of("UCAT"), NOW));
        lists().mark(list, "b", State.OPEN, State.DONE, BY_BEN);
        assertFalse(lists().assign(list, "b", Optional.of("UBEN"), Optional.of("UCAT"), NOW));

        assertEquals(Optional.of("UBEN"), row(list, "b").assignedTo());
        assertEquals(2, now(list).version());
    }

    @Test
    void a_row_that_is_added_stands_last_and_once() {
        Checklist list = added(Lists.list());
        Row row = Lists.addedRow("added.1", "UBEN");

        assertEquals(Adding.THERE, lists().addRow(list, row, NOW));
        assertEquals(Adding.THERE, lists().addRow(list, Lists.addedRow("added.1", "UCAT"), NOW));

        assertEquals(4, now(list).rows().size());
        assertEquals(row, now(list).rows().get(3));
        assertEquals(1, now(list).version());
        assertEquals(Optional.of(NOW), redrawOf(list, 1));
        Checklist gone = Lists.list();
        assertEquals(Adding.NO_SUCH_LIST, lists().addRow(gone, row, NOW));
    }

    @Test
    void a_list_holds_fifty_rows() {
        Checklist list = added(Lists.list());
        IntStream.range(3, 50)
                .forEach(i ->
                        assertEquals(Adding.THERE, lists().addRow(list, Lists.addedRow("added." + i, "UBEN"), NOW)));

        assertEquals(Adding.FULL, lists().addRow(list, Lists.addedRow("added.51", "UBEN"), NOW));
        assertEquals(Adding.THERE, lists().addRow(list, Lists.addedRow("added.7", "UBEN"), NOW), "it is there");

        assertEquals(50, now(list).rows().size());
        assertEquals(47, now(list).version());
    }

    @Test
    void only_an_open_row_that_somebody_added_is_taken_out() {
        Checklist list = added(Lists.list());
        lists().addRow(list, Lists.addedRow("added.1", "UBEN"), NOW);
        lists().addRow(list, Lists.addedRow("added.2", "UBEN"), NOW);
        lists().addRow(list, Lists.addedRow("added.3", "UBEN"), NOW);
        lists().mark(list, "added.2", State.OPEN, State.DONE, BY_CAT);

        assertTrue(lists().removeRow(list, "added.1", NOW));
        assertFalse(lists().removeRow(list, "added.1", NOW));
        assertFalse(lists().removeRow(list, "added.2", NOW));
        assertFalse(lists().removeRow(list, "a", NOW));

        assertEquals(
                List.of("a", "b", "c", "added.2", "added.3"),
                now(list).rows().stream().map(Row::id).toList());
        assertEquals(5, now(list).version());
    }

    @Test
    void a_row_of_a_lesson_keeps_its_lesson_and_link() {
        Checklist list = added(Lists.of(
                "T1",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        Lists.lesson("1", Optional.of(Lists.LINK)).asRow(),
                        Lists.lesson("2", Optional.empty()).asRow())));

        assertEquals(Optional.of(list), lists().find(list.id()));
    }

    @Test
    void a_row_marked_done_says_who_and_when_and_has_the_message_redrawn() {
        Checklist list = added(Lists.list());

        assertTrue(lists().mark(list, "b", State.OPEN, State.DONE, BY_BEN));

        assertEquals(State.DONE, row(list, "b").state());
        assertEquals(Optional.of(BY_BEN), row(list, "b").mark());
        assertEquals(State.OPEN, row(list, "a").state());
        assertEquals(1, now(list).version());
        assertEquals(new Drawn(0, NOW), now(list).drawn());
        assertEquals(Optional.of(BY_BEN.at()), redrawOf(list, 1));
    }

    @Test
    void a_row_marked_not_applicable_keeps_the_reason() {
        Checklist list = added(Lists.list());

        lists().mark(list, "b", State.OPEN, State.NOT_APPLICABLE, BY_CAT);

        assertEquals(State.NOT_APPLICABLE, row(list, "b").state());
        assertEquals(Optional.of(BY_CAT), row(list, "b").mark());
    }

    @Test
    void a_row_opened_again_forgets_who_marked_it_and_why() {
        Checklist list = added(Lists.list());
        lists().mark(list, "b", State.OPEN, State.NOT_APPLICABLE, BY_CAT);

        assertTrue(lists().mark(list, "b", State.NOT_APPLICABLE, State.OPEN, BY_BEN));

        assertEquals(Lists.row("b"), row(list, "b"));
        assertEquals(2, now(list).version());
    }

    @Test
    void a_row_in_another_state_than_the_one_seen_is_left_alone() {
        Checklist list = added(Lists.list());
        lists().mark(list, "b", State.OPEN, State.DONE, BY_BEN);

        assertFalse(lists().mark(list, "b", State.OPEN, State.NOT_APPLICABLE, BY_CAT));
        assertFalse(lists().mark(list, "b", State.NOT_APPLICABLE, State.OPEN, BY_CAT));
        assertFalse(lists().mark(list, "b", State.DONE, State.DONE, BY_CAT));
        assertFalse(lists().mark(list, "no such row", State.OPEN, State.DONE, BY_CAT));

        assertEquals(Optional.of(BY_BEN), row(list, "b").mark());
        assertEquals(1, now(list).version());
        assertEquals(Optional.empty(), redrawOf(list, 2));
    }

    @Test
    void asking_for_a_redraw_counts_as_a_change() {
        Checklist list = added(Lists.list());

        lists().redraw(list, NOW.plusSeconds(9));

        assertEquals(1, now(list).version());
        assertEquals(Optional.of(NOW.plusSeconds(9)), redrawOf(list, 1));
    }

    @Test
    void one_at_a_time_has_the_right_to_draw() {
        Checklist list = added(Lists.list());

        assertTrue(lists().beginDrawing(list.id(), NOW, NOW.minusSeconds(30)));
        assertFalse(lists().beginDrawing(list.id(), NOW.plusSeconds(1), NOW.minusSeconds(29)));
        assertTrue(lists().beginDrawing(added(Lists.list()).id(), NOW, NOW.minusSeconds(30)), "another list");

        assertTrue(lists().endDrawing(list.id(), NOW, Optional.of(4L), NOW.plusSeconds(2)));
        assertEquals(new Drawn(4, NOW.plusSeconds(2)), now(list).drawn());
        assertTrue(lists().beginDrawing(list.id(), NOW.plusSeconds(3), NOW.minusSeconds(27)));
    }

    @Test
    void who_gave_up_drawing_leaves_the_picture_remembered_as_it_was() {
        Checklist list = added(Lists.list());
        lists().beginDrawing(list.id(), NOW, NOW.minusSeconds(30));

        lists().endDrawing(list.id(), NOW, Optional.empty(), NOW.plusSeconds(2));

        assertEquals(new Drawn(0, NOW), now(list).drawn());
    }

    @Test
    void a_right_held_too_long_passes_on_and_its_first_holder_can_no_longer_give_it_back() {
        Checklist list = added(Lists.list());
        Instant muchLater = NOW.plusSeconds(31);
        lists().beginDrawing(list.id(), NOW, NOW.minusSeconds(30));

        assertTrue(lists().beginDrawing(list.id(), muchLater, NOW.plusSeconds(1)));
        assertFalse(lists().endDrawing(list.id(), NOW, Optional.of(1L), muchLater.plusSeconds(1)));

        assertFalse(lists().beginDrawing(list.id(), muchLater.plusSeconds(2), NOW.plusSeconds(3)), "still held");
        assertTrue(lists().endDrawing(list.id(), muchLater, Optional.of(2L), muchLater.plusSeconds(3)));
    }

    @Test
    void an_older_picture_is_never_remembered_after_a_newer() {
        Checklist list = added(Lists.list());

        lists().endDrawing(list.id(), NOW, Optional.of(3L), NOW.plusSeconds(3));
        lists().endDrawing(list.id(), NOW, Optional.of(2L), NOW.plusSeconds(4));

        assertEquals(new Drawn(3, NOW.plusSeconds(3)), now(list).drawn());
    }

    @Test
    void nobody_draws_a_list_that_is_gone() {
        Checklist list = added(Lists.list());
        lists().remove(list);

        assertFalse(lists().beginDrawing(list.id(), NOW, NOW.minusSeconds(30)));
    }

    @Test
    void around_somebody_are_the_lists_they_posted_and_those_with_a_row_of_theirs_the_newest_first() {
        Checklist posted = added(Lists.postedBy("T1", "UDAN", NOW));
        Checklist marked = added(Lists.postedBy("T1", "UANA", NOW.plusSeconds(3)));
        lists().mark(marked, "b", State.OPEN, State.DONE, new Mark("UDAN", NOW, Optional.empty()));
        Checklist given = added(Lists.postedBy("T1", "UANA", NOW.plusSeconds(1)));
        lists().assign(given, "c", Optional.empty(), Optional.of("UDAN"), NOW);
        Checklist enriched = added(Lists.postedBy("T1", "UANA", NOW.plusSeconds(2)));
        lists().addRow(enriched, Lists.addedRow("added.1", "UDAN"), NOW);
        lists().assign(
                        added(Lists.postedBy("T1", "UANA", NOW.plusSeconds(4))),
                        "a",
                        Optional.empty(),
                        Optional.of("UBEN"),
                        NOW);

        assertEquals(
                List.of(now(marked), now(enriched), now(given), now(posted)), lists().openAround("T1", "UDAN", 50));
        assertEquals(List.of(now(marked), now(enriched)), lists().openAround("T1", "UDAN", 2));
        assertEquals(List.of(), lists().openAround("T1", "UCAT", 50));
    }

    @Test
    void lists_posted_in_the_same_second_are_around_by_their_id() {
        List<Checklist> some = Stream.generate(() -> added(Lists.postedBy("T1", "UANA", NOW)))
                .limit(5)
                .sorted(Comparator.comparing(Checklist::id))
                .toList();

        assertEquals(some, lists().openAround("T1", "UANA", 50));
        assertEquals(some.subList(0, 3), lists().openAround("T1", "UANA", 3));
    }

    @Test
    void what_stands_nowhere_or_has_no_open_row_is_around_nobody_and_takes_no_place() {
        Checklist old = added(Lists.postedBy("T1", "UANA", NOW.minusSeconds(60)));
        added(Lists.notYetStanding());
        added(Lists.of("T1", Optional.of("1.000001"), Optional.empty(), List.of()));
        Checklist worked = added(Lists.list());
        for (String row : List.of("a", "b", "c")) {
            lists().mark(worked, row, State.OPEN, State.DONE, BY_BEN);
        }

        assertEquals(List.of(old), lists().openAround("T1", "UANA", 1));
        assertEquals(List.of(), lists().openAround("T1", "UBEN", 1));
        lists().mark(worked, "c", State.DONE, State.OPEN, BY_BEN);
        assertEquals(List.of(now(worked)), lists().openAround("T1", "UBEN", 1));
    }

    @Test
    void lists_of_another_team_are_around_nobody_of_this_one() {
        Checklist here = added(Lists.postedBy("T1", "UANA", NOW));
        Checklist there = added(Lists.postedBy("T2", "UANA", NOW.plusSeconds(1)));
        lists().mark(there, "a", State.OPEN, State.DONE, BY_BEN);
        lists().assign(there, "b", Optional.empty(), Optional.of("UBEN"), NOW);
        lists().addRow(there, Lists.addedRow("added.1", "UBEN"), NOW);

        assertEquals(List.of(here), lists().openAround("T1", "UANA", 50));
        assertEquals(List.of(), lists().openAround("T1", "UBEN", 50));
        assertEquals(List.of(now(there)), lists().openAround("T2", "UBEN", 50));
    }

    @Test
    void a_list_that_has_ended_is_around_nobody_and_takes_no_place_until_it_goes_on() {
        Checklist open = added(Lists.postedBy("T1", "UANA", NOW));
        Checklist ended = added(Lists.postedBy("T1", "UANA", NOW.plusSeconds(1)));

        lists().ended("T2", ended.id(), true);
        assertEquals(List.of(ended), lists().openAround("T1", "UANA", 1), "another team cannot end it");
        lists().ended("T1", ended.id(), true);
        lists().ended("T1", ended.id(), true);

        assertEquals(List.of(open), lists().openAround("T1", "UANA", 1));
        assertEquals(Optional.of(ended), lists().find("T1", ended.id()), "it stays as it is");
        lists().ended("T1", ended.id(), false);
        assertEquals(List.of(ended), lists().openAround("T1", "UANA", 1));
    }

    Checklist added(Checklist list) {
        lists().add(list);
        return list;
    }

    Checklist now(Checklist list) {
        return lists().find(list.id()).orElseThrow();
    }

    Row row(Checklist list, String id) {
        return now(list).row(id).orElseThrow();
    }
}
