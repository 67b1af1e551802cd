package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.PracticeGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The exercises that come with Cairn. That they fit their schema and that their lines are true is checked when they are read. */
class PracticeContentTest {
    private static final PracticeGuide GUIDE = ShippedContent.CONTENT.practice();

    @Test
    void there_are_thirty_or_more_and_four_or_more_in_each_language() {
        assertTrue(GUIDE.exercises().size() >= 30, () -> GUIDE.exercises().size() + " exercises");
        for (Language language : Language.values()) {
            long many = GUIDE.exercises().stream()
                    .filter(each -> each.language() == language)
                    .count();
            assertTrue(many >= 4, () -> many + " in " + language.title());
        }
    }

    @Test
    void the_kinds_are_the_fifteen_and_style() {
        assertEquals(
                List.of(
                        "logic",
                        "off-by-one",
                        "null-and-errors",
                        "race",
                        "resource-leak",
                        "injection",
                        "authorisation",
                        "secrets-in-logs",
                        "n-plus-one",
                        "timeout-and-retry",
                        "idempotency",
                        "compatibility",
                        "migration-lock",
                        "empty-test",
                        "observability",
                        "style"),
                GUIDE.kinds().stream().map(DefectKind::id).toList());
    }

    @Test
    void every_kind_is_planted_in_two_exercises_or_more() {
        for (DefectKind kind : GUIDE.kinds()) {
            List<String> with = GUIDE.exercises().stream()
                    .filter(each -> each.defects().stream()
                            .anyMatch(defect -> defect.kind().equals(kind.id())))
                    .map(Exercise::id)
                    .toList();
            assertTrue(with.size() >= 2, () -> kind.id() + " is planted in " + with);
        }
    }

    @Test
    void no_two_exercises_share_a_skeleton() {
        List<Exercise> exercises = GUIDE.exercises();
        List<Set<List<String>>> skeletons =
                exercises.stream().map(each -> Skeleton.of(each.diff())).toList();
        List<String> alike = new ArrayList<>();
        for (int one = 0; one < exercises.size(); one++) {
            for (int other = one + 1; other < exercises.size(); other++) {
                if (Skeleton.likeness(skeletons.get(one), skeletons.get(other)) > Skeleton.ALIKE) {
                    alike.add(exercises.get(one).id() + " and "
                            + exercises.get(other).id());
                }
            }
        }

        assertEquals(List.of(), alike);
    }

    @Test
    void a_skeleton_is_told_again_under_other_names_and_not_in_other_code() {
        Exercise one = GUIDE.exercises().get(0);
        List<String> renamed = one.diff().stream()
                .map(line -> line.charAt(0)
                        + line.substring(1)
                                .replaceAll("\\b(?!(?:if|for|return|new|final|static)\\b)[a-z]\\w*", "renamed"))
                .toList();

        assertTrue(Skeleton.likeness(Skeleton.of(one.diff()), Skeleton.of(renamed)) > Skeleton.ALIKE);
        assertEquals(0, Skeleton.likeness(Skeleton.of(one.diff()), Skeleton.of(List.of("+a = 1"))));
    }

    @Test
    void solving_an_exercise_as_it_was_planted_finds_everything() {
        for (Exercise exercise : GUIDE.exercises()) {
            Marking marking = MarkPicks.of(
                    exercise,
                    exercise.defects().stream()
                            .map(defect -> new Pick(defect.line(), defect.kind()))
                            .toList());

            assertEquals(exercise.defects().size(), marking.found().size(), exercise::id);
            assertTrue(
                    Verdict.of(marking).matches("You found (the one thing that is wrong|both|all \\d)\\."),
                    exercise::id);
        }
    }

    @Test
    void falling_for_every_decoy_finds_nothing() {
        for (Exercise exercise : GUIDE.exercises()) {
            Marking marking = MarkPicks.of(
                    exercise,
                    exercise.decoys().stream()
                            .map(decoy -> new Pick(decoy.line(), decoy.kind()))
                            .toList());

            assertEquals(List.of(), marking.found(), exercise::id);
            assertTrue(
                    marking.falseAlarms().stream()
                            .allMatch(alarm -> alarm.decoy().isPresent()),
                    exercise::id);
        }
    }

    @Test
    void no_title_gives_away_what_is_wrong() {
        Set<String> giveaways = new TreeSet<>();
        for (Exercise exercise : GUIDE.exercises()) {
            Stream.concat(
                            Stream.of("bug", "wrong", "broken", "defect"),
                            exercise.defects().stream().map(Defect::kind))
                    .filter(word -> exercise.title().toLowerCase(Locale.ROOT).matches(".*\\b" + word + "\\b.*"))
                    .forEach(word -> giveaways.add(exercise.id() + ": " + word));
        }
        assertEquals(Set.of(), giveaways);
    }
}
