package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Weekdays near a date; weeks begin on Monday. */
final class Weeks {
    private Weeks() {}

    static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate dayOf(LocalDate week, DayOfWeek day) {
        return mondayOf(week).plusDays(day.getValue() - 1L);
    }

    static LocalDate after(LocalDate date, DayOfWeek day) {
        return date.with(TemporalAdjusters.next(day));
    }

    static LocalDate before(LocalDate date, DayOfWeek day) {
        return date.with(TemporalAdjusters.previous(day));
    }

    /** Seven days are odd, so one side is always nearer. */
    static LocalDate nearest(LocalDate date, DayOfWeek day) {
        LocalDate after = date.with(TemporalAdjusters.nextOrSame(day));
        LocalDate before = date.with(TemporalAdjusters.previousOrSame(day));
        return ChronoUnit.DAYS.between(date, after) < ChronoUnit.DAYS.between(before, date) ? after : before;
    }
}
