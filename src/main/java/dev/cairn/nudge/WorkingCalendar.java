package dev.cairn.nudge;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

/** Knows on which days somebody works, without the organisation's holidays and time away, and when nudges come to them. */
@FunctionalInterface
public interface WorkingCalendar {
    /** Whether a day is one of their working days. */
    Predicate<LocalDate> workingDays(String teamId, String userId);

    /** Whether a day would be one of their working days in another rhythm. */
    default Predicate<LocalDate> workingDays(String teamId, String userId, Rhythm rhythm) {
        return workingDays(teamId, userId).and(day -> rhythm.days().contains(day.getDayOfWeek()));
    }

    /** At what time of day nudges come, where they are. */
    default LocalTime nudgesComeAt(String teamId, String userId) {
        return WorkingHours.NUDGES_COME_AT;
    }
}
