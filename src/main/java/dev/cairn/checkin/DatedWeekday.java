package dev.cairn.checkin;

import dev.cairn.checkin.DatePiece.Which;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A weekday beside a date: "tuesday 1 dec 2026". Each may settle what the other leaves open, or contradict it. */
record DatedWeekday(DatePiece.Weekday weekday, DatePiece.Days days) {

    DateReading verdict(DateContext context, DateSentences sentences) {
        List<LocalDate> agreeing =
                days.readings().stream().filter(agrees(context)).toList();
        if (!agreeing.isEmpty()) {
            return DatePhrase.settle(agreeing, context, sentences);
        }
        boolean plainDate = weekday.which() == Which.PLAIN && days.readings().size() == 1;
        return plainDate ? contradiction(days.readings().get(0), context, sentences) : sentences.noSuchWeekday();
    }

    private Predicate<LocalDate> agrees(DateContext context) {
        return weekday.which() == Which.PLAIN
                ? date -> date.getDayOfWeek() == weekday.day()
                : NamedWeekday.readings(weekday, context)::contains;
    }

    /** Either the weekday or the date is a slip; a weekday that fits another year says that the year may be. */
    private DateReading contradiction(LocalDate date, DateContext context, DateSentences sentences) {
        Stream<LocalDate> otherYears = days.others().stream().filter(agrees(context));
        List<LocalDate> readings = Stream.concat(Stream.of(date, Weeks.nearest(date, weekday.day())), otherYears)
                .distinct()
                .sorted()
                .toList();
        boolean sensible = readings.stream().allMatch(context.range()::contains);
        return sensible ? new DateReading.Ambiguous(readings) : sentences.contradiction(date, weekday.day());
    }
}
