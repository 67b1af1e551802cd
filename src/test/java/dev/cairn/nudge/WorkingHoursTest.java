package dev.cairn.nudge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {
    private static final Predicate<LocalDate> WEEKDAYS =
            day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    @ParameterizedTest
    @CsvSource({
        "Monday before nine,       Europe/Berlin,    2026-03-02T08:59:59, 2026-03-02T10:00",
        "Monday at nine,           Europe/Berlin,    2026-03-02T09:00,    2026-03-02T09:00",
        "Monday before five,       Europe/Berlin,    2026-03-02T16:59:59, 2026-03-02T16:59:59",
        "Monday at five,           Europe/Berlin,    2026-03-02T17:00,    2026-03-03T10:00",
        "Friday at five,           Europe/Berlin,    2026-03-06T17:00,    2026-03-09T10:00",
        "Saturday at noon,         Europe/Berlin,    2026-03-07T12:00,    2026-03-09T10:00",
        "Sunday before nine,       Europe/Berlin,    2026-03-08T08:00,    2026-03-09T10:00",
        "Sunday just before midnight, Europe/Berlin, 2026-03-08T23:59:59, 2026-03-09T10:00",
        "just after midnight,      Europe/Berlin,    2026-03-09T00:00,    2026-03-09T10:00",
        "as clocks go forward,     Europe/Berlin,    2026-03-27T18:00,    2026-03-30T10:00",
        "as clocks go back,        Europe/Berlin,    2026-10-23T18:00,    2026-10-26T10:00",
        "as clocks go forward,     America/New_York, 2026-03-06T18:00,    2026-03-09T10:00",
        "with odd minutes,         Pacific/Chatham,  2026-03-02T17:30,    2026-03-03T10:00",
        "far in the east,          Pacific/Kiritimati, 2026-03-02T07:00,  2026-03-02T10:00",
    })
    void the_next_time_to_write_to_somebody(String when, ZoneId zone, LocalDateTime now, LocalDateTime next) {
        assertEquals(at(next, zone), WorkingHours.next(at(now, zone), zone, WEEKDAYS, WorkingHours.NUDGES_COME_AT));
    }

    @Test
    void a_day_is_the_persons_own() {
        Instant mondayInAuckland = at(LocalDateTime.of(2026, 3, 2, 9, 30), ZoneId.of("Pacific/Auckland"));

        assertEquals(
                mondayInAuckland,
                WorkingHours.next(
                        mondayInAuckland, ZoneId.of("Pacific/Auckland"), WEEKDAYS, WorkingHours.NUDGES_COME_AT));
        assertEquals(
                at(LocalDateTime.of(2026, 3, 2, 10, 0), ZoneId.of("America/Los_Angeles")),
                WorkingHours.next(
                        mondayInAuckland, ZoneId.of("America/Los_Angeles"), WEEKDAYS, WorkingHours.NUDGES_COME_AT),
                "where it is still Sunday");
    }

    @Test
    void whenever_and_wherever_it_is_within_working_hours_and_never_long_away() {
        Random random = new Random(9_17);
        List<String> zones = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .filter(id -> id.contains("/"))
                .toList();
        for (int i = 0; i < 5_000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 366 * 86_400));

            Instant next = WorkingHours.next(now, zone, WEEKDAYS, WorkingHours.NUDGES_COME_AT);

            String what = now.atZone(zone) + " gives " + next.atZone(zone);
            ZonedDateTime local = next.atZone(zone);
            assertFalse(next.isBefore(now), what);
            assertTrue(Duration.between(now, next).compareTo(Duration.ofHours(66)) <= 0, what);
            assertFalse(local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY, what);
            assertFalse(local.toLocalTime().isBefore(LocalTime.of(9, 0)), what);
            assertTrue(local.toLocalTime().isBefore(LocalTime.of(17, 0)), what);
            assertEquals(
                    next,
                    WorkingHours.next(next, zone, WEEKDAYS, WorkingHours.NUDGES_COME_AT),
                    "and it stays so: " + what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "the same day,           2026-03-02T10:00, 2026-03-02T16:00, 0",
        "the next,               2026-03-02T10:00, 2026-03-03T09:00, 1",
        "over a weekend,         2026-03-06T10:00, 2026-03-09T10:00, 1",
        "over a day off,         2026-03-10T10:00, 2026-03-12T10:00, 1",
        "a week of working days, 2026-03-02T10:00, 2026-03-09T10:00, 5",
        "before its time,        2026-03-03T10:00, 2026-03-02T10:00, 0",
    })
    void how_late_something_comes_in_working_days(String when, LocalDateTime due, LocalDateTime comes, long days) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Predicate<LocalDate> withoutWednesday = WEEKDAYS.and(day -> !day.equals(LocalDate.of(2026, 3, 11)));

        assertEquals(days, WorkingHours.daysLate(at(due, berlin), at(comes, berlin), berlin, withoutWednesday));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
