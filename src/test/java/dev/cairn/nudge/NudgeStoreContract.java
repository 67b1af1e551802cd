package dev.cairn.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a store of nudges promises, wherever it keeps them. */
abstract class NudgeStoreContract {
    static final Duration LEAD = Duration.ofHours(6);
    static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");

    /** As a process of its own has it; the second is like a second replica. */
    abstract NudgeStore nudges();

    abstract Optional<Instant> timeOf(String job, String id);

    @Test
    void a_nudge_is_found_as_it_was_added() {
        Nudge nudge = added();

        assertEquals(Optional.of(nudge), nudges().find(nudge.id()));
        assertEquals(Optional.empty(), nudges().find("another"));
    }

    @Test
    void a_nudge_is_looked_at_when_its_time_comes_near() {
        Nudge nudge = added();

        assertEquals(Optional.of(DUE.minus(LEAD).minus(Duration.ofHours(26))), timeOf(DeliverNudge.NAME, nudge.id()));
    }

    @Test
    void a_change_is_found_with_the_next_version() {
        Nudge nudge = added();
        Nudge changed = nudge.due(DUE.plusSeconds(60)).in(State.QUIET);

        Optional<Nudge> replaced = nudges().replace(changed);

        assertEquals(Optional.of(changed.nextVersion()), replaced);
        assertEquals(replaced, nudges().find(nudge.id()));
    }

    @Test
    void everything_about_a_nudge_is_kept() {
        Nudge reserved = nudges().reserve(added(), "D1", DUE).orElseThrow();

        Nudge scheduled = nudges().replace(reserved.scheduled("Q1")).orElseThrow();
        assertEquals(Optional.of(scheduled), nudges().find(reserved.id()));
        assertEquals(Optional.of("Q1"), scheduled.scheduledId());

        Nudge sent = nudges().replace(scheduled.sent("1.000001")).orElseThrow();
        assertEquals(Optional.of(sent), nudges().find(reserved.id()));
        assertEquals(Optional.of("1.000001"), sent.messageTs());
        assertEquals(Optional.of(new Slot("D1", DUE)), sent.slot());
    }

    @Test
    void the_second_of_two_who_change_the_same_version_loses() {
        Nudge nudge = added();
        nudges().replace(nudge.in(State.CANCELLED));

        assertEquals(Optional.empty(), nudges().replace(nudge.in(State.QUIET)));
        assertEquals(Optional.empty(), nudges().reserve(nudge, "D1", DUE));
        assertEquals(Optional.empty(), nudges().replaceAndDeliver(nudge.in(State.CALLING), DUE));
        assertEquals(Optional.empty(), nudges().replaceAndWithdraw(nudge.in(State.WITHDRAWING), DUE));

        assertEquals(State.CANCELLED, nudges().find(nudge.id()).orElseThrow().state());
        assertEquals(Optional.empty(), timeOf(WithdrawNudges.NAME, nudge.id()));
    }

    @Test
    void a_slot_that_is_taken_moves_to_the_next_free_second() {
        Nudge first = nudges().reserve(added(), "D1", DUE).orElseThrow();
        Nudge second = nudges().reserve(added(), "D1", DUE).orElseThrow();
        Nudge elsewhere = nudges().reserve(added(), "D2", DUE).orElseThrow();
        Nudge third = nudges().reserve(added(), "D1", DUE).orElseThrow();

        assertEquals(new Slot("D1", DUE), first.owned());
        assertEquals(new Slot("D1", DUE.plusSeconds(1)), second.owned());
        assertEquals(new Slot("D2", DUE), elsewhere.owned());
        assertEquals(new Slot("D1", DUE.plusSeconds(2)), third.owned());
        assertEquals(State.RESERVED, third.state());
    }

    @Test
    void a_slot_is_never_before_the_time_wanted() {
        Nudge nudge = nudges().reserve(added(), "D1", DUE.plusMillis(1)).orElseThrow();

        assertEquals(DUE.plusSeconds(1), nudge.owned().postAt());
    }

    @Test
    void a_nudge_that_takes_another_slot_leaves_the_first() {
        Nudge nudge = nudges().reserve(added(), "D1", DUE).orElseThrow();
        nudges().reserve(nudge, "D1", DUE.plusSeconds(60));

        Nudge other = nudges().reserve(added(), "D1", DUE).orElseThrow();

        assertEquals(DUE, other.owned().postAt());
    }

    @Test
    void nudges_about_a_subject_come_by_due_time_and_only_to_their_team() {
        Nudge later = added(nudge("T1", "plan").due(DUE.plusSeconds(60)));
        Nudge sooner = added(nudge("T1", "plan"));
        added(nudge("T1", "another plan"));
        added(nudge("T2", "plan"));

        assertEquals(List.of(sooner, later), nudges().about("T1", "plan"));
        assertEquals(List.of(), nudges().about("T3", "plan"));
    }

    @Test
    void ahead_is_whatever_owns_a_slot_to_come() {
        added();
        Nudge reserved = reserved(DUE);
        Nudge scheduled = nudges().replace(reserved(DUE).scheduled("Q1")).orElseThrow();
        Nudge cancelled = nudges().replace(reserved(DUE).in(State.CANCELLED)).orElseThrow();

        List<Nudge> ahead = nudges().ahead(DUE.minusSeconds(1));

        assertEquals(3, ahead.size());
        assertTrue(ahead.containsAll(List.of(reserved, scheduled, cancelled)));
    }

    @Test
    void ahead_is_only_what_is_after_now() {
        reserved(DUE);
        Nudge later = reserved(DUE.plusSeconds(1));

        assertEquals(List.of(later), nudges().ahead(DUE));
    }

    @Test
    void a_change_and_its_delivery_come_together() {
        Nudge nudge = reserved(DUE);

        Nudge replaced = nudges().replaceAndDeliver(nudge.in(State.CALLING), DUE.minusSeconds(5))
                .orElseThrow();

        assertEquals(State.CALLING, replaced.state());
        assertEquals(Optional.of(DUE.minusSeconds(5)), timeOf(DeliverNudge.NAME, nudge.id()));
    }

    @Test
    void a_change_and_its_withdrawal_come_together() {
        Nudge nudge = reserved(DUE);

        Nudge replaced = nudges().replaceAndWithdraw(nudge.in(State.WITHDRAWING), DUE.minusSeconds(5))
                .orElseThrow();

        assertEquals(State.WITHDRAWING, replaced.state());
        assertEquals(Optional.of(DUE.minusSeconds(5)), timeOf(WithdrawNudges.NAME, nudge.id()));
    }

    @Test
    void only_a_nudge_with_a_slot_owns_one() {
        assertThrows(IllegalStateException.class, () -> nudge("T1", "plan").owned());
    }

    static Nudge nudge(String teamId, String subject) {
        return Nudge.waiting(UUID.randomUUID().toString(), teamId, "kind", subject, "U1", DUE);
    }

    Nudge added() {
        return added(nudge("T1", "plan"));
    }

    Nudge added(Nudge nudge) {
        nudges().add(nudge);
        return nudge;
    }

    Nudge reserved(Instant at) {
        return nudges().reserve(added(), "D1", at).orElseThrow();
    }
}
