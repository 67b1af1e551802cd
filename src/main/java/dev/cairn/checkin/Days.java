package dev.cairn.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
final class Days {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** Such as {@code Tue 1 Dec 2026}: the weekday guards against a wrong month. */
    static String written(LocalDate day) {
        return WRITTEN.format(day);
    }
}
