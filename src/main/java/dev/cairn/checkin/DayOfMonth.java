package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "the 1st", "the 1st of next month".
 *
 * <p>Without a month the last such day, today included, and the coming one are readings: some are planned late. "1st
 * monday" is something else.
 */
final class DayOfMonth implements DateForm {

    /** Whichever month it is, a day up to the 31st comes within two months. */
    private static final int MONTHS_TO_LOOK_AT = 2;

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        return tokens.at(start)
                .filter(token -> token.kind() == Kind.ORDINAL)
                .flatMap(token -> tokens.day(start))
                .filter(day -> tokens.weekday(start + 1).isEmpty())
                .map(day -> match(day, start + 1, tokens, context));
    }

    private static Match match(int day, int next, DateTokens tokens, DateContext context) {
        if (day < 1 || day > 31) {
            return new Match(new DatePiece.Impossible("No month has a day " + day + "."), next);
        }
        int month = tokens.skip(next, "of");
        if (tokens.words(month, "next", "month")) {
            return new Match(in(YearMonth.from(context.today()).plusMonths(1), day), month + 2);
        }
        if (tokens.words(month, "this", "month")) {
            return new Match(in(YearMonth.from(context.today()), day), month + 2);
        }
        int end = tokens.words(next, "of", "the", "month") ? next + 3 : next;
        return new Match(around(day, context), end);
    }

    private static DatePiece in(YearMonth month, int day) {
        return CalendarDay.of(month.getYear(), month.getMonthValue(), day)
                .<DatePiece>map(DatePiece.Days::of)
                .orElseGet(
                        () -> new DatePiece.Impossible(CalendarDay.fault(month.getYear(), month.getMonthValue(), day)));
    }

    private static DatePiece around(int day, DateContext context) {
        LocalDate today = context.today();
        LocalDate last = today.getDayOfMonth() == day ? today : search(day, today, -1);
        LocalDate coming = search(day, today, 1);
        return context.lookingBack() ? DatePiece.Days.firstOf(List.of(last, coming)) : DatePiece.Days.of(last, coming);
    }

    private static LocalDate search(int day, LocalDate today, int step) {
        return IntStream.rangeClosed(0, MONTHS_TO_LOOK_AT)
                .mapToObj(months -> YearMonth.from(today).plusMonths((long) months * step))
                .flatMap(month -> CalendarDay.of(month.getYear(), month.getMonthValue(), day).stream())
                .filter(date -> step > 0 ? date.isAfter(today) : date.isBefore(today))
                .findFirst()
                .orElseThrow();
    }
}
