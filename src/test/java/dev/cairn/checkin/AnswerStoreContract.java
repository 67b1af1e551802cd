package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import dev.cairn.checkin.AnswerStore.Answered;
import dev.cairn.checkin.AnswerStore.Following;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store of answers promises, wherever it keeps them. */
abstract class AnswerStoreContract {
    static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    static final Duration LEAD = Duration.ofHours(6);
    static final Following NOTHING = new Following(Set.of(), List.of(), List.of());

    final SetClock clock = new SetClock(NOW);

    abstract CheckInStore plans();

    abstract AnswerStore answers();

    abstract NudgeStore nudges();

    static CheckInPlan plan() {
        return plan("T1", "UENG", "UMAN");
    }

    private static CheckInPlan plan(String teamId, String engineerId, String managerId) {
        LocalDate start = LocalDate.of(2026, 3, 2);
        return new CheckInPlan(
                UUID.randomUUID().toString(),
                teamId,
                engineerId,
                managerId,
                managerId,
                start,
                LocalTime.of(10, 0),
                ZoneId.of("Europe/Berlin"),
                State.OPEN,
                NOW,
                List.of(new Milestone("30-day", 30, start.plusDays(30), Optional.of("nudge-30"), Optional.empty())),
                0);
    }

    CheckInPlan added() {
        return added(plan());
    }

    private CheckInPlan added(CheckInPlan plan) {
        assertTrue(plans().add(plan, List.of()));
        return plan;
    }

    static AnswerKey ofEngineer(CheckInPlan plan) {
        return at("30-day", plan);
    }

    private static AnswerKey at(String milestone, CheckInPlan plan) {
        return new AnswerKey(plan.teamId(), plan.id(), milestone, plan.engineerId(), plan.managerId());
    }

    static Answers saying(Mark mark) {
        return new Answers(Map.of("6.1", mark), Map.of("6.1", "because <!channel> & \"so\""), "the next project");
    }

    Following telling(CheckInPlan plan) {
        return new Following(
                Set.of(),
                List.of(
                        Nudge.waiting(UUID.randomUUID().toString(), "T1", BothAnswered.KIND, plan.id(), "UENG", NOW),
                        Nudge.waiting(UUID.randomUUID().toString(), "T1", BothAnswered.KIND, plan.id(), "UMAN", NOW)),
                List.of());
    }

    @Test
    void nobody_reads_the_others_answers_before_both_have_sent() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        AnswerKey manager = engineer.mirrored();

        CheckInAnswer sent = answers()
                .send(plan, engineer, saying(Mark.AT_RISK), telling(plan))
                .orElseThrow();

        assertEquals(Optional.of(saying(Mark.AT_RISK)), sent.sent());
        assertFalse(sent.revealed());
        assertTrue(answers().hasSent(engineer));
        assertFalse(answers().hasSent(manager));
        assertEquals(Optional.empty(), answers().others(engineer));
        assertEquals(Optional.empty(), answers().others(manager), "the manager has not answered");
        assertEquals(List.of(), nudges().about("T1", plan.id()));

        assertTrue(answers()
                .send(plan, manager, saying(Mark.ON_TRACK), telling(plan))
                .orElseThrow()
                .revealed());

