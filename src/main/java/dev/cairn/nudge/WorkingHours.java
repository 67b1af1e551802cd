package dev.cairn.nudge;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When somebody may be written to: Monday to Friday, 9 to 17 o'clock where they are. */
public final class WorkingHours {
    /** When nudges come. */
    public static final LocalTime NUDGES_COME_AT = LocalTime.of(10, 0);

    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(17, 0);

    private WorkingHours() {}

    /** Now, if it is within working hours; else 10 o'clock on this or the next working day. */
    public static Instant next(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (isWorkingDay(local) && !time.isBefore(FIRST) && time.isBefore(LAST)) {
            return now;
        }
        ZonedDateTime day = time.isBefore(FIRST) ? local : local.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day.toLocalDate().atTime(NUDGES_COME_AT).atZone(zone).toInstant();
    }

    private static boolean isWorkingDay(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
