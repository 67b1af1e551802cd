package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamelessQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
            does @ana.silva get a laptop -> does … get a laptop
            does <@U0ANA|ana> or <@U0BEN> get a laptop -> does … or … get a laptop
            is a laptop for ana@acme.example, too -> is a laptop for … too
            laptop as in https://wiki.acme.example/people/ana?x=1 please -> laptop as in … please
            laptop as in www.acme.example or wiki.acme.example/ana please -> laptop as in … or … please
            laptop for #ana-and-ben or #4711 -> laptop for … or …
            call +49 (170) 123-45 67 about a laptop -> call … about a laptop
            staff number 48213 laptop -> staff number … laptop
            """)
    void what_names_somebody_or_leads_to_them_is_left_out(String typed, String kept) {
        assertEquals(kept, NamelessQuestion.of(typed).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the 30/60/90 day plan",
                "30 60 90",
                "99.95% availability in 2026",
                "10-15% on tech debt",
                "is C# or node.js allowed",
                "CI/CD & <24 h?",
                "¿qué se espera de mí?"
            })
    void everything_else_is_kept_as_it_was_typed(String typed) {
        assertEquals(typed, NamelessQuestion.of(typed).orElseThrow().text());
    }

    @Test
    void white_space_and_control_characters_become_one_space() {
        assertEquals(
                "a laptop please",
                NamelessQuestion.of(" a\u0000 \n laptop\tplease\r\n")
                        .orElseThrow()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "@ana", "<@U0ANA>", "https://acme.example", "… ?!"})
    void what_has_no_word_left_is_not_kept(String typed) {
        assertEquals(Optional.empty(), NamelessQuestion.of(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "May I bring my dog?, may i bring my dog",
        "bringing dogs, BRING A DOG!!",
        "is there a dress code, the dress codes",
        "dog @ana bring, bring dog",
        "wer wie was, WAS? wie? wer?",
        "who am I, am I who",
    })
    void questions_of_the_same_words_are_one_group(String one, String other) {
        assertEquals(group(one), group(other));
    }

    @Test
    void questions_of_other_words_are_other_groups() {
        List<String> questions = List.of("may I bring my dog", "may I bring my cat", "why is that so", "how is it");

        assertEquals(
                4,
                questions.stream().map(NamelessQuestionTest::group).distinct().count());
        assertNotEquals(group("who am I"), group("what am I"));
    }

    @Test
    void a_long_question_is_cut_and_never_in_the_middle_of_what_is_left_out() {
        String kept = NamelessQuestion.of("x ".repeat(95) + "somebody.with.a.long.name@acme.example and more of it")
                .orElseThrow()
                .text();

        assertTrue(kept.length() <= 200, kept);
        assertTrue(!kept.contains("somebody"), kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "@", "<", "#a", "1 ", "a.b/", "a.", "1-", "http", "-", "🗻"})
    void ten_thousand_times_anything_is_read_in_no_time(String part) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> NamelessQuestion.of(part.repeat(10_000)));
    }

    private static String group(String typed) {
        return NamelessQuestion.of(typed).orElseThrow().group();
    }
}
