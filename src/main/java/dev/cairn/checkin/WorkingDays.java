package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which check-ins come: Monday to Friday. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day itself, or the Monday after where it falls on a weekend. */
    static LocalDate onOrAfter(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.plusDays(2);
        }
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
