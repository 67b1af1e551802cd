package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.ShippedContent;
import dev.cairn.content.Content;
import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Decoy;
import dev.cairn.content.Exercise.Defect;
import dev.cairn.content.Exercise.Language;
import dev.cairn.content.Exercise.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {
    private static final Content CONTENT = ShippedContent.CONTENT;

    @Test
    void everything_has_its_place() {
        Map<String, List<String>> groups = groups(
                new Pick(5, "logic"),
                new Pick(4, "off-by-one"),
                new Pick(9, "injection"),
                new Pick(10, "race"),
                new Pick(4, "race"),
                new Pick(2, "race"));

        assertEquals(
                List.of(
                        "Found",
                        "Missed blockers",
                        "Right line, look again at what is wrong",
                        "Nitpicks",
                        "False alarms"),
                List.copyOf(groups.keySet()));
        assertEquals(
                List.of(
                        "Line 5, Wrong logic: names the one on line 4 again, which counts once.",
                        "Line 4: Off by one, blocker."),
                groups.get("Found"));
        assertEquals(List.of("Line 14: Injection, blocker."), groups.get("Missed blockers"));
        assertEquals(
                List.of("Line 9: something is wrong there, but not “Injection”. It is “Race between two at once”."),
                groups.get("Right line, look again at what is wrong"));
        assertEquals(
                List.of("Line 17: Style or wording only, nitpick. Nobody has to find it."), groups.get("Nitpicks"));
        assertEquals(
                List.of(
                        "Line 10, Race between two at once: It is locked.",
                        "Line 4, Race between two at once: what is wrong there is “Off by one”, which you found.",
                        "Line 2, Race between two at once: nothing of the kind is wrong there."),
                groups.get("False alarms"));
    }

    @Test
    void a_line_beside_and_another_name_are_said_to_do() {
        assertEquals(
                List.of("Line 4: Off by one, blocker. You saw it on line 3, which will do. You called it “Wrong logic”,"
                        + " which will do."),
                groups(new Pick(3, "logic")).get("Found"));
    }

    @Test
    void what_was_missed_without_being_a_blocker_stands_apart_and_a_nitpick_seen_is_said() {
        Map<String, List<String>> groups =
                groups(new Pick(4, "off-by-one"), new Pick(14, "injection"), new Pick(17, "style"));

        assertEquals(List.of("Found", "Also missed", "Nitpicks"), List.copyOf(groups.keySet()));
        assertEquals(List.of("Line 9: Race between two at once, important."), groups.get("Also missed"));
        assertEquals(List.of("Line 17: Style or wording only, nitpick. You saw it."), groups.get("Nitpicks"));
    }

    @Test
    void line_by_line_each_defect_is_explained_and_each_decoy_cleared() {
        Exercise exercise = Exercises.exercise(
                "some",
                Language.GO,
                List.of(new Defect(
                        14,
                        "line 14",
                        List.of(),
                        "race",
                        Weight.BLOCKER,
                        "Two pay.",
                        "Lock it",
                        "4.daily.2",
                        List.of())),
                List.of(new Decoy(3, "line 3", "injection", "It is a constant.")));

        assertEquals(
                List.of(
                        "Line 3: line 3\nLooks like “Injection” and is fine. It is a constant.",
                        "Line 14: line 14\nRace between two at once, blocker. Two pay.\nInstead: Lock it\nBlueprint 4 · What"
                                + " you do every day"),
                new AnswerWords(MarkPicks.of(exercise, List.of()), CONTENT).lineByLine());
    }

    private static Map<String, List<String>> groups(Pick... picks) {
        return new AnswerWords(MarkPicks.of(Exercises.FULL, List.of(picks)), CONTENT).groups();
    }
}
