package dev.cairn.content;

import static dev.cairn.content.ContentPack.EXERCISE;
import static dev.cairn.content.ContentPack.KINDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseRulesTest {
    private static final String DIFF = EXERCISE + ":10: diff: ";

    @TempDir
    private Path folder;

    private ContentPack pack;

    @BeforeEach
    void aGoodPack() {
        pack = ContentPack.in(folder);
    }

    @Test
    void an_exercise_is_called_like_its_file() {
        pack.changed(EXERCISE, "id: sql-tea", "id: sql-tee");

        assertEquals(EXERCISE + ":1: id: must be sql-tea, as the file is called, not sql-tee", pack.fault());
    }

    @Test
    void two_files_of_one_exercise_are_one_too_many() {
        pack.with("practice/exercises/sql-tea.yml", pack.text(EXERCISE));

        assertEquals(
                "practice/exercises/sql-tea.yml:1: exercise sql-tea is there twice, first in " + EXERCISE
                        + ":1; keep one",
                pack.fault());
    }

    @Test
    void a_dialect_is_one_of_sql() {
        pack.changed(EXERCISE, "language: sql", "language: java");

        assertEquals(EXERCISE + ":4: dialect stands only beside language: sql; leave it out", pack.fault());
    }

    @Test
    void a_line_that_says_neither_added_nor_removed_nor_neither_is_a_fault() {
        pack.changed(EXERCISE, "+limit 5;", "limit 5;").changed(EXERCISE, "  \n", "\n");

        assertEquals(
                List.of(
                        DIFF + "line 7 must begin with a space, + or -; a line left empty is a single space. Begin the"
                                + " diff with |2 so that spaces are kept",
                        DIFF + "line 8 must begin with a space, + or -; a line left empty is a single space. Begin the"
                                + " diff with |2 so that spaces are kept"),
                pack.faults());
    }

    @Test
    void a_line_too_wide_for_slack_or_with_a_tab_is_a_fault() {
        pack.changed(EXERCISE, " select 1;", " select " + "1".repeat(69))
                .changed(EXERCISE, " select 2;", " select\t2;");

        assertEquals(
                List.of(
                        DIFF + "line 10 holds a tab; write spaces",
                        DIFF + "line 9 has 77 characters; at most 76 can be read in Slack"),
                pack.faults());
    }

    @Test
    void a_diff_has_10_to_40_lines() {
        pack.changed(EXERCISE, "   select 2;\n", "");
        assertEquals(DIFF + "has 9 lines; 10 to 40 belong there", pack.fault());

        pack.changed(EXERCISE, "   select 1;\n", "   select 1;\n" + "   select 9;\n".repeat(32));
        assertEquals(DIFF + "has 41 lines; 10 to 40 belong there", pack.fault());
    }

    @Test
    void three_lines_are_added_at_least() {
        pack.changed(EXERCISE, "+from tea", " from tea")
                .changed(EXERCISE, "+  or closed", "   or closed")
                .changed(EXERCISE, "+limit 5;", " limit 5;");

        assertEquals(DIFF + "at least 3 lines must be added ones, beginning with +", pack.fault());
    }

    @Test
    void a_line_that_is_not_there_is_a_fault_wherever_it_is_named() {
        pack.changed(EXERCISE, "- line: 6", "- line: 16")
                .changed(EXERCISE, "also: [7]", "also: [11]")
                .changed(EXERCISE, "- line: 5", "- line: 12");

        assertEquals(
                List.of(
                        EXERCISE + ":25: line: there is no line 16; the diff has 10 lines",
                        EXERCISE + ":27: also: there is no line 11; the diff has 10 lines",
                        EXERCISE + ":42: line: there is no line 12; the diff has 10 lines"),
                pack.faults());
    }

    @Test
    void words_that_moved_to_another_line_are_said_with_it() {
        pack.changed(EXERCISE, "code: \"desc\"", "code: \"limit\"")
                .changed(EXERCISE, "code: or closed", "code: and closed");

        assertEquals(
                List.of(
                        EXERCISE + ":26: code: “limit” does not stand in line 6; it stands in line 7",
                        EXERCISE + ":43: code: “and closed” does not stand in line 5, nor in any other; copy it from"
                                + " the diff"),
                pack.faults());
    }

    @Test
    void a_defect_is_on_a_changed_line() {
        pack.changed(EXERCISE, "- line: 6\n    code: \"desc\"", "- line: 1\n    code: \"select\"");

        assertEquals(
                EXERCISE + ":25: line: 1 is not changed; a defect is on an added line, or on a removed one",
                pack.fault());
    }

    @Test
    void kinds_are_those_of_the_file_beside() {
        pack.changed(EXERCISE, "accept: [race]", "accept: [rase]")
                .changed(EXERCISE, "kind: logic\n    explanation: Closed", "kind: zzz\n    explanation: Closed");

        assertEquals(
                List.of(
                        EXERCISE + ":33: there is no kind rase in practice/kinds.yaml; did you mean race?",
                        EXERCISE
                                + ":44: there is no kind zzz in practice/kinds.yaml; the kinds are logic, race, style"),
                pack.faults());
    }

    @Test
    void without_the_kinds_only_the_missing_file_is_named() {
        pack.without(KINDS);

        assertEquals(KINDS + ": this file is missing; copy it from the content that comes with Cairn", pack.fault());
    }

    @Test
    void style_is_a_nitpick_and_a_nitpick_is_style() {
        pack.changed(EXERCISE, "kind: style", "kind: race");
        assertEquals(
                EXERCISE + ":37: weight: the kind style goes with the weight nitpick, and each only with the other;"
                        + " change one of the two",
                pack.fault());

        pack.changed(EXERCISE, "kind: race", "kind: style").changed(EXERCISE, "weight: nitpick", "weight: important");
        assertTrue(pack.fault().startsWith(EXERCISE + ":37: weight: the kind style"), pack.fault());
    }

    @Test
    void nitpicks_alone_are_no_exercise() {
        pack.changed(EXERCISE, "kind: logic\n    weight: blocker", "kind: style\n    weight: nitpick");

        assertEquals(
                EXERCISE + ":25: defects: all are nitpicks; plant at least one blocker or important defect",
                pack.fault());
    }

    @Test
    void a_decoy_is_on_no_line_of_a_defect() {
        pack.changed(EXERCISE, "- line: 5\n    code: or closed", "- line: 7\n    code: limit");

        assertEquals(
                EXERCISE + ":42: line: 7 is a line of a defect, so it cannot be a decoy; choose another", pack.fault());
    }

    @Test
    void exercises_and_kinds_rest_on_the_blueprint() {
        pack.changed(EXERCISE, "source: 6.60-day.1", "source: 6.60-day.3")
                .changed(KINDS, "source: 6.docker", "source: 6.dokcer");

        assertEquals(
                List.of(
                        EXERCISE + ":32: no blueprint entry has the key 6.60-day.3; did you mean 6.60-day.2?",
                        KINDS + ":11: no blueprint entry has the key 6.dokcer; did you mean 6.docker?"),
                pack.faults());
    }

    @Test
    void a_name_leads_to_one_kind_and_to_no_language() {
        pack.changed(KINDS, "[race condition]", "[bug, golang]");

        assertEquals(
                List.of(
                        KINDS + ":10: golang is the name of a language; choose another",
                        KINDS + ":10: name bug is there twice, first in " + KINDS + ":5; keep one"),
                pack.faults());
    }

    @Test
    void bounds_are_said_in_the_words_of_the_schema() {
        pack.changed(EXERCISE, "title: Order the tea", "title: " + "t".repeat(81))
                .changed(EXERCISE, "fix: order by grams", "fix: " + "f".repeat(301))
                .changed(EXERCISE, "compiles: true", "compiled: true");

        assertEquals(
                List.of(
                        EXERCISE + ":2: title: has 81 characters. What belongs here: What the change does, 1 to 80"
                                + " characters on one line; never what is wrong with it. Example: Charge parking by the"
                                + " started hour",
                        EXERCISE + ":23: there is no field “compiled” here; did you mean compiles?",
                        EXERCISE + ":31: defects[0].fix: has 301 characters. What belongs here: What to write instead,"
                                + " in words or as a line of code, 1 to 300 characters."),
                pack.faults());
    }

    @Test
    void an_exercise_with_nothing_in_it_gets_sentences_and_no_crash() {
        pack.with(EXERCISE, "id: sql-tea\ndiff: [1]\ndefects: 3\ndecoys: [x]\n");

        List<String> faults = pack.faults();
        assertTrue(faults.stream().allMatch(fault -> fault.startsWith(EXERCISE)), faults::toString);
        assertTrue(faults.stream().anyMatch(fault -> fault.contains("the field title is missing")), faults::toString);
    }
}
