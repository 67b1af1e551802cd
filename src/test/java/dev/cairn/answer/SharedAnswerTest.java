package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is the target for mttr",
                "",
                " with spaces ",
                "two\nlines\n",
                "<!channel> & *bold* 🗻",
                "6.60-day 7.mttr"
            })
    void what_a_button_carries_is_what_it_was_given(String question) {
        SharedAnswer shared = new SharedAnswer(question, List.of("7.mttr", "6.60-day.1", "13.independent"));

        assertEquals(shared, SharedAnswer.of(shared.toValue()));
    }

    @Test
    void a_single_key_goes_round_too() {
        SharedAnswer shared = new SharedAnswer("mttr", List.of("7.mttr"));

        assertEquals(shared, SharedAnswer.of(shared.toValue()));
    }

    @Test
    void a_value_without_a_question_still_names_its_keys() {
        assertEquals(new SharedAnswer("", List.of("7.mttr")), SharedAnswer.of("7.mttr"));
        assertEquals(new SharedAnswer("", List.of("")), SharedAnswer.of(""));
    }
}
