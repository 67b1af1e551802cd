package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English names of months and weekdays, with the usual abbreviations. */
final class DateNames {
    static final Map<String, Month> MONTHS = months();
    static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private DateNames() {}

    static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    static Optional<DayOfWeek> weekday(String word) {
        return Optional.ofNullable(WEEKDAYS.get(word));
    }

    static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            addWithAbbreviation(names, month.name(), month);
        }
        names.put("sept", Month.SEPTEMBER);
        return Map.copyOf(names);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            addWithAbbreviation(names, day.name(), day);
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("weds", DayOfWeek.WEDNESDAY);
        names.put("thur", DayOfWeek.THURSDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(names);
    }

    private static <T> void addWithAbbreviation(Map<String, T> names, String name, T value) {
        String word = name.toLowerCase(Locale.ROOT);
        names.put(word, value);
        names.put(word.substring(0, 3), value);
    }
}
