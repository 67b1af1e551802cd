package dev.cairn.conversation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days as people read them. */
public final class Days {
    private static final DateTimeFormatter WRITTEN = form("EEE d MMM uuuu");
    private static final DateTimeFormatter WITHOUT_WEEKDAY = form("d MMM uuuu");
    private static final DateTimeFormatter WITHOUT_YEAR = form("d MMM");

    private Days() {}

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** Such as {@code Tue 1 Dec 2026}: the weekday guards against a wrong month. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** Such as {@code 1 Dec 2026}, for a day that has been. */
    public static String withoutWeekday(LocalDate day) {
        return WITHOUT_WEEKDAY.format(day);
    }

    /** Such as {@code 1 Dec}, where the year is plain. */
    public static String withoutYear(LocalDate day) {
        return WITHOUT_YEAR.format(day);
    }

    /** Such as {@code Tue 1 Dec 2026, Wed 2 Dec 2026 or Thu 3 Dec 2026}, of two days or more. */
    public static String either(List<LocalDate> days) {
        int last = days.size() - 1;
        return days.subList(0, last).stream().map(Days::written).collect(joining(", ")) + " or "
                + written(days.get(last));
    }
}
