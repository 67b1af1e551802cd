package dev.cairn.nudge;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody is written to.
 *
 * @param days the weekdays on which they work, at least one
 * @param time of day at which nudges come, where they are
 * @param dailyList whether a manager gets the message of a day that lists the people due
 */
public record Rhythm(Set<DayOfWeek> days, LocalTime time, boolean dailyList) {
    /** Monday to Friday at 10 o'clock, with everything that comes. */
    public static final Rhythm USUAL =
            new Rhythm(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), WorkingHours.NUDGES_COME_AT, true);

    public Rhythm {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("somebody without a working day would never be written to");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
}
