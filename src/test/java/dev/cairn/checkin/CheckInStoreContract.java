package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.Undelivered;
import dev.cairn.nudge.WithdrawNudges;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store of plans promises, wherever it keeps them. */
abstract class CheckInStoreContract {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Duration LEAD = Duration.ofHours(6);

    final SetClock clock = new SetClock(NOW);

    abstract CheckInStore plans();

    abstract NudgeStore nudges();

    WithdrawNudges withdrawing() {
        return new WithdrawNudges(nudges(), new FakeSlack(clock), clock);
    }

    @Test
    void a_plan_is_found_as_it_was_added() {
        CheckInPlan plan = plan("T1", "UENG", "UMAN");

        assertTrue(plans().add(plan, List.of(nudge(plan))));

        assertEquals(Optional.of(plan), plans().find("T1", plan.id()));
        assertEquals(Optional.of(plan), plans().openFor("T1", "UENG"));
        assertEquals(1, nudges().about("T1", plan.id()).size());
    }

    @Test
    void an_engineer_has_one_open_plan_and_the_first_stays() {
        CheckInPlan first = added(plan("T1", "UENG", "UMAN"));
        CheckInPlan second = plan("T1", "UENG", "UOTHER");

        assertFalse(plans().add(second, List.of(nudge(second))));

        assertEquals(Optional.of(first), plans().openFor("T1", "UENG"));
        assertEquals(Optional.empty(), plans().find("T1", second.id()));
        assertEquals(List.of(), nudges().about("T1", second.id()));
    }

    @Test
    void after_a_plan_was_stopped_there_may_be_another() {
        CheckInPlan first = added(plan("T1", "UENG", "UMAN"));
        plans().change(first.in(State.STOPPED), List.of(nudge(first)));

        CheckInPlan second = added(plan("T1", "UENG", "UMAN"));

        assertEquals(Optional.of(second), plans().openFor("T1", "UENG"));
        assertEquals(State.STOPPED, plans().find("T1", first.id()).orElseThrow().state());
    }

    @Test
    void after_a_plan_was_finished_there_may_be_another() {
        CheckInPlan first = added(plan("T1", "UENG", "UMAN"));
        plans().finish(first);
        CheckInPlan second = added(plan("T1", "UENG", "UMAN"));

        assertEquals(Optional.of(second), plans().openFor("T1", "UENG"));
        assertEquals(List.of(second), plans().openAround("T1", "UMAN"));
        CheckInPlan finished = plans().find("T1", first.id()).orElseThrow();
        assertEquals(State.FINISHED, finished.state());
        assertEquals(1, finished.version());
    }

    @Test
    void what_is_finished_or_stopped_stays_so() {
        CheckInPlan finished = added(plan("T1", "UENG", "UMAN"));
        plans().finish(finished);
        CheckInPlan stopped = added(plan("T1", "UENG", "UMAN"));
        plans().change(stopped.in(State.STOPPED), List.of(nudge(stopped)));

        assertEquals(Optional.empty(), plans().change(finished.in(State.STOPPED), List.of(nudge(finished))));
        plans().finish(finished);
        plans().finish(stopped);

        assertEquals(
                State.FINISHED, plans().find("T1", finished.id()).orElseThrow().state());
        assertEquals(1, plans().find("T1", finished.id()).orElseThrow().version());
        assertEquals(
                State.STOPPED, plans().find("T1", stopped.id()).orElseThrow().state());
    }

