package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Call;
import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.Recipient;
import dev.cairn.conversation.Reply;
import dev.cairn.store.ManualDueWork;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedrawChecklistTest {
    private static final Caller BEN = new Caller("T1", "UBEN");

    private final SetClock clock = new SetClock(Lists.NOW);
    private final FakeSlack slack = new FakeSlack(clock);
    private final ManualDueWork dueWork = new ManualDueWork(clock);
    private final ChecklistStore lists = new InMemoryChecklistStore(dueWork);
    private final MarkRow marking = new MarkRow(lists, clock);
    private final DrawingAllowance allowance = new InMemoryDrawingAllowance();
    private final RedrawChecklist redraw = new RedrawChecklist(lists, slack, Lists.DRAWING, allowance, clock);
    private final List<Instant> drawnAt = new ArrayList<>();
    private final Checklist list = posted();

    private Checklist posted() {
        dueWork.doneBy(redraw);
        slack.trouble(call -> {
            if (call == Call.UPDATE) {
                drawnAt.add(clock.instant());
            }
            return Optional.empty();
        });
        Checklist fresh = Lists.notYetStanding();
        lists.add(fresh);
        Outcome<Posted> posted = slack.post(new Recipient.Channel("C1"), Lists.DRAWING.draw(fresh));
        lists.shownIn(fresh, ((Outcome.Done<Posted>) posted).value().ts());
        return now(fresh);
    }

    @Test
    void the_first_change_is_drawn_at_once() {
        marking.done(BEN, list.id(), "a");

        dueWork.runDue();

        assertEquals(List.of(clock.instant()), drawnAt);
        assertUpToDate();
    }

    @Test
    void what_changes_within_two_seconds_comes_in_one_picture() {
        marking.done(BEN, list.id(), "a");
        dueWork.runDue();
        clock.turn(Duration.ofMillis(500));
        marking.done(BEN, list.id(), "b");
        marking.done(BEN, list.id(), "c");

        dueWork.turn(Duration.ofSeconds(10));

        assertEquals(List.of(Lists.NOW, Lists.NOW.plusSeconds(2)), drawnAt);
        assertUpToDate();
    }

    @Test
    void a_press_that_changed_nothing_shows_the_present_picture_again() {
        marking.done(BEN, list.id(), "a");
        dueWork.turn(Duration.ofSeconds(10));

        marking.done(BEN, list.id(), "a");
        dueWork.turn(Duration.ofSeconds(10));

        assertEquals(2, drawnAt.size());
        assertUpToDate();
    }

    @Test
    void while_one_draws_another_waits() {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.first(() -> {
            marking.done(BEN, list.id(), "b");
            assertEquals(Optional.of(Lists.NOW.plusSeconds(1)), redraw.run(RedrawChecklist.id(list.id(), 2)));
            assertEquals(1, slack.count(Call.UPDATE));
        }));

        dueWork.turn(Duration.ofSeconds(10));

        assertEquals(2, slack.count(Call.UPDATE));
        assertUpToDate();
    }

    @Test
    void one_who_comes_right_after_another_has_drawn_keeps_the_pause_too() {
        marking.done(BEN, list.id(), "a");
        marking.done(BEN, list.id(), "b");
        Checklist seenBefore = now(list);
        RedrawChecklist slow = new RedrawChecklist(
                new InMemoryChecklistStore(dueWork) {
                    private boolean first = true;

                    @Override
                    public Optional<Checklist> find(String id) {
                        Optional<Checklist> found = first ? Optional.of(seenBefore) : lists.find(id);
                        first = false;
                        return found;
                    }

                    @Override
                    public boolean beginDrawing(String id, Instant now, Instant givenUpBefore) {
                        return lists.beginDrawing(id, now, givenUpBefore);
                    }

                    @Override
                    public boolean endDrawing(String id, Instant began, Optional<Long> drawnVersion, Instant now) {
                        return lists.endDrawing(id, began, drawnVersion, now);
                    }
                },
                slack,
                Lists.DRAWING,
                allowance,
                clock);
        assertEquals(Optional.empty(), redraw.run(RedrawChecklist.id(list.id(), 1)));
        marking.done(BEN, list.id(), "c");

        Optional<Instant> next = slow.run(RedrawChecklist.id(list.id(), 3));

        assertEquals(Optional.of(Lists.NOW.plusSeconds(2)), next);
        assertEquals(1, slack.count(Call.UPDATE));
        assertTrue(lists.beginDrawing(list.id(), clock.instant(), Lists.NOW), "the right is given back");
    }

    @Test
    void a_version_that_a_later_picture_shows_needs_no_drawing() {
        marking.done(BEN, list.id(), "a");
        marking.done(BEN, list.id(), "b");
        redraw.run(RedrawChecklist.id(list.id(), 2));

        assertEquals(Optional.empty(), redraw.run(RedrawChecklist.id(list.id(), 1)));

        assertEquals(1, slack.count(Call.UPDATE));
    }

    @Test
    void when_slack_is_busy_it_waits_as_told_and_catches_up() {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.later(Duration.ofSeconds(40)));

        dueWork.turn(Duration.ofSeconds(39));
        assertEquals(1, slack.count(Call.UPDATE));
        dueWork.turn(Duration.ofSeconds(1));

        assertEquals(2, slack.count(Call.UPDATE));
        assertUpToDate();
    }

    @Test
    void when_slack_is_silent_it_draws_again() {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.lostBefore());
        slack.onNext(Call.UPDATE, Fault.lostAfter());

        dueWork.turn(Duration.ofMinutes(1));

        assertEquals(3, slack.count(Call.UPDATE));
        assertUpToDate();
    }

    @Test
    void after_a_crash_while_drawing_it_catches_up() {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.first(RedrawChecklistTest::crash));
        dueWork.runDue();
        marking.done(BEN, list.id(), "b");

        dueWork.turn(Duration.ofMinutes(5));

        assertUpToDate();
    }

    @ParameterizedTest
    @EnumSource(
            value = Problem.class,
            names = {"SET_UP", "ARCHIVED", "NOT_IN_CHANNEL", "OTHER"})
    void what_somebody_can_mend_is_tried_every_ten_minutes(Problem problem) {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.refused(problem));

        dueWork.turn(Duration.ofMinutes(9));
        assertEquals(1, slack.count(Call.UPDATE));
        dueWork.turn(Duration.ofMinutes(1));

        assertEquals(2, slack.count(Call.UPDATE));
        assertUpToDate();
    }

    @Test
    void what_nobody_mends_within_a_day_is_left() {
        marking.done(BEN, list.id(), "a");
        slack.trouble(call -> Optional.of(Fault.refused(Problem.ARCHIVED)));

        dueWork.turn(Duration.ofDays(2));

        assertEquals(146, slack.count(Call.UPDATE), "at once, then every ten minutes until a day has passed");
        assertTrue(dueWork.nothingWaiting());
    }

    @Test
    void a_message_that_somebody_deleted_is_posted_anew_with_the_next_change() {
        String before = deleted();
        marking.done(BEN, list.id(), "a");

        dueWork.turn(Duration.ofSeconds(10));
        marking.done(BEN, list.id(), "b");
        dueWork.turn(Duration.ofSeconds(10));

        assertUpToDate();
        assertNotEquals(Optional.of(before), now(list).messageTs());
        assertEquals(2, slack.count(Call.POST), "the first time, and once anew");
        assertTrue(dueWork.nothingWaiting());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_IN_CHANNEL", "ARCHIVED"})
    void where_it_cannot_be_posted_anew_that_is_tried_again(Problem problem) {
        deleted();
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.POST, Fault.refused(problem));

        dueWork.turn(Duration.ofMinutes(9));
        assertEquals(List.of(), slack.messages("C1"));
        dueWork.turn(Duration.ofMinutes(1));

        assertUpToDate();
    }

    @Test
    void a_post_anew_whose_answer_is_lost_is_not_repeated_and_its_message_learned_from_the_next_press() {
        String before = deleted();
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.POST, Fault.lostAfter());
        dueWork.turn(Duration.ofMinutes(1));
        marking.done(BEN, list.id(), "b");
        dueWork.turn(Duration.ofMinutes(1));
        assertEquals(1, slack.messages("C1").size());
        assertEquals(Optional.empty(), now(list).messageTs());
        ChecklistListeners listeners = new ChecklistListeners(lists, marking);

        listeners.done(new ButtonPress(BEN, "C1", before, false, list.id() + " a"));
        assertEquals(Optional.empty(), now(list).messageTs(), "a press on the deleted message comes late");
        listeners.done(new ButtonPress(BEN, "CELSEWHERE", "9.000001", false, list.id() + " a"));
        assertEquals(Optional.empty(), now(list).messageTs(), "a copy elsewhere");
        String stands = slack.messages("C1").get(0).ts();
        listeners.done(new ButtonPress(BEN, "C1", stands, false, list.id() + " c"));
        dueWork.turn(Duration.ofMinutes(1));

        assertUpToDate();
        assertEquals(2, slack.count(Call.POST));
    }

    @Test
    void killed_while_it_is_posted_anew_no_second_message_is_posted() {
        deleted();
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.POST, Fault.after(RedrawChecklistTest::crash));
        dueWork.turn(Duration.ofMinutes(5));

        assertEquals(1, slack.messages("C1").size());
        assertTrue(dueWork.nothingWaiting());
    }

    @Test
    void a_press_on_an_old_copy_counts_and_says_where_the_list_is() {
        ChecklistListeners listeners = new ChecklistListeners(lists, marking);

        Reply said = listeners.done(new ButtonPress(BEN, "C1", "9.000001", false, list.id() + " a"));
        dueWork.turn(Duration.ofMinutes(1));

        assertTrue(assertInstanceOf(Reply.Say.class, said).message().blocks().contains("#C1"));
        assertEquals(State.DONE, now(list).row("a").orElseThrow().state());
        assertUpToDate();
    }

    @Test
    void in_a_busy_workspace_no_minute_has_more_than_forty_pictures_and_a_quiet_list_is_drawn_at_once() {
        List<Checklist> busy = IntStream.range(0, 8).mapToObj(i -> posted()).toList();
        Checklist quiet = posted();
        Random random = new Random(1);
        for (int i = 0; i < 600; i++) {
            Checklist one = busy.get(random.nextInt(busy.size()));
            marking.done(BEN, one.id(), "a");
            marking.undo(BEN, one.id(), "a");
            dueWork.turn(Duration.ofMillis(500));
        }
        marking.done(BEN, quiet.id(), "a");
        dueWork.runDue();

        assertEquals(clock.instant(), drawnAt.get(drawnAt.size() - 1), "the quiet one");
        assertEquals(now(quiet).version(), now(quiet).drawn().version());
        dueWork.turn(Duration.ofMinutes(5));
        assertTrue(dueWork.nothingWaiting());
        busy.forEach(each -> assertEquals(now(each).version(), now(each).drawn().version()));
        for (int i = 40; i < drawnAt.size(); i++) {
            assertFalse(drawnAt.get(i).isBefore(drawnAt.get(i - 40).plusSeconds(60)), "more than 40 in a minute");
        }
        assertTrue(drawnAt.size() > 140, () -> "a workspace this busy uses what it may: " + drawnAt.size());
    }

    private String deleted() {
        String ts = now(list).messageTs().orElseThrow();
        slack.delete(ts);
        return ts;
    }

    @Test
    void a_list_that_is_gone_needs_no_drawing() {
        marking.done(BEN, list.id(), "a");
        lists.remove(list);

        dueWork.turn(Duration.ofMinutes(1));

        assertTrue(dueWork.nothingWaiting());
        assertEquals(0, slack.count(Call.UPDATE));
    }

    @Test
    void one_who_drew_for_so_long_that_another_took_over_has_it_drawn_once_more() {
        marking.done(BEN, list.id(), "a");
        slack.onNext(Call.UPDATE, Fault.first(() -> {
            clock.turn(Duration.ofSeconds(31));
            marking.done(BEN, list.id(), "b");
            redraw.run(RedrawChecklist.id(list.id(), 2));
        }));

        dueWork.turn(Duration.ofMinutes(2));

        assertUpToDate();
    }

    @Test
    void a_list_that_learns_where_it_stands_from_its_first_press_shows_that_press() {
        Checklist unknown = Lists.notYetStanding();
        lists.add(unknown);
        Outcome<Posted> posted = slack.post(new Recipient.Channel("C1"), Lists.DRAWING.draw(unknown));
        String ts = ((Outcome.Done<Posted>) posted).value().ts();
        ChecklistStore redrawnAtOnce = new InMemoryChecklistStore(dueWork) {
            @Override
            public Optional<Checklist> find(String teamId, String id) {
                return lists.find(teamId, id);
            }

            @Override
            public void shownIn(Checklist shown, String messageTs) {
                lists.shownIn(shown, messageTs);
            }

            @Override
            public boolean mark(Checklist marked, String rowId, State from, State to, Checklist.Mark mark) {
                boolean done = lists.mark(marked, rowId, from, to, mark);
                dueWork.runDue();
                return done;
            }
        };
        ChecklistListeners listeners = new ChecklistListeners(redrawnAtOnce, new MarkRow(redrawnAtOnce, clock));

        Reply reply = listeners.done(new ButtonPress(BEN, "C1", ts, false, unknown.id() + " a"));

        assertEquals(Reply.nothing(), reply);
        assertEquals(
                List.of(Lists.DRAWING.draw(now(unknown))),
                slack.messages("C1").stream()
                        .filter(message -> message.ts().equals(ts))
                        .map(FakeSlack.Shown::message)
                        .toList());
    }

    @Test
    void a_list_that_learns_where_it_stands_from_its_form_shows_what_the_form_says() {
        Checklist unknown = Lists.notYetStanding();
        lists.add(unknown);
        Outcome<Posted> posted = slack.post(new Recipient.Channel("C1"), Lists.DRAWING.draw(unknown));
        String ts = ((Outcome.Done<Posted>) posted).value().ts();
        MoreListeners listeners = new MoreListeners(
                lists,
                new InMemoryLessonStore(),
                marking,
                new AssignRow(lists, slack, clock),
                new AddRow(lists, clock),
                new RemoveRow(lists, clock));

        assertInstanceOf(
                Reply.Open.class, listeners.openNotApplicable(new ButtonPress(BEN, "C1", ts, false, unknown.id())));
        Reply said = listeners.notApplicable(
                new FormSubmission(BEN, unknown.id(), Map.of("row", List.of("a"), "reason", List.of("No data here"))));
        dueWork.runDue();

        assertEquals(Reply.nothing(), said);
        assertEquals(1, now(unknown).drawn().version());
    }

    /** The law: whoever presses whatever while answers are lost and processes die, in the end the picture is the present one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void in_the_end_the_picture_is_the_present_one(long seed) {
        Random random = new Random(seed);
        slack.trouble(call -> trouble(random));
        for (int i = 0; i < 200; i++) {
            String row = List.of("a", "b", "c").get(random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> marking.done(BEN, list.id(), row);
                case 1 -> marking.undo(BEN, list.id(), row);
                case 2 -> marking.notApplicable(BEN, list.id(), row, "No data here");
                default -> dueWork.turn(Duration.ofMillis(random.nextInt(4_000)));
            }
        }
        slack.trouble(call -> Optional.empty());

        dueWork.turn(Duration.ofMinutes(10));

        assertUpToDate();
        assertTrue(dueWork.nothingWaiting());
        Instant before = Instant.EPOCH;
        for (Instant each : drawnAt) {
            assertFalse(
                    each.isBefore(before.plusSeconds(2)) && before.isAfter(Instant.EPOCH),
                    () -> "drawn too often: " + drawnAt);
            before = each;
        }
    }

    private Optional<Fault> trouble(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.of(Fault.later(Duration.ofSeconds(random.nextInt(30))));
            case 1 -> Optional.of(Fault.lostBefore());
            case 2 -> Optional.of(Fault.lostAfter());
            case 3 -> Optional.of(Fault.first(RedrawChecklistTest::crash));
            case 4 -> Optional.of(Fault.after(RedrawChecklistTest::crash));
            default -> Optional.of(Fault.after(() -> drawnAt.add(clock.instant())));
        };
    }

    private static void crash() {
        throw new Crash();
    }

    private Checklist now(Checklist which) {
        return lists.find(which.id()).orElseThrow();
    }

    private void assertUpToDate() {
        List<Message> shown =
                slack.messages("C1").stream().map(FakeSlack.Shown::message).toList();
        assertEquals(List.of(Lists.DRAWING.draw(now(list))), shown);
        assertEquals(now(list).version(), now(list).drawn().version());
        assertTrue(IntStream.rangeClosed(1, (int) now(list).version())
                .allMatch(version -> dueWork.timeOf(RedrawChecklist.NAME, RedrawChecklist.id(list.id(), version))
                        .isEmpty()));
    }
}
