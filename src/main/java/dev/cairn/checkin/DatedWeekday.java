package dev.cairn.checkin;

import dev.cairn.checkin.DatePiece.Which;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A weekday beside a date: "tuesday 1 dec 2026". Each may settle what the other leaves open, or contradict it. */
record DatedWeekday(DatePiece.Weekday weekday, DatePiece.Days days) {

    DateReading verdict(DateContext context, DateSentences sentences) {
        List<LocalDate> agreeing =
                days.readings().stream().filter(agrees(context)).toList();
        return DatePhrase.settle(agreeing.isEmpty() ? contradicting(context) : agreeing, context, sentences);
    }

    private Predicate<LocalDate> agrees(DateContext context) {
        return isPlain()
                ? date -> date.getDayOfWeek() == weekday.day()
                : NamedWeekday.readings(weekday, context)::contains;
    }

    /** Either the weekday or the date is a slip; a weekday that fits another year says that the year may be. */
    private List<LocalDate> contradicting(DateContext context) {
        Stream<LocalDate> meantByWeekday = isPlain()
                ? days.readings().stream().map(date -> Weeks.nearest(date, weekday.day()))
                : NamedWeekday.readings(weekday, context).stream();
        Stream<LocalDate> otherYears = days.others().stream().filter(agrees(context));
        return Stream.of(days.readings().stream(), meantByWeekday, otherYears)
                .flatMap(Function.identity())
                .toList();
    }

    private boolean isPlain() {
        return weekday.which() == Which.PLAIN;
    }
}
