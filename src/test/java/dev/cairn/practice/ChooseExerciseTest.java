package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Language;
import dev.cairn.conversation.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChooseExerciseTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ANA = new Caller("T1", "U1");

    private static final Exercise RACE = Exercises.of("race-one", Language.JAVA, "race");
    private static final Exercise RACE_TOO = Exercises.of("race-two", Language.GO, "race");
    private static final Exercise LOGIC = Exercises.of("logic-one", Language.JAVA, "logic");
    private static final Exercise INJECTION = Exercises.of("injection-one", Language.SQL, "injection", "logic");

    private final List<Answered> answered = new ArrayList<>();

    @Test
    void what_is_wanted_limits_the_choice() {
        assertEquals(Optional.of(RACE_TOO), choose(new Wanted(Set.of(Language.GO), Set.of())));
        assertEquals(Optional.of(INJECTION), choose(new Wanted(Set.of(), Set.of("injection"))));
        assertEquals(Optional.of(RACE), choose(new Wanted(Set.of(Language.JAVA), Set.of("race"))));
        assertEquals(Optional.empty(), choose(new Wanted(Set.of(Language.PYTHON), Set.of())));
        assertEquals(Optional.empty(), choose(new Wanted(Set.of(Language.SQL), Set.of("race"))));
        assertEquals(
                Optional.of(INJECTION),
                choose(new Wanted(Set.of(Language.SQL, Language.PYTHON), Set.of("logic", "race"))));
    }

    @Test
    void a_weak_kind_that_is_due_comes_before_kinds_never_met() {
        solved(RACE, 0, "race", Sight.MISSED);

        assertEquals(Optional.of(RACE_TOO), choose(2));
        assertNotEquals(Optional.of(RACE_TOO), choose(1), "before it is due, others come first");
    }

    @Test
    void of_kinds_that_are_due_the_lowest_box_comes_first_and_then_the_longest_due() {
        solved(Exercises.of("gone-one", Language.GO, "logic"), 0, "logic", Sight.FOUND);
        solved(Exercises.of("gone-two", Language.GO, "race"), 1, "race", Sight.MISSED);
        solved(Exercises.of("gone-three", Language.GO, "injection"), 0, "injection", Sight.FOUND);

        assertEquals("race", kindChosen(10));

        solved(Exercises.of("gone-four", Language.GO, "race"), 3, "race", Sight.FOUND);
        assertEquals("logic or injection", kindChosen(10).replaceAll("logic|injection", "logic or injection"));
    }

    @Test
    void kinds_never_met_come_before_what_is_not_due_yet() {
        solved(RACE, 0, "race", Sight.FOUND);
        solved(LOGIC, 0, "logic", Sight.FOUND);

        assertEquals(Optional.of(INJECTION), choose(1));
    }

    @Test
    void an_answer_seen_lately_comes_after_all_that_would_count() {
        solved(RACE, 0, "race", Sight.MISSED);
        solved(RACE_TOO, 0, "race", Sight.MISSED);

        Set<String> chosen = Set.of(choose(10).orElseThrow().id());
        assertTrue(Set.of(LOGIC.id(), INJECTION.id()).containsAll(chosen), chosen::toString);
    }

    @Test
    void once_all_are_seen_the_one_seen_longest_ago_of_what_is_needed_comes_again() {
        solved(RACE_TOO, 0, "race", Sight.MISSED);
        solved(RACE, 1, "race", Sight.MISSED);
        solved(LOGIC, 2, "logic", Sight.FOUND);
        solved(INJECTION, 3, "injection", Sight.FOUND);

        assertEquals(Optional.of(RACE_TOO), choose(4));
    }

    @Test
    void the_one_just_solved_comes_again_only_where_there_is_no_other() {
        Wanted races = new Wanted(Set.of(), Set.of("race"));
        solved(RACE, 0, "race", Sight.MISSED);
        assertEquals(Optional.of(RACE_TOO), choose(races));
        solved(RACE_TOO, 0, "race", Sight.MISSED);
        assertEquals(Optional.of(RACE), choose(races));

        assertEquals(Optional.of(RACE_TOO), choose(new Wanted(Set.of(Language.GO), Set.of())));
    }

    @Test
    void after_the_longest_wait_an_answer_counts_as_forgotten() {
        solved(RACE_TOO, 0, "race", Sight.MISSED);
        solved(RACE, 31, "race", Sight.FOUND);
        solved(LOGIC, 31, "logic", Sight.FOUND);
        solved(INJECTION, 31, "injection", Sight.FOUND);

        assertEquals(Optional.of(RACE_TOO), choose(32));
    }

    @Test
    void the_same_store_and_time_give_the_same_exercise_and_people_do_not_all_begin_with_one() {
        Set<String> first = new HashSet<>();
        for (int person = 0; person < 20; person++) {
            Caller who = new Caller("T1", "U" + person);
            Optional<Exercise> once = choose(who, Wanted.ANYTHING, 0);
            assertEquals(once, choose(who, Wanted.ANYTHING, 0));
            first.add(once.orElseThrow().id());
        }

        assertTrue(first.size() > 1, first::toString);
    }

    @Test
    void whoever_always_takes_the_next_one_meets_every_exercise_before_any_comes_twice() {
        Set<String> met = new HashSet<>();
        for (int round = 0; round < 4; round++) {
            Exercise next = choose(0).orElseThrow();
            met.add(next.id());
            solved(next, 0, next.defects().get(0).kind(), Sight.MISSED);
        }

        assertEquals(4, met.size());
    }

    /** By then only the exercises of the guide that were not answered are fresh. */
    private String kindChosen(int day) {
        return choose(day).orElseThrow().defects().get(0).kind();
    }

    private void solved(Exercise exercise, int day, String kind, Sight sight) {
        answered.add(new Answered("attempt " + answered.size(), ANA, exercise.id(), at(day), Map.of(kind, sight)));
    }

    private static Instant at(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }

    private Optional<Exercise> choose(Wanted wanted) {
        return choose(ANA, wanted, 0);
    }

    private Optional<Exercise> choose(int day) {
        return choose(ANA, Wanted.ANYTHING, day);
    }

    private Optional<Exercise> choose(Caller who, Wanted wanted, int day) {
        return new ChooseExercise(Exercises.guide(RACE, RACE_TOO, LOGIC, INJECTION))
                .choose(who, new History(answered), wanted, at(day));
    }
}
