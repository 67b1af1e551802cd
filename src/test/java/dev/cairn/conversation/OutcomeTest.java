package dev.cairn.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeTest {
    @Test
    void what_was_done_goes_on() {
        Outcome<String> done = new Outcome.Done<>("D0ANA");

        assertEquals(new Outcome.Done<>(5), done.map(String::length));
        assertEquals(new Outcome.Done<>("D0ANA!"), done.then(id -> new Outcome.Done<>(id + "!")));
        assertEquals(new Outcome.Unclear<>(), done.then(id -> new Outcome.Unclear<>()));
    }

    @ParameterizedTest
    @MethodSource("notDone")
    void what_was_not_done_stays_as_it_is(Outcome<String> outcome) {
        assertEquals(outcome, outcome.map(value -> fail("there is no value")));
        assertEquals(outcome, outcome.then(value -> fail("there is no value")));
    }

    @ParameterizedTest
    @MethodSource("notDone")
    void what_was_not_done_says_so_in_a_sentence(Outcome<String> outcome) {
        assertTrue(outcome.sentence().endsWith("."));
    }

    @Test
    void what_was_done_has_no_sentence() {
        assertThrows(IllegalStateException.class, () -> new Outcome.Done<>("D0ANA").sentence());
    }

    @Test
    void a_pause_is_said_in_seconds_and_never_as_none() {
        assertEquals(
                "Slack is busy. Please try again in 90 seconds.",
                new Outcome.Later<>(Duration.ofSeconds(90)).sentence());
        assertEquals(
                "Slack is busy. Please try again in 1 seconds.",
                new Outcome.Later<>(Duration.ofMillis(200)).sentence());
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_is_a_whole_sentence(Problem problem) {
        assertTrue(problem.sentence().matches("[A-Z].*\\."), problem.sentence());
    }

    static Stream<Outcome<String>> notDone() {
        return Stream.of(
                new Outcome.Refused<>(Problem.ARCHIVED),
                new Outcome.Later<>(Duration.ofSeconds(30)),
                new Outcome.Unclear<>());
    }
}
