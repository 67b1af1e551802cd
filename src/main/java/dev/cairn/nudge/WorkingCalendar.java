package dev.cairn.nudge;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Knows on which days somebody works: without weekends, the organisation's holidays and time away. */
@FunctionalInterface
public interface WorkingCalendar {
    /** Whether a day is one of their working days. */
    Predicate<LocalDate> workingDays(String teamId, String userId);
}
