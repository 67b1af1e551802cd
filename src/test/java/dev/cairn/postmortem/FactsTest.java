package dev.cairn.postmortem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, less than a minute",
        "1, 1 minute",
        "47, 47 minutes",
        "60, 1 hour",
        "65, 1 hour 5 minutes",
        "1440, 1 day",
        "1441, 1 day 1 minute",
        "3065, 2 days 3 hours",
    })
    void durations_are_said_in_their_two_greatest_parts(long minutes, String words) {
        assertEquals(words, Times.words(Duration.ofMinutes(minutes)));
    }

    @Test
    void durations_count_from_the_start_and_are_not_known_without_it() {
        Facts known = facts("09:00", "09:05", "", "10:10");

        assertEquals(Optional.of(Duration.ofMinutes(5)), known.until(Moment.DETECTED));
        assertEquals(Optional.empty(), known.until(Moment.MITIGATED));
        assertEquals(Optional.of(Duration.ofMinutes(70)), known.until(Moment.RESOLVED));
        assertEquals(Optional.empty(), facts("", "09:05", "", "").until(Moment.DETECTED));
    }

    @Test
    void the_same_minute_and_gaps_in_what_is_known_are_possible() {
        assertEquals(List.of(), ImpossibleTime.in(facts("09:00", "09:00", "09:00", "09:00"), NOW));
        assertEquals(List.of(), ImpossibleTime.in(facts("09:00", "", "", "10:00"), NOW));
        assertEquals(List.of(), ImpossibleTime.in(facts("", "", "09:00", ""), NOW));
        assertEquals(List.of(), ImpossibleTime.in(Facts.NONE, NOW));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            09:00, 08:59, '',    '',    DETECTED,  STARTED
            09:00, '',    08:59, '',    MITIGATED, STARTED
            09:00, 09:10, 09:05, '',    MITIGATED, DETECTED
            09:00, 09:10, 09:20, 09:15, RESOLVED,  MITIGATED
            '',    09:10, '',    09:05, RESOLVED,  DETECTED
            """)
    void what_lies_before_what_it_can_only_follow_is_impossible(
            String started, String detected, String mitigated, String resolved, Moment moment, Moment before) {
        assertEquals(
                List.of(new ImpossibleTime(moment, Optional.of(before))),
                ImpossibleTime.in(facts(started, detected, mitigated, resolved), NOW));
    }

    @Test
    void each_of_several_impossible_times_is_named_against_the_latest_before_it() {
        assertEquals(
                List.of(
                        new ImpossibleTime(Moment.DETECTED, Optional.of(Moment.STARTED)),
                        new ImpossibleTime(Moment.RESOLVED, Optional.of(Moment.STARTED))),
                ImpossibleTime.in(facts("09:00", "08:00", "", "08:30"), NOW));
    }

    @Test
    void the_sentence_names_both_times_as_the_reader_sees_them() {
        Facts facts = facts("09:00", "08:59", "", "");

        assertEquals(
                "Detected (23 Nov, 09:59) lies before started (23 Nov, 10:00). Correct one of the two.",
                ImpossibleTime.in(facts, NOW).get(0).sentence(facts, ZoneId.of("Europe/Berlin")));
    }

    @Test
    void five_minutes_ahead_is_now_and_six_are_the_future() {
        assertEquals(List.of(), ImpossibleTime.in(facts("12:05", "", "", ""), NOW));
        assertEquals(
                List.of(new ImpossibleTime(Moment.STARTED, Optional.empty())),
                ImpossibleTime.in(facts("12:06", "", "", ""), NOW));
    }

    private static Facts facts(String started, String detected, String mitigated, String resolved) {
        return new Facts(
                Optional.empty(), time(started), time(detected), time(mitigated), time(resolved), Optional.empty());
    }

    private static Optional<Instant> time(String clock) {
        return clock.isEmpty() ? Optional.empty() : Optional.of(Instant.parse("2026-11-23T" + clock + ":00Z"));
    }
}
