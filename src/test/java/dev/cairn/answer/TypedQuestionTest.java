package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedQuestionTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    <@U0CAIRN> what is expected?                        => what is expected?
                    <@U0CAIRN>: what is expected?                       => what is expected?
                    <@U0CAIRN>, what is expected?                       => what is expected?
                    <@U0CAIRN>                                          => ''
                    what should <@U0ANA|ana> do                         => what should @ana do
                    what should <@U0ANA> do                             => what should do
                    <!here> who approves this                           => who approves this
                    ask <!subteam^S1|@platform> or <#C1|general> first  => ask @platform or #general first
                    is <#C1> the place                                  => is the place
                    by <!date^1392734382^{date}|18 Feb>                 => by 18 Feb
                    what does <https://a.example/x|the handbook> say    => what does the handbook say
                    do we use <http://node.js|node.js>                  => do we use node.js
                    read <https://a.example/review-goals> please        => read please
                    is R&amp;D &lt;b&gt; mine                           => is R&D <b> mine
                    &amp;lt;                                            => &lt;
                    what *is* the _target_ for `mttr` ~now~?            => what is the target for mttr now?
                    who owns snake_case and 2*3                         => who owns snake_case and 2*3
                    :wave: who approves? :+1:                           => who approves?
                    at 10:30:00 exactly                                 => at 10:30:00 exactly
                    """)
    void what_slack_marks_up_becomes_plain_words(String typed, String question) {
        assertEquals(question, TypedQuestion.of(typed));
    }

    @Test
    void code_blocks_and_quoted_lines_are_not_ones_own_words() {
        assertEquals("who approves this? thanks", TypedQuestion.of("""
                        <@U0CAIRN>
                        &gt; I think the manager does
                        who approves this?
                        ```
                        merge --force
                        ```
                        thanks"""));
    }

    @Test
    void a_code_block_without_an_end_is_taken_for_words() {
        assertEquals("who approves this", TypedQuestion.of("```who approves this"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://a.example/review>",
                "```\nmttr\n```",
                "&gt; who approves this?",
                ":wave:",
                "<@U0CAIRN> <!channel>",
                " \n\t "
            })
    void without_ones_own_words_nothing_is_left(String typed) {
        assertEquals("", TypedQuestion.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<@U", "`", "```", "*", ":a", "&gt;", "<a|", "_a", "\n&gt;"})
    void no_text_of_forty_thousand_characters_makes_it_slow(String piece) {
        String typed = piece.repeat(40_000 / piece.length()) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> TypedQuestion.of(typed));
    }
}
