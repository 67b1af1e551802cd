package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.store.ManualDueWork;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding a row, giving one to somebody, and taking one out. */
class ChangeRowsTest {
    private static final Caller BEN = new Caller("T1", "UBEN");
    private static final Caller CAT = new Caller("T1", "UCAT");
    private static final Caller STRANGER = new Caller("T2", "USTRANGER");

    private final SetClock clock = new SetClock(Lists.NOW.plusSeconds(60));
    private final FakeSlack slack = new FakeSlack(clock)
            .with("UBEN", "Etc/UTC")
            .with("UCAT", "Etc/UTC")
            .with("UGONE", "Etc/UTC", Standing.DEACTIVATED)
            .with("UAPP", "Etc/UTC", Standing.BOT)
            .with("UOTHER", "Etc/UTC", Standing.OUTSIDER);
    private final ChecklistStore lists = new InMemoryChecklistStore(new ManualDueWork(clock));
    private final AddRow adding = new AddRow(lists, clock);
    private final AssignRow assigning = new AssignRow(lists, slack, clock);
    private final RemoveRow removing = new RemoveRow(lists, clock);
    private final MarkRow marking = new MarkRow(lists, clock);
    private final Checklist list = Lists.list();

    @BeforeEach
    void postList() {
        lists.add(list);
    }

    @Test
    void a_row_is_added_below_the_others_on_one_line_and_says_who() {
        assertEquals(new RowChange.Done(), adding.add(BEN, list.id(), "added.1", "  The <!here> *docs*\n are  right "));

        Row row = rows().get(3);
        assertEquals("The <!here> *docs* are right", row.lookFor());
        assertEquals(new Origin.AddedBy("UBEN"), row.origin());
        assertTrue(row.isOpen());
    }

    @Test
    void a_form_sent_twice_adds_one_row() {
        adding.add(BEN, list.id(), "added.1", "Docs");

        assertEquals(new RowChange.Done(), adding.add(BEN, list.id(), "added.1", "Docs"));

        assertEquals(4, rows().size());
    }

    @Test
    void what_is_empty_or_too_long_is_not_added() {
        assertEquals("Say in a few words what to look at.", refused(adding.add(BEN, list.id(), "added.1", " \n ")));
        assertEquals(
                "Please write at most 150 characters.",
                refused(adding.add(BEN, list.id(), "added.1", "x".repeat(151))));
        assertEquals(3, rows().size());

        assertEquals(new RowChange.Done(), adding.add(BEN, list.id(), "added.1", "🧗".repeat(150)));
    }

    @Test
    void more_than_fifty_rows_are_not_added() {
        for (int i = 3; i < 50; i++) {
            adding.add(BEN, list.id(), AddRow.newId(), "Row " + i);
        }

        assertEquals(
                "This list has 50 rows, and no more fit. Take one out first, or post another list.",
                refused(adding.add(CAT, list.id(), AddRow.newId(), "One more")));
        assertEquals(50, rows().size());
    }

    @Test
    void a_row_is_given_to_somebody_and_to_nobody_again() {
        assertEquals(new RowChange.Done(), assign(Optional.empty(), Optional.of("UCAT")));
        assertEquals(Optional.of("UCAT"), rows().get(0).assignedTo());
        assertEquals(new RowChange.Done(), assign(Optional.empty(), Optional.of("UCAT")), "twice");

        assertEquals(new RowChange.Done(), assign(Optional.of("UCAT"), Optional.empty()));
        assertEquals(Optional.empty(), rows().get(0).assignedTo());
    }

    @Test
    void who_decided_by_an_older_picture_does_not_undo_what_came_after() {
        assign(Optional.empty(), Optional.of("UCAT"));

        assertEquals(
                "Somebody has just given this row to somebody else. Cancel, look at the list, and try again.",
                refused(assign(Optional.empty(), Optional.of("UBEN"))));
        assertEquals(Optional.of("UCAT"), rows().get(0).assignedTo());
        marking.done(BEN, list.id(), "a");
        assertEquals(
                "Somebody has just marked this row. Choose another, or undo that in the list.",
                refused(assign(Optional.of("UCAT"), Optional.of("UBEN"))));
    }

    @Test
    void whoever_it_is_for_anybody_may_tick_a_row_and_undoing_keeps_for_whom_it_was() {
        assign(Optional.empty(), Optional.of("UCAT"));

        marking.done(BEN, list.id(), "a");
        assertEquals("UBEN", rows().get(0).mark().orElseThrow().by());
        marking.undo(BEN, list.id(), "a");

        assertEquals(Optional.of("UCAT"), rows().get(0).assignedTo());
    }

    @ParameterizedTest
    @CsvSource({
        "UGONE, That person's account is deactivated. Choose somebody else.",
        "UAPP, 'That is an app, not a person. Choose somebody else.'",
        "UOTHER, People of other organisations cannot tick rows here. Choose somebody else.",
        "UNOBODY, I can't find that person in this workspace. Pick them from the list that Slack offers after @."
    })
    void who_cannot_tick_gets_no_row(String who, String sentence) {
        assertEquals(sentence, refused(assign(Optional.empty(), Optional.of(who))));
        assertEquals(Optional.empty(), rows().get(0).assignedTo());
    }

    @Test
    void where_slack_does_not_say_who_somebody_is_they_get_the_row() {
        slack.onNext(Call.FIND_PERSON, Fault.lostBefore());

        assertEquals(new RowChange.Done(), assign(Optional.empty(), Optional.of("UCAT")));
    }

    @Test
    void anybody_takes_out_a_row_that_was_added_and_twice_is_once() {
        adding.add(BEN, list.id(), "added.1", "Docs");

        assertEquals(new RowChange.Done(), removing.remove(CAT, list.id(), "added.1"));
        assertEquals(new RowChange.Done(), removing.remove(BEN, list.id(), "added.1"));

        assertEquals(3, rows().size());
    }

    @Test
    void rows_of_the_content_and_work_that_is_done_are_not_taken_out() {
        adding.add(BEN, list.id(), "added.1", "Docs");
        marking.done(CAT, list.id(), "added.1");

        assertEquals(
                "Somebody has just marked this row. Undo that in the list first, or choose another.",
                refused(removing.remove(BEN, list.id(), "added.1")));
        assertEquals(
                "Only rows that somebody added can be taken out. Mark this one as not applicable instead.",
                refused(removing.remove(BEN, list.id(), "a")));
        assertEquals(4, rows().size());
    }

    @Test
    void for_another_team_there_is_no_such_list() {
        adding.add(BEN, list.id(), "added.1", "Docs");

        assertEquals(new RowChange.Gone(), adding.add(STRANGER, list.id(), "added.2", "Docs"));
        assertEquals(
                new RowChange.Gone(),
                assigning.assign(STRANGER, list.id(), "a", Optional.empty(), Optional.of("UCAT")));
        assertEquals(new RowChange.Gone(), removing.remove(STRANGER, list.id(), "added.1"));
        assertEquals(4, rows().size());
    }

    private RowChange assign(Optional<String> seen, Optional<String> to) {
        return assigning.assign(BEN, list.id(), "a", seen, to);
    }

    private List<Row> rows() {
        return lists.find(list.id()).orElseThrow().rows();
    }

    private static String refused(RowChange change) {
        return assertInstanceOf(RowChange.NotDone.class, change).sentence();
    }
}
