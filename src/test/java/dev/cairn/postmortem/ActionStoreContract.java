package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.postmortem.ActionItem.Answer;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import dev.cairn.postmortem.ActionItem.Held;
import dev.cairn.postmortem.ActionItem.Open;
import dev.cairn.postmortem.ActionStore.Consequences;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised wherever action items are kept. */
abstract class ActionStoreContract {
    static final Duration LEAD = Duration.ofHours(6);
    static final Instant NOW = Instant.parse("2026-03-02T08:00:00.123Z");
    static final Consequences NOTHING = new Consequences(List.of(), List.of(), NOW);

    final SetClock clock = new SetClock(NOW);

    abstract ActionStore actions();

    abstract PostmortemStore postmortems();

    abstract DigestStore digests();

    abstract NudgeStore nudges();

    /** Makes a postmortem be there. */
    abstract void put(Postmortem postmortem);

    /** Whether work waits. */
    abstract boolean waits(String job, String id);

    @BeforeEach
    void begin() {
        put(postmortem("T1", "P1", "C1"));
        put(postmortem("T1", "P2", "C2"));
    }

    static Postmortem postmortem(String team, String id, String channel) {
        return new Postmortem(
                id, team, channel, "Down", "ULEA", Facts.NONE, Narrative.EMPTY, Optional.empty(), "ULEA", NOW, 0);
    }

