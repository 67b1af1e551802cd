package dev.cairn.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower.Following;
import dev.cairn.preferences.PreferenceStore.Keeping;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.TestDatabase;
import dev.cairn.store.Transactions;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every database promises of preferences. */
abstract class PreferenceStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final String FOLLOWS = "a.job";
    private static final Rhythm EARLY =
            new Rhythm(EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(7, 0), false);

    private final TestDatabase database;

    PreferenceStoreContract(TestDatabase database) {
        this.database = database;
    }

    private PreferenceStore store() {
        Transactions transactions = database.transactions();
        return new JdbcPreferenceStore(transactions, new DueWorkQueue(transactions, InstantSource.fixed(NOW)), FOLLOWS);
    }

    private static PersonalPreferences anas(Rhythm rhythm, long version) {
        return new PersonalPreferences("T1", "UANA", rhythm, version);
    }

    @Test
    void who_has_chosen_nothing_has_the_usual() {
        assertEquals(anas(Rhythm.USUAL, 0), store().of("T1", "UANA"));
        assertEquals(new WorkspacePreferences("T1", List.of(), Optional.of(3), 0), store().of("T1"));
    }

    @Test
    void what_was_chosen_is_kept_for_that_person_of_that_team_alone() throws Exception {
        assertEquals(
                new Keeping.Kept(List.of("It moves.", "So does this.")),
                store().keep(
                                anas(EARLY, 0),
                                List.of(
                                        () -> Optional.of(List.of("It moves.")),
                                        () -> Optional.of(List.of("So does this.")))));

        database.reopen();

        assertEquals(anas(EARLY, 1), store().of("T1", "UANA"));
        assertEquals(Rhythm.USUAL, store().of("T2", "UANA").rhythm());
        assertEquals(Rhythm.USUAL, store().of("T1", "UBEN").rhythm());
    }

    @Test
    void of_two_who_saw_the_same_version_the_later_changes_nothing() {
        store().keep(anas(EARLY, 0), List.of());
        Following never = () -> {
            throw new AssertionError("nothing is to follow");
        };

        assertEquals(new Keeping.Overtaken(), store().keep(anas(Rhythm.USUAL, 0), List.of(never)), "the first choice");
        store().keep(anas(new Rhythm(EARLY.days(), LocalTime.of(8, 0), true), 1), List.of());
        assertEquals(new Keeping.Overtaken(), store().keep(anas(Rhythm.USUAL, 1), List.of(never)), "and later ones");

        assertEquals(LocalTime.of(8, 0), store().of("T1", "UANA").rhythm().time());
        assertEquals(2, store().of("T1", "UANA").version());
    }

    @Test
    void where_what_follows_was_overtaken_nothing_is_kept() {
        PreferenceStore store = store();
        WorkspacePreferences written = new WorkspacePreferences("T1", List.of("30-day"), Optional.of(2), 0);

        Keeping keeping = store.keep(
                anas(EARLY, 0),
                List.of(
                        () -> {
                            store.keep(written, NOW);
                            return Optional.of(List.of());
                        },
                        Optional::empty));

        assertEquals(new Keeping.Overtaken(), keeping);
        assertEquals(anas(Rhythm.USUAL, 0), store.of("T1", "UANA"));
        assertEquals(0, store.of("T1").version(), "nor what another had written in the same transaction");
    }

    @Test
    void a_workspaces_choice_is_kept_with_the_work_that_follows() {
        PreferenceStore store = store();

        assertTrue(store.keep(new WorkspacePreferences("T1", List.of("30-day", "6-month"), Optional.empty(), 0), NOW));
        assertEquals(new WorkspacePreferences("T1", List.of("30-day", "6-month"), Optional.empty(), 1), store.of("T1"));
        assertEquals(Optional.of(NOW), database.timeOf(FOLLOWS, "T1#1"));

        assertFalse(store.keep(new WorkspacePreferences("T1", List.of(), Optional.of(10), 0), NOW), "an old form");
        assertTrue(store.keep(new WorkspacePreferences("T1", List.of(), Optional.of(10), 1), NOW));
        assertFalse(store.keep(new WorkspacePreferences("T1", List.of(), Optional.of(1), 1), NOW), "an old form");
        assertEquals(new WorkspacePreferences("T1", List.of(), Optional.of(10), 2), store.of("T1"));
    }
}
