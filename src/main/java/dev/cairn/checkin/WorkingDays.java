package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Days on which check-ins come to somebody: Monday to Friday, without holidays and time away.
 *
 * @param holidays the organisation's
 */
record WorkingDays(Set<LocalDate> holidays, Optional<Away> away) {
    WorkingDays {
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

    boolean isWorkingDay(LocalDate day) {
        return Weeks.isWorkday(day)
                && !holidays.contains(day)
                && away.filter(time -> time.covers(day)).isEmpty();
    }
}
