package dev.cairn.practice;

import static dev.cairn.practice.Sight.FOUND;
import static dev.cairn.practice.Sight.MISSED;
import static dev.cairn.practice.Sight.RIGHT_LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KindProgressTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void what_is_found_moves_up_a_box_to_the_last_and_stays_there() {
        assertEquals(List.of(2, 3, 4, 5, 5, 5), boxes(FOUND, FOUND, FOUND, FOUND, FOUND, FOUND));
    }

    @Test
    void what_is_missed_goes_back_to_the_first_from_anywhere() {
        assertEquals(
                List.of(1, 2, 3, 4, 1, 2, 1, 1), boxes(MISSED, FOUND, FOUND, FOUND, MISSED, FOUND, MISSED, MISSED));
    }

    @Test
    void the_right_line_with_another_name_leaves_it_where_it_is() {
        assertEquals(List.of(1, 2, 2, 3, 3, 1), boxes(RIGHT_LINE, FOUND, RIGHT_LINE, FOUND, RIGHT_LINE, MISSED));
    }

    @Test
    void each_box_waits_twice_as_long_as_the_one_before() {
        assertEquals(
                List.of(2L, 4L, 8L, 16L, 32L),
                IntStream.rangeClosed(1, KindProgress.BOXES)
                        .mapToObj(box -> KindProgress.waiting(box).toDays())
                        .toList());
        assertEquals(Duration.ofDays(32), KindProgress.LONGEST_WAIT);
    }

    @Test
    void it_is_due_to_the_second() {
        KindProgress progress = KindProgress.first("race", MISSED, MONDAY);
        Instant due = Instant.parse("2026-11-25T09:00:00Z");

        assertEquals(due, progress.dueAt());
        assertFalse(progress.isDue(due.minusSeconds(1)));
        assertTrue(progress.isDue(due));
    }

    @Test
    void it_waits_from_the_last_time_on_also_where_the_box_stays() {
        KindProgress progress =
                KindProgress.first("race", FOUND, MONDAY).then(RIGHT_LINE, MONDAY.plus(Duration.ofDays(10)));

        assertEquals(MONDAY.plus(Duration.ofDays(14)), progress.dueAt());
        assertEquals(2, progress.met());
        assertEquals(1, progress.found());
    }

    @Test
    void there_is_no_box_beyond_the_last_and_no_progress_without_a_sight() {
        assertThrows(IllegalArgumentException.class, () -> new KindProgress("race", 6, List.of(FOUND), MONDAY));
        assertThrows(IllegalArgumentException.class, () -> new KindProgress("race", 0, List.of(FOUND), MONDAY));
        assertThrows(IllegalArgumentException.class, () -> new KindProgress("race", 1, List.of(), MONDAY));
    }

    private static List<Integer> boxes(Sight first, Sight... then) {
        KindProgress progress = KindProgress.first("race", first, MONDAY);
        List<Integer> boxes = new ArrayList<>(List.of(progress.box()));
        for (Sight sight : then) {
            progress = progress.then(sight, MONDAY);
            boxes.add(progress.box());
        }
        return boxes;
    }
}
