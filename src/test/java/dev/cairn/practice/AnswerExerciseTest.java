package dev.cairn.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.conversation.Caller;
import dev.cairn.practice.AnswerExercise.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerExerciseTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Caller ANA = new Caller("T1", "U1");
    private static final Caller BEN = new Caller("T1", "U2");
    private static final List<Pick> ALL =
            List.of(new Pick(4, "off-by-one"), new Pick(9, "race"), new Pick(14, "injection"));

    private final InMemoryPracticeStore store = new InMemoryPracticeStore();
    private Instant now = MONDAY;
    private final AnswerExercise answering = new AnswerExercise(store, new InstantSource() {
        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void an_answer_moves_each_kind_in_the_exercise() {
        Result result = answer(ANA, "a", List.of(new Pick(4, "off-by-one"), new Pick(9, "logic")));

        assertEquals(Optional.empty(), result.seenBefore());
        assertEquals(
                List.of("off-by-one 2", "race 1", "injection 1"),
                result.progress().stream()
                        .map(each -> each.kind() + " " + each.box())
                        .toList());
    }

    @Test
    void the_same_attempt_sent_twice_counts_once_and_answers_alike() {
        Result first = answer(ANA, "a", ALL);

        assertEquals(first, answer(ANA, "a", ALL));
        assertEquals(List.of(2, 2, 2), boxes(first));
        assertEquals(1, store.of(ANA).size());
    }

    @Test
    void sent_again_with_other_picks_it_is_marked_and_nothing_moves() {
        answer(ANA, "a", List.of());

        Result again = answer(ANA, "a", ALL);

        assertEquals("You found all 3.", Verdict.of(again.marking()));
        assertEquals(List.of(1, 1, 1), boxes(again));
    }

    @Test
    void an_exercise_whose_answer_was_seen_lately_changes_nothing_found_or_missed() {
        answer(ANA, "a", List.of());
        now = now.plus(Duration.ofDays(31));

        Result found = answer(ANA, "b", ALL);
        assertEquals(Optional.of(MONDAY), found.seenBefore());
        assertEquals(List.of(1, 1, 1), boxes(found));

        answer(BEN, "c", ALL);
        Result missed = answer(BEN, "d", List.of());
        assertEquals(List.of(2, 2, 2), boxes(missed));
    }

    @Test
    void seeing_the_answer_again_puts_off_the_day_from_which_it_counts() {
        answer(ANA, "a", List.of());
        now = now.plus(Duration.ofDays(31));
        answer(ANA, "b", ALL);
        now = now.plus(Duration.ofDays(31));
        assertEquals(
                Optional.of(MONDAY.plus(Duration.ofDays(31))),
                answer(ANA, "c", ALL).seenBefore());

        now = now.plus(Duration.ofDays(32));
        Result forgotten = answer(ANA, "d", ALL);
        assertEquals(Optional.empty(), forgotten.seenBefore());
        assertEquals(List.of(2, 2, 2), boxes(forgotten));
    }

    @Test
    void what_others_do_changes_nothing() {
        answer(ANA, "a", List.of());

        Result bens = answer(BEN, "b", ALL);

        assertEquals(Optional.empty(), bens.seenBefore());
        assertEquals(List.of(2, 2, 2), boxes(bens));
    }

    private Result answer(Caller who, String attempt, List<Pick> picks) {
        return answering.answer(who, attempt, Exercises.FULL, picks);
    }

    private static List<Integer> boxes(Result result) {
        return result.progress().stream().map(KindProgress::box).toList();
    }
}
