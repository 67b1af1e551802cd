package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.content.Exercise;
import dev.cairn.content.Exercise.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    /** Of the full exercise: blockers on 4 and 14, something important on 9, a nitpick on 17. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 off-by-one, 9 race, 14 injection | You found all 3.",
                "4 off-by-one, 9 race, 14 injection, 17 style | You found all 3.",
                "4 off-by-one, 14 injection | You found 2 of 3.",
                "4 off-by-one, 9 race | You found 2 of 3. One blocker was missed.",
                "9 race | You found 1 of 3. 2 blockers were missed.",
                "'' | You found none of 3. 2 blockers were missed.",
                "17 style | You found none of 3. 2 blockers were missed.",
                "9 race, 14 logic, 4 injection | You found 1 of 3. Two times you were on the right line and called it"
                        + " something else.",
                "4 off-by-one, 9 logic, 14 injection | You found 2 of 3. Once you were on the right line and called it"
                        + " something else.",
                "4 off-by-one, 9 race, 14 injection, 1 logic | You found all 3. There was one false alarm.",
                "9 race, 1 logic, 19 logic | You found 1 of 3. 2 blockers were missed. There were 2 false alarms.",
            })
    void the_first_line_says_the_most_important(String picks, String verdict) {
        assertEquals(verdict, Verdict.of(MarkPicks.of(Exercises.FULL, picks(picks))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 race | race | You found the one thing that is wrong.",
                "'' | race | You did not find the one thing that is wrong.",
                "1 race, 2 logic | race logic | You found both.",
                "2 logic | race logic | You found 1 of 2.",
            })
    void small_numbers_are_said_as_people_say_them(String picks, String kinds, String verdict) {
        Exercise exercise = Exercises.of("small", Language.GO, kinds.split(" ", -1));

        assertEquals(verdict, Verdict.of(MarkPicks.of(exercise, picks(picks))));
    }

    private static List<Pick> picks(String written) {
        return Stream.of(written.split(", ", -1))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(" ", -1))
                .map(parts -> new Pick(Integer.parseInt(parts[0]), parts[1]))
                .toList();
    }
}
