package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Days on which check-ins come to somebody: the weekdays on which they work, without holidays and time away.
 *
 * @param week at least one weekday
 * @param holidays the organisation's
 */
record WorkingDays(Set<DayOfWeek> week, Set<LocalDate> holidays, Optional<Away> away) {
    WorkingDays {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("nothing would ever come");
        }
        week = Set.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /** The day itself, or the next working day where it is none. */
    LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The working day that is as many after a day, which itself does not count. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int i = 0; i < workingDays; i++) {
            next = onOrAfter(next.plusDays(1));
        }
        return next;
    }

    boolean isWorkingDay(LocalDate day) {
        return week.contains(day.getDayOfWeek())
                && !holidays.contains(day)
                && away.filter(time -> time.covers(day)).isEmpty();
    }
}
