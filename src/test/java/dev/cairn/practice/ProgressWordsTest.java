package dev.cairn.practice;

import static dev.cairn.practice.Sight.FOUND;
import static dev.cairn.practice.Sight.MISSED;
import static dev.cairn.practice.Sight.RIGHT_LINE;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void a_kind_is_told_in_words_and_with_a_bar() {
        Map<String, List<String>> met = words(
                        progress("injection", 3, "2026-11-22T10:00:00Z", FOUND, MISSED, FOUND, FOUND),
                        progress("logic", 1, "2026-11-01T10:00:00Z", MISSED))
                .met();

        assertEquals(List.of("Due now", "Later"), List.copyOf(met.keySet()));
        assertEquals(
                List.of("Logic ▓░░░░ box 1 of 5, found 0 of 1, last 1 Nov 2026, next from 3 Nov 2026"),
                read(met.get("Due now")));
        assertEquals(
                List.of("Injection ▓▓▓░░ box 3 of 5, found 3 of 4 (lately: found, missed, found, found), last 22 Nov"
                        + " 2026, next from 30 Nov 2026"),
                read(met.get("Later")));
    }

    @Test
    void the_latest_five_times_are_told_and_the_weakest_comes_first() {
        List<String> due = read(words(
                        progress("race", 5, "2026-01-01T10:00:00Z", FOUND, FOUND, FOUND, FOUND, FOUND, RIGHT_LINE),
                        progress("logic", 2, "2026-02-02T10:00:00Z", FOUND),
                        progress("injection", 2, "2026-02-01T10:00:00Z", FOUND))
                .met()
                .get("Due now"));

        assertEquals(
                List.of("Injection", "Logic", "Race"),
                due.stream().map(line -> line.split(" ", 2)[0]).toList());
        assertTrue(due.get(2).contains("found 5 of 6 (lately: found, found, found, found, right line)"), due.get(2));
    }

    @Test
    void what_was_not_met_is_named_without_style_and_a_kind_that_is_gone_is_left_out() {
        ProgressWords words = words(
                progress("race", 2, "2026-11-22T10:00:00Z", FOUND), progress("gone", 2, "2026-11-22T10:00:00Z", FOUND));

        assertEquals(Optional.of("Logic, Off by one, Injection, N plus one."), words.notMet());
        assertEquals(1, read(words.met().get("Later")).size());
    }

    @Test
    void nothing_yet_says_how_to_begin() {
        assertTrue(words().opening().startsWith("Nothing yet: type /review practice"));
        assertEquals(Map.of(), words().met());
        assertEquals(Optional.empty(), words().notMet());
    }

    private static KindProgress progress(String kind, int box, String lastAt, Sight... sights) {
        return new KindProgress(kind, box, List.of(sights), Instant.parse(lastAt));
    }

    private static ProgressWords words(KindProgress... all) {
        return new ProgressWords(
                List.of(all).stream().collect(Collectors.toMap(KindProgress::kind, each -> each)),
                Exercises.KINDS,
                NOW);
    }

    /** As Slack shows them to somebody in UTC. */
    private static List<String> read(@Nullable List<String> lines) {
        return requireNonNull(lines).stream()
                .map(line -> line.replaceAll("<!date\\^[^|>]+\\|([^>]+)>", "$1"))
                .toList();
    }
}
