package dev.cairn.checkin;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Days as people read them. */
final class Days {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** Such as {@code Tue 1 Dec 2026}: the weekday guards against a wrong month. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** Such as {@code Tue 1 Dec 2026, Wed 2 Dec 2026 or Thu 3 Dec 2026}, of two days or more. */
    static String either(List<LocalDate> days) {
        int last = days.size() - 1;
        return days.subList(0, last).stream().map(Days::written).collect(joining(", ")) + " or "
                + written(days.get(last));
    }
}