    static ActionItem action(String id, String postmortem, String owner, String due) {
        return new ActionItem(
                id,
                "T1",
                postmortem,
                "Alert <on> *depth*",
                ActionKind.DETECT,
                owner,
                LocalDate.parse(due),
                "UBEN",
                NOW,
                new Open(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    static Nudge reminder(String owner, String day) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                "T1",
                ActionReminder.KIND,
                ActionDays.subject(owner, LocalDate.parse(day)),
                owner,
                Instant.parse(day + "T09:00:00Z"));
    }

    static Nudge told(String subject) {
        return Nudge.waiting(UUID.randomUUID().toString(), "T1", ActionGiven.KIND, subject, "UANA", NOW);
    }

    private ActionItem added(String id, String postmortem, String owner, String due) {
        assertTrue(actions().add(action(id, postmortem, owner, due), NOTHING));
        return actions().find("T1", id).orElseThrow();
    }

    @Test
    void it_is_found_as_it_was_added_and_only_in_its_team() {
        ActionItem added = action("a", "P1", "UANA", "2026-03-16");
        assertTrue(actions().add(added, NOTHING));

        assertEquals(Optional.of(added), actions().find("T1", "a"));
        assertEquals(Optional.of(added), actions().find("a"));
        assertEquals(Optional.empty(), actions().find("T2", "a"));
        assertEquals(List.of(), actions().of("T2", "P1"));
        assertEquals(List.of(), actions().openOf(new Caller("T2", "UANA")));
        assertEquals(List.of(), actions().openIn("T2", "C1"));
    }

    @Test
    void adding_it_again_changes_nothing_and_tells_nobody() {
        added("a", "P1", "UANA", "2026-03-16");

        assertFalse(actions()
                .add(
                        action("a", "P1", "UBEN", "2026-03-17"),
                        new Consequences(List.of(), List.of(told("again")), NOW)));

        assertEquals("UANA", actions().find("a").orElseThrow().ownerId());
        assertEquals(List.of(), nudges().about("T1", "again"));
    }

    @Test
    void all_that_goes_with_a_change_is_there_with_it() {
        actions()
                .add(
                        action("a", "P1", "UANA", "2026-03-16"),
                        new Consequences(List.of(reminder("UANA", "2026-03-12")), List.of(told("a")), NOW));

        assertEquals(1, nudges().about("T1", "actions UANA 2026-03-12").size());
        assertEquals(1, nudges().about("T1", "a").size());
        assertTrue(waits(ActionReminders.NAME, "a#0"));
        assertTrue(postmortems().hasActed(postmortem("T1", "P1", "C1"), "UANA"));
        assertTrue(postmortems().hasActed(postmortem("T1", "P1", "C1"), "UBEN"));
        assertEquals(List.of("UANA", "UBEN", "ULEA"), actions().acted("T1", "P1"));
    }

    @Test
    void every_state_comes_back_as_it_was() {
        Instant at = Instant.parse("2026-03-03T08:00:00Z");
        ActionItem before = added("a", "P1", "UANA", "2026-03-16");
        for (ActionItem wanted : List.of(
                before.snoozed(LocalDate.parse("2026-03-20")),
                before.ended(new Done("UBEN", at, "https://example.com/1")),
                before.ended(new Done("UBEN", at, "https://example.com/1"))
                        .heldSays(new Held(Answer.NOT_SURE, "ULEA", at)),
                before.ended(new Dropped("UBEN", at, "Gone, <all> of it")),
                before.heldSays(new Held(Answer.NO, "ULEA", at)).reopened(LocalDate.parse("2026-04-01")),
                before.with("Other words", ActionKind.PROCESS, "UBEN", LocalDate.parse("2026-03-17")))) {
            long version = actions().find("a").orElseThrow().version();

            assertTrue(actions().change(with(wanted, version), NOTHING).isPresent());

            assertEquals(Optional.of(with(wanted, version + 1)), actions().find("a"));
            assertTrue(waits(ActionReminders.NAME, "a#" + (version + 1)));
        }
        assertTrue(postmortems().hasActed(postmortem("T1", "P1", "C1"), "UBEN"));
    }

    static ActionItem with(ActionItem action, long version) {
        return new ActionItem(
                action.id(),
                action.teamId(),
                action.postmortemId(),
                action.text(),
                action.kind(),
                action.ownerId(),
                action.dueOn(),
                action.addedBy(),
                action.addedAt(),
                action.standing(),
                action.snoozedUntil(),
                action.held(),
                version);
    }

    @Test
    void who_saw_an_earlier_version_comes_too_late_and_nothing_follows() {
        ActionItem before = added("a", "P1", "UANA", "2026-03-16");
        assertTrue(actions()
                .change(before.snoozed(LocalDate.parse("2026-03-20")), NOTHING)
                .isPresent());

        assertEquals(
                Optional.empty(),
                actions()
                        .change(
                                before.snoozed(LocalDate.parse("2026-03-21")),
                                new Consequences(
                                        List.of(reminder("UANA", "2026-03-21")), List.of(told("too late")), NOW)));

        assertEquals(
                Optional.of(LocalDate.parse("2026-03-20")),
                actions().find("a").orElseThrow().snoozedUntil());
        assertEquals(List.of(), nudges().about("T1", "too late"));
        assertEquals(List.of(), nudges().about("T1", "actions UANA 2026-03-21"));
    }

    @Test
    void lists_hold_what_they_say_and_the_earliest_due_comes_first() {
        added("late", "P1", "UANA", "2026-03-20");
        added("early", "P2", "UANA", "2026-03-16");
        added("bens", "P1", "UBEN", "2026-03-17");
        ActionItem done = added("done", "P1", "UANA", "2026-03-10");
        actions().change(done.ended(new Done("UANA", NOW, "https://example.com")), NOTHING);

        assertEquals(List.of("early", "late"), ids(actions().openOf(new Caller("T1", "UANA"))));
        assertEquals(List.of("bens", "late"), ids(actions().openIn("T1", "C1")));
        assertEquals(List.of("early"), ids(actions().openIn("T1", "C2")));
        assertEquals(3, actions().of("T1", "P1").size());
    }

    private static List<String> ids(List<ActionItem> actions) {
        return actions.stream().map(ActionItem::id).toList();
    }

    @Test
    void a_reminder_is_planned_once_a_day_and_not_for_a_version_that_has_passed() {
        ActionItem action = added("a", "P1", "UANA", "2026-03-16");

        actions().remind(action, List.of(reminder("UANA", "2026-03-16")));
        actions().remind(action, List.of(reminder("UANA", "2026-03-16"), reminder("UANA", "2026-03-23")));
        actions().change(action.snoozed(LocalDate.parse("2026-03-20")), NOTHING);
        actions().remind(action, List.of(reminder("UANA", "2026-03-30")));

        assertEquals(1, nudges().about("T1", "actions UANA 2026-03-16").size());
        assertEquals(1, nudges().about("T1", "actions UANA 2026-03-23").size());
        assertEquals(0, nudges().about("T1", "actions UANA 2026-03-30").size());
    }

    @Test
    void the_question_whether_it_held_is_taken_back_once_there_is_nothing_to_ask() {
        ActionItem action = added("a", "P1", "UANA", "2026-03-16");
        Nudge question = Nudge.waiting("q", "T1", HeldQuestion.KIND, "held a", "ULEA", NOW.plus(Duration.ofDays(42)));
        actions()
                .change(
                        action.ended(new Done("UANA", NOW, "https://example.com")),
                        new Consequences(List.of(), List.of(question), NOW));
        assertEquals(Nudge.State.WAITING, nudges().find("q").orElseThrow().state());

        actions().change(actions().find("a").orElseThrow().reopened(LocalDate.parse("2026-03-20")), NOTHING);

        assertEquals(Nudge.State.CANCELLED, nudges().find("q").orElseThrow().state());
    }

    @Test
    void a_channel_has_one_weekly_message_and_a_change_names_the_version_it_saw() {
        ActionDigest digest =
                new ActionDigest("d", "T1", "C1", "ULEA", ZoneId.of("Europe/Berlin"), Optional.empty(), 0);
        assertTrue(digests().add(digest, NOW));
        assertFalse(
                digests().add(new ActionDigest("e", "T1", "C1", "UBEN", ZoneId.of("UTC"), Optional.empty(), 0), NOW));
        assertTrue(
                digests().add(new ActionDigest("f", "T2", "C1", "UBEN", ZoneId.of("UTC"), Optional.empty(), 0), NOW));

        assertEquals(Optional.of(digest), digests().find("T1", "C1"));
        assertTrue(waits(PostDigests.NAME, "d"));
        assertFalse(waits(PostDigests.NAME, "e"));
        ActionDigest attempting = digest.attempting(Optional.of(LocalDate.parse("2026-03-09")));
        assertTrue(digests().change(attempting, List.of()));
        assertFalse(digests().change(attempting, List.of(told("again"))));
        assertEquals(
                Optional.of(LocalDate.parse("2026-03-09")),
                digests().find("d").orElseThrow().attempt());

        assertTrue(digests().remove(digest, List.of(told("ended"))));
        assertFalse(digests().remove(digest, List.of(told("again"))));
        assertEquals(Optional.empty(), digests().find("T1", "C1"));
        assertEquals(1, nudges().about("T1", "ended").size());
        assertEquals(0, nudges().about("T1", "again").size());
    }
}
