package dev.cairn.checkin;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/** Days that exist, and what to say of those that do not. */
final class CalendarDay {
    private CalendarDay() {}

    static boolean isMonth(int month) {
        return month >= 1 && month <= 12;
    }

    static Optional<LocalDate> of(int year, int month, int day) {
        boolean real = isMonth(month) && YearMonth.of(year, month).isValidDay(day);
        return real ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    static String fault(int year, int month, int day) {
        if (!isMonth(month)) {
            return noMonth(month);
        }
        String name = DateNames.name(Month.of(month)) + " " + year;
        return "There is no " + day + " " + name + "; that month has "
                + YearMonth.of(year, month).lengthOfMonth() + " days.";
    }

    static String noMonth(int month) {
        return "There is no month " + month + ".";
    }

    /** The fault of a day written without a year. */
    static String fault(Month month, int day) {
        String name = DateNames.name(month);
        if (day >= 1 && day <= month.maxLength()) {
            return "There is no " + day + " " + name + " within reach; it comes in leap years only.";
        }
        return "There is no " + day + " " + name + "; " + name + " has " + month.maxLength() + " days.";
    }
}
