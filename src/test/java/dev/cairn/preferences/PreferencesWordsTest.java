package dev.cairn.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesWordsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,2,3,4,5     | Monday to Friday
            7,1,2,3,4     | Sunday to Thursday
            6,7,1         | Saturday to Monday
            3             | Wednesday
            1,2           | Monday and Tuesday
            7,2,5         | Tuesday, Friday and Sunday
            1,2,3,5,6     | Monday, Tuesday, Wednesday, Friday and Saturday
            1,2,3,4,5,6   | Monday to Saturday
            1,2,3,4,5,6,7 | every day
            """)
    void days_are_named_as_people_say_them(String numbers, String said) {
        assertEquals(said, PreferencesWords.days(days(numbers)));
    }

    @Test
    void where_nothing_moves_an_example_shows_what_a_change_does() {
        Rhythm now = new Rhythm(days("1,2,3,4"), LocalTime.of(9, 0), true);

        assertEquals(
                List.of(
                        "Check-ins and reminders now come at 09:00 on Monday to Thursday, your own time.",
                        "For example, what is due on Fri 27 Nov comes on Tue 1 Dec at 09:00."),
                PreferencesWords.changed(
                        Rhythm.USUAL, now, List.of(), MONDAY, ZoneOffset.UTC, Set.of(LocalDate.parse("2026-11-30"))),
                "Monday is a holiday");
    }

    @Test
    void a_day_of_the_next_check_in_is_the_example_where_there_is_one() {
        Rhythm now = new Rhythm(EnumSet.allOf(DayOfWeek.class), LocalTime.of(10, 0), false);

        assertEquals(
                List.of(
                        "Check-ins and reminders now come at 10:00 on all days of the week, your own time.",
                        "Your next check-in, 30-day, comes on Sat 28 Nov 2026 at 10:00.",
                        "The daily message that lists the people due no longer comes to you. Home and /checkin list still"
                                + " show them, and your engineers get their check-ins as before."),
                PreferencesWords.changed(
                        Rhythm.USUAL,
                        now,
                        List.of("Your next check-in, 30-day, comes on Sat 28 Nov 2026 at 10:00."),
                        MONDAY,
                        ZoneOffset.UTC,
                        Set.of()));
    }

    @Test
    void what_a_form_showed_travels_with_it() {
        PersonalForm form = new PersonalForm(7, new Rhythm(days("7,2"), LocalTime.of(18, 0), false));
        WorkspaceForm workspace = new WorkspaceForm(2, List.of("30-day", "6-month"), Optional.empty());

        assertEquals(Optional.of(form), PersonalForm.read(form.toMetadata()));
        assertEquals(Optional.of(workspace), WorkspaceForm.read(workspace.toMetadata()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7 8 10:00 1", "7 1 03:00 1", "7 1 10:00 2", "-1 1 10:00 1", "1 11 30-day x"})
    void what_no_form_of_ours_carries_is_not_read(String metadata) {
        assertEquals(Optional.empty(), PersonalForm.read(metadata));
        assertEquals(Optional.empty(), WorkspaceForm.read(metadata.isEmpty() ? metadata : metadata + " x"));
    }

    private static Set<DayOfWeek> days(String numbers) {
        return Arrays.stream(numbers.split(",", -1))
                .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                .collect(Collectors.toSet());
    }
}
