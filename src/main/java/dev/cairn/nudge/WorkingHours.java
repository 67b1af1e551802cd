package dev.cairn.nudge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** When somebody may be written to: on their working days, 9 to 17 o'clock where they are, or from or until they chose. */
public final class WorkingHours {
    /** When nudges come to whoever has chosen no other time. */
    public static final LocalTime NUDGES_COME_AT = LocalTime.of(10, 0);

    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);

    private WorkingHours() {}

    /**
     * Now, if it is within working hours; else this or the next working day.
     *
     * @param comeAt the time of day at which nudges come to the person
     */
    static Instant next(Instant now, ZoneId zone, Predicate<LocalDate> isWorkingDay, LocalTime comeAt) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate today = local.toLocalDate();
        LocalTime first = comeAt.isBefore(FIRST) ? comeAt : FIRST;
        LocalTime last = comeAt.isBefore(LAST) ? LAST : comeAt.plusHours(1);
        if (isWorkingDay.test(today) && !time.isBefore(first) && time.isBefore(last)) {
            return now;
        }
        LocalDate day = time.isBefore(comeAt) ? today : today.plusDays(1);
        while (!isWorkingDay.test(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(comeAt).atZone(zone).toInstant();
    }

    /** How many working days later than its own day something comes; 0 on the same day. */
    static long daysLate(Instant due, Instant comes, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        LocalDate day = LocalDate.ofInstant(due, zone);
        LocalDate last = LocalDate.ofInstant(comes, zone);
        return day.isBefore(last)
                ? day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(isWorkingDay)
                        .count()
                : 0;
    }
}
