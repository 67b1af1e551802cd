package dev.cairn.cli.tour;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the script, such as {@code week 1, Monday 10:40}: weeks are counted from the first one, times are UTC. */
record ScriptTime(int week, DayOfWeek day, LocalTime time) {
    private static final Pattern WRITTEN = Pattern.compile("week (\\d+), (\\w+day)(?: (\\d\\d:\\d\\d))?");

    /** Without a time of day it is midnight. */
    @JsonCreator
    static ScriptTime read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Write a time as “week 1, Monday 10:40”, not as “" + written + "”.");
        }
        return new ScriptTime(
                Integer.parseInt(parts.group(1)),
                DayOfWeek.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                parts.group(3) == null ? LocalTime.MIDNIGHT : LocalTime.parse(parts.group(3)));
    }

    static boolean isOne(String written) {
        return WRITTEN.matcher(written).matches();
    }

    ScriptTime at(String timeOfDay) {
        return new ScriptTime(week, day, LocalTime.parse(timeOfDay));
    }

    LocalDate date(LocalDate firstMonday) {
        return firstMonday.plusWeeks(week - 1L).plusDays(day.getValue() - 1L);
    }

    Instant instant(LocalDate firstMonday) {
        return date(firstMonday).atTime(time).toInstant(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        String name = day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
        return "week " + week + ", " + name + " " + time;
    }
}
