package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.Exercise.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkPicksTest {
    /** Of one pick on the full exercise. */
    @ParameterizedTest
    @CsvSource({
        // on its line
        "4, off-by-one, found 4",
        "9, race, found 9",
        "17, style, found 17",
        // called otherwise, and accepted
        "4, logic, found 4",
        // on another of its lines
        "6, off-by-one, found 4",
        "6, logic, found 4",
        // one beside its line
        "3, off-by-one, found 4",
        "5, off-by-one, found 4",
        "5, logic, found 4",
        "8, race, found 9",
        "13, injection, found 14",
        // one beside another of its lines, or two beside its own
        "7, off-by-one, false alarm",
        "2, off-by-one, false alarm",
        "11, race, false alarm",
        // a decoy of that very kind goes before a slip
        "10, race, decoy 10",
        "19, logic, decoy 19",
        "19, injection, decoy 19",
        "10, injection, decoy 10",
        // the right line, another kind
        "4, race, right line 4",
        "6, race, right line 4",
        "9, logic, right line 9",
        "14, style, right line 14",
        "17, logic, right line 17",
        // one beside it, another kind
        "8, logic, false alarm",
        "1, injection, false alarm",
        "1, style, false alarm",
    })
    void a_pick_is_judged(int line, String kind, String judged) {
        assertEquals(List.of(judged), mark(new Pick(line, kind)));
    }

    @Test
    void all_four_are_found_in_whatever_order() {
        assertEquals(
                List.of("found 17", "found 14", "found 4", "found 9"),
                mark(new Pick(17, "style"), new Pick(14, "injection"), new Pick(4, "off-by-one"), new Pick(9, "race")));
    }

    @Test
    void the_same_pick_twice_counts_once() {
        assertEquals(List.of("found 9"), mark(new Pick(9, "race"), new Pick(9, "race")));
        assertEquals(List.of("false alarm"), mark(new Pick(1, "race"), new Pick(1, "race")));
    }

    @Test
    void naming_a_defect_again_is_no_mistake_and_the_nearest_pick_counts() {
        assertEquals(
                List.of("again 4", "found 4", "again 4"),
                mark(new Pick(6, "off-by-one"), new Pick(4, "off-by-one"), new Pick(5, "logic")));
    }

    @Test
    void another_kind_on_the_line_of_a_defect_that_is_found_is_a_false_alarm() {
        assertEquals(List.of("found 9", "false alarm"), mark(new Pick(9, "race"), new Pick(9, "injection")));
        assertEquals(List.of("false alarm", "found 9"), mark(new Pick(9, "injection"), new Pick(9, "race")));
    }

    @Test
    void two_other_kinds_on_the_line_of_a_defect_that_nobody_names_are_both_on_the_right_line() {
        assertEquals(List.of("right line 9", "right line 9"), mark(new Pick(9, "injection"), new Pick(9, "logic")));
    }

    @Test
    void of_two_defects_on_one_line_each_is_found_by_its_own_kind() {
        Exercise exercise = exercise(important(5, "race"), important(5, "injection"));

        assertEquals(
                List.of("found 5 injection", "found 5 race"),
                judged(MarkPicks.of(exercise, List.of(new Pick(5, "injection"), new Pick(5, "race"))), true));
        assertEquals(
                List.of("found 5 injection", "right line 5 race"),
                judged(MarkPicks.of(exercise, List.of(new Pick(5, "injection"), new Pick(5, "logic"))), true));
    }

    @Test
    void one_pick_finds_one_of_two_defects_the_nearer() {
        Exercise exercise = exercise(important(5, "race"), important(6, "race"));

        assertEquals(List.of("found 6"), judged(MarkPicks.of(exercise, List.of(new Pick(6, "race"))), false));
        assertEquals(
                List.of("found 6", "found 5"),
                judged(MarkPicks.of(exercise, List.of(new Pick(6, "race"), new Pick(4, "race"))), false));
        assertEquals(
                List.of("found 6", "found 5"),
                judged(MarkPicks.of(exercise, List.of(new Pick(7, "race"), new Pick(5, "race"))), false));
    }

    @Test
    void its_own_kind_goes_before_one_that_it_accepts() {
        Exercise exercise = exercise(
                Exercises.defect(5, List.of(), "off-by-one", Weight.BLOCKER, List.of("logic")), important(5, "logic"));

        assertEquals(List.of("found 5 logic"), judged(MarkPicks.of(exercise, List.of(new Pick(5, "logic"))), true));
    }

    @Test
    void more_picks_than_defects_make_false_alarms_and_lose_nothing() {
        List<Pick> picks = new ArrayList<>();
        for (String kind : List.of("logic", "off-by-one", "race", "injection", "n-plus-one", "style")) {
            picks.add(new Pick(9, kind));
        }
        picks.add(new Pick(14, "injection"));
        picks.add(new Pick(1, "logic"));
        Marking marking = MarkPicks.of(Exercises.FULL, picks);

        assertEquals(List.of("9", "14"), lines(marking.defects(Sight.FOUND)));
        assertEquals(6, marking.falseAlarms().size());
    }

    @Test
    void of_a_kind_the_worst_sight_counts_and_nitpicks_do_not() {
        Exercise exercise = exercise(important(3, "race"), important(8, "race"), important(12, "logic"));
        assertEquals(
                Map.of("race", Sight.MISSED, "logic", Sight.MISSED),
                MarkPicks.of(exercise, List.of(new Pick(3, "race"))).kinds());
        assertEquals(
                Map.of("race", Sight.RIGHT_LINE, "logic", Sight.FOUND),
                MarkPicks.of(exercise, List.of(new Pick(3, "race"), new Pick(8, "logic"), new Pick(12, "logic")))
                        .kinds());
        assertEquals(
                Map.of("race", Sight.FOUND, "logic", Sight.RIGHT_LINE),
                MarkPicks.of(exercise, List.of(new Pick(3, "race"), new Pick(8, "race"), new Pick(12, "race")))
                        .kinds());

        assertEquals(
                Map.of("off-by-one", Sight.MISSED, "race", Sight.MISSED, "injection", Sight.MISSED),
                MarkPicks.of(Exercises.FULL, List.of(new Pick(17, "style"))).kinds());
    }

    @Test
    void without_a_pick_everything_is_missed() {
        Marking marking = MarkPicks.of(Exercises.FULL, List.of());

        assertEquals(List.of("4", "9", "14"), lines(marking.defects(Sight.MISSED)));
        assertEquals(List.of(), marking.judged());
    }

    @Test
    void whatever_is_picked_each_is_judged_once_and_each_defect_found_once_and_the_order_does_not_matter() {
        Random random = new Random(7);
        List<String> kinds = List.of("logic", "off-by-one", "race", "injection", "style");
        for (int round = 0; round < 2_000; round++) {
            List<Pick> picks = new ArrayList<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                picks.add(new Pick(1 + random.nextInt(20), kinds.get(random.nextInt(kinds.size()))));
            }
            Marking marking = MarkPicks.of(Exercises.FULL, picks);
            List<Pick> turned = new ArrayList<>(picks);
            Collections.reverse(turned);

            assertEquals(
                    picks.stream().distinct().toList(),
                    marking.judged().stream().map(Judged::pick).toList());
            assertEquals(
                    marking.found().size(),
                    marking.found().stream()
                            .map(Judged.Found::defect)
                            .distinct()
                            .count());
            assertEquals(marking.kinds(), MarkPicks.of(Exercises.FULL, turned).kinds(), picks::toString);
        }
    }

    private static Defect important(int line, String kind) {
        return Exercises.defect(line, List.of(), kind, Weight.IMPORTANT, List.of());
    }

    private static Exercise exercise(Defect... defects) {
        return Exercises.exercise("some", Language.GO, List.of(defects), List.of());
    }

    private static List<String> mark(Pick... picks) {
        return judged(MarkPicks.of(Exercises.FULL, List.of(picks)), false);
    }

    private static List<String> judged(Marking marking, boolean withKind) {
        return marking.judged().stream().map(each -> judged(each, withKind)).toList();
    }

    private static String judged(Judged judged, boolean withKind) {
        if (judged instanceof Judged.Found found) {
            return "found " + named(found.defect(), withKind);
        }
        if (judged instanceof Judged.FoundAgain again) {
            return "again " + named(again.defect(), withKind);
        }
        if (judged instanceof Judged.RightLine right) {
            return "right line " + named(right.defect(), withKind);
        }
        Optional<Decoy> decoy = ((Judged.FalseAlarm) judged).decoy();
        return decoy.map(each -> "decoy " + each.line()).orElse("false alarm");
    }

    private static String named(Defect defect, boolean withKind) {
        return defect.line() + (withKind ? " " + defect.kind() : "");
    }

    private static List<String> lines(List<Defect> defects) {
        return defects.stream().map(defect -> String.valueOf(defect.line())).toList();
    }
}