    @Test
    void another_team_finds_nothing() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));

        assertEquals(Optional.empty(), plans().find("T2", plan.id()));
        assertEquals(Optional.empty(), plans().openFor("T2", "UENG"));
        assertEquals(List.of(), plans().openAround("T2", "UMAN"));
        assertTrue(plans().add(plan("T2", "UENG", "UMAN"), List.of()), "and may plan for people of the same id");
    }

    @Test
    void a_person_sees_the_open_plans_they_made_and_their_own_by_start_date() {
        CheckInPlan later = added(startingOn(LocalDate.of(2026, 3, 9), plan("T1", "UENG", "UANA")));
        CheckInPlan mine = added(startingOn(LocalDate.of(2026, 3, 2), plan("T1", "UANA", "UBOSS")));
        CheckInPlan stopped = added(plan("T1", "UGONE", "UANA"));
        plans().change(stopped.in(State.STOPPED), List.of(nudge(stopped)));
        added(plan("T1", "UELSE", "UELSEMAN"));

        assertEquals(List.of(mine, later), plans().openAround("T1", "UANA"));
    }

    @Test
    void stopping_ends_the_plan_takes_its_nudges_back_and_adds_the_notice() {
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        Nudge nudge = nudge(plan);
        plans().add(plan, List.of(nudge));
        Nudge notice = nudge(plan);

        assertEquals(Optional.of(List.of()), plans().change(plan.in(State.STOPPED), List.of(notice)));

        CheckInPlan stopped = plans().find("T1", plan.id()).orElseThrow();
        assertEquals(State.STOPPED, stopped.state());
        assertEquals(1, stopped.version());
        assertEquals(Optional.empty(), plans().openFor("T1", "UENG"));
        assertEquals(
                Nudge.State.CANCELLED, nudges().find(nudge.id()).orElseThrow().state());
        assertEquals(
                Nudge.State.WAITING, nudges().find(notice.id()).orElseThrow().state());
    }

    @Test
    void stopping_says_which_nudge_may_still_arrive() {
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        Nudge nudge = nudge(plan);
        plans().add(plan, List.of(nudge));
        Nudge reserved = nudges().reserve(nudge, "D1", NOW.plusSeconds(119)).orElseThrow();
        assertTrue(nudges().replace(withState(reserved, Nudge.State.SCHEDULED)).isPresent());

        List<Nudge> mayStillArrive =
                plans().change(plan.in(State.STOPPED), List.of(nudge(plan))).orElseThrow();

        assertEquals(List.of(nudge.id()), mayStillArrive.stream().map(Nudge::id).toList());
    }

    @Test
    void who_stops_a_plan_that_somebody_else_stopped_changes_nothing() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));
        plans().change(plan.in(State.STOPPED), List.of(nudge(plan)));
        Nudge secondNotice = nudge(plan);

        assertEquals(Optional.empty(), plans().change(plan.in(State.STOPPED), List.of(secondNotice)));

        assertEquals(Optional.empty(), nudges().find(secondNotice.id()));
        assertEquals(1, plans().find("T1", plan.id()).orElseThrow().version());
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "SUSPENDED"})
    void a_plan_that_is_held_back_is_still_the_engineers_one_plan(State held) {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));

        assertEquals(Optional.of(List.of()), plans().change(plan.in(held), List.of()));

        assertEquals(held, plans().openFor("T1", "UENG").orElseThrow().state());
        assertFalse(plans().add(plan("T1", "UENG", "UOTHER"), List.of()));
        assertEquals(1, plans().openAround("T1", "UMAN").size());
        plans().finish(plan);
        assertTrue(plans().add(plan("T1", "UENG", "UOTHER"), List.of()), "once its days have passed");
    }

    @Test
    void who_planned_for_somebody_else_sees_it_only_while_it_is_suspended() {
        CheckInPlan plan = added(plan("T1", "UENG", "UPLANNER").handedTo("UMAN", "UPLANNER"));
        assertEquals(List.of(), plans().openAround("T1", "UPLANNER"));

        plans().change(plan.in(State.SUSPENDED), List.of());

        assertEquals(1, plans().openAround("T1", "UPLANNER").size());
        assertEquals(1, plans().openAround("T1", "UMAN").size());
    }

    @Test
    void a_change_keeps_what_it_names_takes_back_the_rest_and_adds_what_is_new() {
        Nudge kept = nudge(plan("T1", "UENG", "UMAN"));
        Nudge moved = nudge(plan("T1", "UENG", "UMAN"));
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        LocalDate start = plan.start();
        plans().add(
                        plan.with(List.of(
                                new Milestone(
                                        "30-day", 30, start.plusDays(30), Optional.of(kept.id()), Optional.empty()),
                                new Milestone(
                                        "60-day", 60, start.plusDays(60), Optional.of(moved.id()), Optional.empty()))),
                        List.of(kept, moved));
        Nudge anew = nudge(plan);
        CheckInPlan after = plan.with(List.of(
                        new Milestone("30-day", 30, start.plusDays(30), Optional.of(kept.id()), Optional.empty()),
                        new Milestone("60-day", 60, start.plusDays(65), Optional.of(anew.id()), Optional.empty())))
                .handedTo("UNEW", "UMAN");

        assertEquals(Optional.of(List.of()), plans().change(after, List.of(anew)));
        assertEquals(Optional.empty(), plans().change(after, List.of(nudge(plan))), "by a version that is past");

        CheckInPlan found = plans().find("T1", plan.id()).orElseThrow();
        assertEquals(after.milestones(), found.milestones());
        assertEquals("UNEW", found.managerId());
        assertEquals(1, found.version());
        assertEquals(Nudge.State.WAITING, state(kept));
        assertEquals(Nudge.State.CANCELLED, state(moved));
        assertEquals(Nudge.State.WAITING, state(anew));
    }

    private Nudge.State state(Nudge nudge) {
        return nudges().find(nudge.id()).orElseThrow().state();
    }

    @Test
    void of_a_managers_day_there_is_one_list_however_many_plans_touch_it() {
        Nudge list = list("UMAN 2026-04-01", 30);
        plans().add(plan("T1", "UENG", "UMAN"), List.of(list));
        plans().add(plan("T1", "UANA", "UMAN"), List.of(list("UMAN 2026-04-01", 30), list("UMAN 2026-05-01", 60)));

        assertEquals(List.of(list.id()), ids(nudges().about("T1", "UMAN 2026-04-01")));
        assertEquals(1, nudges().about("T1", "UMAN 2026-05-01").size());
    }

    @Test
    void a_list_that_was_composed_makes_room_for_another_and_one_that_was_said_stays() {
        Nudge list = list("UMAN 2026-04-01", 30);
        CheckInPlan plan = plan("T1", "UENG", "UMAN");
        plans().add(plan, List.of(list));
        Nudge composed = nudges().reserve(nudges().find(list.id()).orElseThrow(), "D1", list.dueAt())
                .orElseThrow();
        assertTrue(nudges().replace(withState(composed, Nudge.State.SCHEDULED)).isPresent());
        Nudge anew = list("UMAN 2026-04-01", 30);

        assertEquals(Optional.of(List.of()), plans().change(plan.in(State.PAUSED), List.of(anew)));

        assertEquals(Nudge.State.WITHDRAWING, state(list));
        assertEquals(Nudge.State.WAITING, state(anew));
        clock.turnTo(list.dueAt().plusSeconds(60));
        plans().keep(
                        new Away("T1", "UMAN", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 2)),
                        List.of(list("UMAN 2026-03-31", 0)));
        assertEquals(List.of(), nudges().about("T1", "UMAN 2026-03-31"), "its time has passed");
    }

    static Nudge list(String subject, int days) {
        return Nudge.waiting(
                UUID.randomUUID().toString(), "T1", ManagerList.KIND, subject, "UMAN", NOW.plus(Duration.ofDays(days)));
    }

    private static List<String> ids(List<Nudge> nudges) {
        return nudges.stream().map(Nudge::id).toList();
    }

    @Test
    void a_plan_of_an_id_that_was_there_before_is_not_added() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));
        plans().change(plan.in(State.STOPPED), List.of());

        assertFalse(plans().add(plan, List.of()));

        assertEquals(State.STOPPED, plans().find("T1", plan.id()).orElseThrow().state());
    }

    @Test
    void the_latest_time_away_is_kept_for_each_person() {
        Away first = new Away("T1", "UANA", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9));
        Away second = new Away("T1", "UANA", LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 12));

        plans().keep(first, List.of());
        plans().keep(second, List.of());

        assertEquals(Optional.of(second), plans().away("T1", "UANA"));
        assertEquals(Optional.empty(), plans().away("T1", "UBEN"));
        assertEquals(Optional.empty(), plans().away("T2", "UANA"));
    }

    @Test
    void what_did_not_arrive_is_kept_once_and_told_by_one_message_a_day() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));
        CheckInPlan another = added(plan("T1", "UANA", "UMAN"));
        Missed announcement = new Missed("T1", "nudge-1", plan.id(), Optional.empty(), Undelivered.REFUSED);
        Missed checkIn = new Missed("T1", "nudge-60", another.id(), Optional.of("60-day"), Undelivered.TOO_LATE);
        Nudge today = undelivered("1 April", 1);

        plans().keep(announcement, today);
        plans().keep(checkIn, undelivered("1 April", 1));
        plans().keep(announcement, undelivered("2 April", 2));

        assertEquals(List.of(announcement, checkIn), plans().missed("T1", "1 April"));
        assertEquals(List.of(), plans().missed("T1", "2 April"), "it is told on the first");
        assertEquals(List.of(), plans().missed("T2", "1 April"));
        assertEquals(List.of(today.id()), ids(nudges().about("T1", "1 April")));
        assertEquals(List.of(), nudges().about("T1", "2 April"));
    }

    @Test
    void what_did_not_arrive_after_the_message_was_composed_has_it_composed_anew() {
        CheckInPlan plan = added(plan("T1", "UENG", "UMAN"));
        Nudge list = undelivered("1 April", 1);
        plans().keep(new Missed("T1", "nudge-1", plan.id(), Optional.empty(), Undelivered.REFUSED), list);
        Nudge composed = nudges().reserve(nudges().find(list.id()).orElseThrow(), "D1", list.dueAt())
                .orElseThrow();
        assertTrue(nudges().replace(withState(composed, Nudge.State.SCHEDULED)).isPresent());
        Nudge anew = undelivered("1 April", 1);

        plans().keep(new Missed("T1", "nudge-2", plan.id(), Optional.empty(), Undelivered.REFUSED), anew);

        assertEquals(Nudge.State.WITHDRAWING, state(list));
        assertEquals(Nudge.State.WAITING, state(anew));
        assertEquals(2, plans().missed("T1", "1 April").size());
    }

    static Nudge undelivered(String subject, int days) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                "T1",
                UndeliveredList.KIND,
                subject,
                "UMAN",
                NOW.plus(Duration.ofDays(days)));
    }

    static CheckInPlan plan(String teamId, String engineer, String manager) {
        LocalDate start = LocalDate.of(2026, 3, 2);
        return new CheckInPlan(
                UUID.randomUUID().toString(),
                teamId,
                engineer,
                manager,
                manager,
                start,
                LocalTime.of(9, 30),
                ZoneId.of("Europe/Berlin"),
                State.OPEN,
                NOW,
                List.of(
                        new Milestone("30-day", 30, start.plusDays(30), Optional.empty(), Optional.empty()),
                        new Milestone("60-day", 60, start.plusDays(60), Optional.of("nudge-60"), Optional.empty())),
                0);
    }

    private static CheckInPlan startingOn(LocalDate start, CheckInPlan plan) {
        return new CheckInPlan(
                plan.id(),
                plan.teamId(),
                plan.engineerId(),
                plan.managerId(),
                plan.plannedBy(),
                start,
                plan.time(),
                plan.zone(),
                plan.state(),
                plan.plannedAt(),
                plan.milestones(),
                plan.version());
    }

    static Nudge nudge(CheckInPlan plan) {
        return Nudge.waiting(
                UUID.randomUUID().toString(),
                plan.teamId(),
                CheckInNudge.KIND,
                plan.id(),
                plan.engineerId(),
                NOW.plus(Duration.ofDays(30)));
    }

    private static Nudge withState(Nudge nudge, Nudge.State state) {
        return new Nudge(
                nudge.id(),
                nudge.teamId(),
                nudge.kind(),
                nudge.subjectId(),
                nudge.recipientId(),
                nudge.dueAt(),
                state,
                nudge.slot(),
                Optional.of("Q1"),
                nudge.messageTs(),
                nudge.version());
    }

    CheckInPlan added(CheckInPlan plan) {
        assertTrue(plans().add(plan, List.of()));
        return plan;
    }
}
