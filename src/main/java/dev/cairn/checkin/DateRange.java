package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The days a start may lie on, both ends included. */
record DateRange(LocalDate first, LocalDate last) {
    static final int DAYS_BACK = 120;
    static final int DAYS_AHEAD = 400;

    static DateRange around(LocalDate today) {
        return new DateRange(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    }

    /** Why a day outside is outside. */
    String reason(LocalDate outside) {
        return outside.isBefore(first)
                ? "more than " + DAYS_BACK + " days back"
                : "more than " + DAYS_AHEAD + " days ahead";
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** Every day within range that comes once a year, earliest first; at most two, none for most 29 Februaries. */
    List<LocalDate> yearly(IntFunction<Optional<LocalDate>> inYear) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(inYear)
                .flatMap(Optional::stream)
                .filter(this::contains)
                .toList();
    }
}
