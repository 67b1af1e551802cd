package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionPartsTest {
    @Test
    void two_questions_in_one_are_taken_apart() {
        assertEquals(
                List.of("Who approves a release", "how often do we deploy?"),
                QuestionParts.of("Who approves a release, and how often do we deploy?"));
        assertEquals(List.of("What is MTTR", "Who owns it?"), QuestionParts.of("What is MTTR? Who owns it?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what should I have done by day 60",
                "logs and metrics",
                "who do I ask about CI and CD",
                "prod is down. who do I call?",
                "?? !",
                ""
            })
    void one_question_stays_whole(String question) {
        assertEquals(List.of(question), QuestionParts.of(question));
    }
}
