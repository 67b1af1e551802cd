package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.ShippedContent;
import dev.cairn.content.DefectKind;
import dev.cairn.content.Exercise.Language;
import dev.cairn.practice.ReadWanted.Reading;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadWantedTest {
    private final ReadWanted reading = new ReadWanted(ShippedContent.CONTENT.practice());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | -",
                "java | java",
                "Py | python",
                "ts | typescript",
                "js | typescript",
                "javascript | typescript",
                "GoLang | go",
                "sql | sql",
                "sqli | injection",
                "sql injection | injection",
                "sql and injection | sql,injection",
                "injection in sql | sql,injection",
                "auth | authorisation",
                "race condition | race",
                "java race | java,race",
                "race conditions in java | java,race",
                "java, go and python | java,python,go",
                "off-by-one | off-by-one",
                "Off by one | off-by-one",
                "n+1 | n-plus-one",
                "n + 1 query | n-plus-one",
                "null-and-errors | null-and-errors",
                "a test that proves nothing in ts | typescript,empty-test",
                "race injection | injection,race",
                "nit | style",
            })
    void words_are_read(String typed, String wanted) {
        assertEquals(
                wanted,
                reading.read(typed) instanceof Reading.Understood understood
                        ? understood.wanted().toValue()
                        : reading.read(typed).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "jav, java",
        "pyhton, python",
        "injecton, injection",
        "progres, progress",
        "golnag, golang",
        "hepl, help"
    })
    void a_mistyped_word_gets_a_did_you_mean_and_what_there_is(String typed, String meant) {
        String sentence = sentence("race " + typed);

        assertTrue(
                sentence.startsWith("I know no exercises about “" + typed + "”. Did you mean /review practice " + meant
                        + "? There are exercises in Java, Python, TypeScript, Go, SQL, about logic, off-by-one, "),
                sentence);
    }

    @Test
    void what_is_like_nothing_is_answered_with_what_there_is() {
        String sentence = sentence("cobol");

        assertTrue(sentence.startsWith("I know no exercises about “cobol”. There are exercises in Java"), sentence);
        assertTrue(sentence("x".repeat(500)).contains("“" + "x".repeat(39) + "…”"));
    }

    @Test
    void every_name_of_the_content_leads_to_its_kind() {
        for (DefectKind kind : ShippedContent.CONTENT.practice().kinds()) {
            Stream.of(kind.names(), List.of(kind.id(), kind.title()))
                    .flatMap(List::stream)
                    .forEach(name -> assertEquals(
                            new Reading.Understood(new Wanted(Set.of(), Set.of(kind.id()))), reading.read(name), name));
        }
    }

    @Test
    void what_is_wanted_survives_the_way_through_a_form() {
        for (Wanted wanted : List.of(
                Wanted.ANYTHING,
                new Wanted(Set.of(Language.GO, Language.SQL), Set.of("race", "off-by-one")),
                new Wanted(Set.of(), Set.of("a-kind-of-ones-own")))) {
            assertEquals(wanted, Wanted.of(wanted.toValue()));
            OpenExercise open = new OpenExercise("java-tea", "an-attempt", 5, true, wanted);
            assertEquals(open, OpenExercise.of(open.toValue()));
        }
    }

    private String sentence(String typed) {
        return ((Reading.NotUnderstood) reading.read(typed)).sentence();
    }
}