        assertEquals(
                Optional.of(saying(Mark.AT_RISK)),
                answers().others(manager).orElseThrow().sent());
        assertEquals(
                Optional.of(saying(Mark.ON_TRACK)),
                answers().others(engineer).orElseThrow().sent());
        assertEquals(2, nudges().about("T1", plan.id()).size(), "both are told");
    }

    @Test
    void until_both_have_sent_the_latest_counts_and_afterwards_it_stands_beside_what_was_sent() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.UNCLEAR), telling(plan));
        answers().send(plan, engineer, saying(Mark.AT_RISK), telling(plan));
        answers().send(plan, engineer.mirrored(), saying(Mark.ON_TRACK), telling(plan));

        answers().send(plan, engineer, saying(Mark.ON_TRACK), telling(plan));

        CheckInAnswer read = answers().others(engineer.mirrored()).orElseThrow();
        assertEquals(Optional.of(saying(Mark.AT_RISK)), read.sent());
        assertEquals(Optional.of(saying(Mark.ON_TRACK)), read.added());
        assertEquals(3, read.sends());
        assertEquals(2, nudges().about("T1", plan.id()).size(), "both are told once");
    }

    @Test
    void of_drafts_the_latest_written_stays_and_none_outlives_sending() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().keepDraft(engineer, saying(Mark.AT_RISK), NOW.plusMillis(2), 0);
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW.plusMillis(1), 0);

        assertEquals(Optional.of(saying(Mark.AT_RISK)), answers().own(engineer).draft());
        assertFalse(answers().hasSent(engineer));

        answers().send(plan, engineer, saying(Mark.ON_TRACK), NOTHING);
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW.plusMillis(3), 0);

        assertEquals(Optional.empty(), answers().own(engineer).draft(), "it belongs to the form that was sent");
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW.plusMillis(4), 1);
        assertEquals(Optional.of(saying(Mark.UNCLEAR)), answers().own(engineer).draft());
        assertEquals(Optional.of(saying(Mark.ON_TRACK)), answers().own(engineer).sent());
    }

    @Test
    void to_a_plan_that_changed_or_ended_nothing_is_sent() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        plans().change(plan.handedTo("UNEW", "UMAN"), List.of());

        assertEquals(Optional.empty(), answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING));

        CheckInPlan now = plans().find("T1", plan.id()).orElseThrow();
        plans().change(now.in(State.STOPPED), List.of());
        assertEquals(
                Optional.empty(),
                answers().send(plans().find("T1", plan.id()).orElseThrow(), engineer, saying(Mark.AT_RISK), NOTHING));
        assertEquals(Optional.empty(), answers().own(engineer).sent());
    }

    @Test
    void what_was_said_to_the_manager_before_is_not_said_to_the_next() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);
        plans().change(plan.handedTo("UNEW", "UMAN"), List.of());
        CheckInPlan handed = plans().find("T1", plan.id()).orElseThrow();
        AnswerKey toTheNext = ofEngineer(handed);

        CheckInAnswer next = answers()
                .send(handed, toTheNext.mirrored(), saying(Mark.ON_TRACK), NOTHING)
                .orElseThrow();

        assertFalse(next.revealed());
        assertFalse(answers().hasSent(toTheNext));
        assertEquals(
                Optional.of(saying(Mark.AT_RISK)), answers().saidBefore(toTheNext), "the engineer's own, to send anew");
        assertEquals(Optional.empty(), answers().saidBefore(toTheNext.mirrored()));
    }

    @Test
    void what_is_shared_the_other_reads_before_answering_and_is_told_once() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        AnswerKey manager = engineer.mirrored();
        answers().send(plan, engineer, saying(Mark.AT_RISK), telling(plan));
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW, 1);
        assertEquals(Optional.empty(), answers().shared(manager));

        CheckInAnswer shared = answers().share(plan, engineer, sharing(plan)).orElseThrow();
        assertEquals(Optional.of(shared), answers().share(plan, engineer, sharing(plan)));

        assertEquals(Optional.of(NOW), shared.sharedAt());
        CheckInAnswer read = answers().shared(manager).orElseThrow();
        assertEquals(Optional.of(saying(Mark.AT_RISK)), read.sent());
        assertEquals(Optional.empty(), read.draft(), "what is not sent is not shown");
        assertEquals(Optional.empty(), answers().shared(engineer), "the manager has shown nothing");
        assertEquals(Optional.empty(), answers().others(manager), "both have not answered");
        assertEquals(1, nudges().about("T1", plan.id()).size());
    }

    @Test
    void what_was_shared_stays_and_when_the_other_answers_both_read_both() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), telling(plan));
        answers().share(plan, engineer, sharing(plan));

        CheckInAnswer changed = answers()
                .send(plan, engineer, saying(Mark.UNCLEAR), telling(plan))
                .orElseThrow();

        assertFalse(changed.revealed());
        assertEquals(Optional.of(saying(Mark.AT_RISK)), changed.sent());
        assertEquals(Optional.of(saying(Mark.UNCLEAR)), changed.added());
        assertTrue(answers()
                .send(plan, engineer.mirrored(), saying(Mark.ON_TRACK), telling(plan))
                .orElseThrow()
                .revealed());
        CheckInAnswer read = answers().others(engineer.mirrored()).orElseThrow();
        assertEquals(Optional.of(saying(Mark.AT_RISK)), read.sent());
        assertEquals(Optional.of(saying(Mark.UNCLEAR)), read.added());
        assertEquals(Optional.of(NOW), read.sharedAt());
        assertEquals(
                Optional.of(saying(Mark.ON_TRACK)),
                answers().others(engineer).orElseThrow().sent());
        assertEquals(3, nudges().about("T1", plan.id()).size(), "one of the sharing, and both of both");
    }

    @Test
    void what_was_not_sent_or_can_be_read_already_is_not_shared() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        assertEquals(
                Optional.empty(),
                answers().share(plan, engineer, sharing(plan)).orElseThrow().sharedAt());
        answers().keepDraft(engineer, saying(Mark.UNCLEAR), NOW, 0);
        assertEquals(
                Optional.empty(),
                answers().share(plan, engineer, sharing(plan)).orElseThrow().sharedAt());

        answers().send(plan, engineer, saying(Mark.AT_RISK), telling(plan));
        answers().send(plan, engineer.mirrored(), saying(Mark.ON_TRACK), telling(plan));
        assertEquals(
                Optional.empty(),
                answers().share(plan, engineer, sharing(plan)).orElseThrow().sharedAt());

        assertEquals(2, nudges().about("T1", plan.id()).size(), "of both, and of no sharing");
    }

    @Test
    void of_a_plan_that_changed_or_ended_nothing_is_shared_and_the_next_manager_reads_nothing() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);
        answers().share(plan, engineer, sharing(plan));
        plans().change(plan.handedTo("UNEW", "UMAN"), List.of());
        CheckInPlan handed = plans().find("T1", plan.id()).orElseThrow();
        AnswerKey toTheNext = ofEngineer(handed);

        assertEquals(Optional.empty(), answers().shared(toTheNext.mirrored()));
        assertEquals(Optional.empty(), answers().share(plan, engineer, sharing(plan)));

        answers().send(handed, toTheNext, saying(Mark.AT_RISK), NOTHING);
        plans().change(handed.in(State.STOPPED), List.of());
        CheckInPlan stopped = plans().find("T1", plan.id()).orElseThrow();
        assertEquals(Optional.empty(), answers().share(stopped, toTheNext, sharing(plan)));
        assertEquals(Optional.empty(), answers().shared(toTheNext.mirrored()));
        assertEquals(1, nudges().about("T1", plan.id()).size());
    }

    static Nudge sharing(CheckInPlan plan) {
        return Nudge.waiting(UUID.randomUUID().toString(), "T1", AnswersShared.KIND, plan.id(), "UMAN", NOW);
    }

    @Test
    void another_team_finds_nothing() {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);
        AnswerKey elsewhere = new AnswerKey("T2", plan.id(), "30-day", "UENG", "UMAN");

        assertEquals(CheckInAnswer.none(elsewhere), answers().own(elsewhere));
        answers().share(plan, engineer, sharing(plan));
        assertEquals(Optional.empty(), answers().shared(elsewhere.mirrored()));
        assertEquals(Optional.empty(), answers().agreement("T2", plan.id(), "30-day", "UMAN"));
    }

    @Test
    void who_has_answered_is_known_on_either_side_by_plan_milestone_and_author() {
        CheckInPlan one = added(plan("T1", "UENG", "UMAN"));
        CheckInPlan other = added(plan("T1", "UFAY", "UMAN"));
        CheckInPlan ofOthers = added(plan("T1", "UGUS", "UHAL"));
        answers().send(one, at("60-day", one), saying(Mark.AT_RISK), NOTHING);
        answers().send(one, at("30-day", one).mirrored(), saying(Mark.ON_TRACK), NOTHING);
        answers().send(one, at("30-day", one), saying(Mark.AT_RISK), NOTHING);
        answers().send(other, at("30-day", other).mirrored(), saying(Mark.UNCLEAR), NOTHING);
        answers().send(ofOthers, at("30-day", ofOthers), saying(Mark.AT_RISK), NOTHING);
        answers().keepDraft(at("90-day", one), saying(Mark.UNCLEAR), NOW, 0);

        List<Answered> ofOne = List.of(
                new Answered(at("30-day", one), true),
                new Answered(at("30-day", one).mirrored(), true),
                new Answered(at("60-day", one), false));
        List<Answered> ofOther = List.of(new Answered(at("30-day", other).mirrored(), false));
        List<Answered> byPlan = one.id().compareTo(other.id()) < 0 ? joined(ofOne, ofOther) : joined(ofOther, ofOne);
        assertEquals(ofOne, answers().answeredAround("T1", "UENG"));
        assertEquals(ofOther, answers().answeredAround("T1", "UFAY"));
        assertEquals(byPlan, answers().answeredAround("T1", "UMAN"));
        assertEquals(List.of(), answers().answeredAround("T1", "UNEW"));
    }

    private static List<Answered> joined(List<Answered> first, List<Answered> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void who_has_answered_is_told_for_as_long_as_check_ins_are_under_way(State state) {
        CheckInPlan plan = added();
        AnswerKey engineer = ofEngineer(plan);
        answers().send(plan, engineer, saying(Mark.AT_RISK), NOTHING);

        plans().change(plan.in(state), List.of());

        assertEquals(state, plans().find("T1", plan.id()).orElseThrow().state());
        assertEquals(
                state.isUnderWay() ? List.of(new Answered(engineer, false)) : List.of(),
                answers().answeredAround("T1", "UMAN"));
    }

    @Test
    void what_was_answered_to_the_manager_before_is_not_around_the_next() {
        CheckInPlan plan = added();
        answers().send(plan, ofEngineer(plan), saying(Mark.AT_RISK), NOTHING);

        plans().change(plan.handedTo("UNEW", "UMAN"), List.of());

        assertEquals(List.of(), answers().answeredAround("T1", "UNEW"));
        assertEquals(List.of(new Answered(ofEngineer(plan), false)), answers().answeredAround("T1", "UENG"));
    }

    @Test
    void who_has_answered_in_another_team_is_not_told() {
        CheckInPlan here = added(plan("T1", "UENG", "UMAN"));
        CheckInPlan there = added(plan("T2", "UENG", "UMAN"));
        answers().send(here, ofEngineer(here), saying(Mark.AT_RISK), NOTHING);
        answers().send(there, ofEngineer(there).mirrored(), saying(Mark.AT_RISK), NOTHING);

        assertEquals(List.of(new Answered(ofEngineer(here), false)), answers().answeredAround("T1", "UENG"));
        assertEquals(
                List.of(new Answered(ofEngineer(there).mirrored(), false)),
                answers().answeredAround("T2", "UENG"));
        assertEquals(List.of(), answers().answeredAround("T3", "UENG"));
    }

    @Test
    void an_agreement_is_kept_where_nobody_was_faster() {
        CheckInPlan plan = added();

        assertTrue(answers().agree(agreement(plan, "UENG", "pair on Fridays", 0)));
        assertFalse(answers().agree(agreement(plan, "UMAN", "a course", 0)));
        assertTrue(answers().agree(agreement(plan, "UMAN", "pair on Fridays, and a course", 1)));

        Agreement now = answers().agreement("T1", plan.id(), "30-day", "UMAN").orElseThrow();
        assertEquals(agreement(plan, "UMAN", "pair on Fridays, and a course", 2), now);
        assertEquals(Optional.empty(), answers().agreement("T1", plan.id(), "30-day", "UNEW"));
    }

    static Agreement agreement(CheckInPlan plan, String author, String text, long version) {
        return new Agreement("T1", plan.id(), "30-day", "UMAN", text, author, NOW, version);
    }
}
