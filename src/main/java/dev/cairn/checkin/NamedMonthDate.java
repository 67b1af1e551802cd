package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Gap;
import dev.cairn.checkin.DateToken.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;

/** "1 Dec", "1st of December 2026", "Dec 1", "December the 1st, 2026", "1-dec-26", "2026 Dec 1", "1 Jan next year". */
final class NamedMonthDate implements DateForm {

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        return dayFirst(start, tokens, context)
                .or(() -> monthFirst(start, tokens, context))
                .or(() -> yearFirst(start, tokens));
    }

    private static Optional<Match> dayFirst(int start, DateTokens tokens, DateContext context) {
        int month = tokens.skip(start + 1, "of");
        return match(tokens.day(start), tokens.month(month))
                .map(found -> found.in(yearAfter(month, true, tokens, context), month + 1, context));
    }

    private static Optional<Match> monthFirst(int start, DateTokens tokens, DateContext context) {
        int day = tokens.skip(start + 1, "the");
        return match(tokens.day(day), tokens.month(start))
                .map(found -> found.in(yearAfter(day, false, tokens, context), day + 1, context));
    }

    private static Optional<Match> yearFirst(int start, DateTokens tokens) {
        return WrittenYear.inFull(start, tokens)
                .flatMap(year -> match(tokens.day(start + 2), tokens.month(start + 1))
                        .map(found -> new Match(found.piece(year.value()), start + 3)));
    }

    /**
     * The year after the token at {@code last}. Two digits are a year in "1 dec 26" and "1-dec-26"; in "dec 1 26" and "1
     * dec, 26" they may be a second day.
     */
    private static Optional<WrittenYear> yearAfter(
            int last, boolean mayBeShort, DateTokens tokens, DateContext context) {
        Optional<WrittenYear> year = WrittenYear.at(last + 1, tokens, context);
        return mayBeShort ? year.or(() -> shortYear(last, tokens)) : year;
    }

    private static Optional<WrittenYear> shortYear(int month, DateTokens tokens) {
        Optional<Gap> gap = tokens.at(month).map(DateToken::before);
        return tokens.at(month + 1)
                .filter(token -> token.kind() == Kind.NUMBER && token.text().length() == 2)
                .filter(token -> token.before() != Gap.BREAK && gap.equals(Optional.of(token.before())))
                .map(token -> new WrittenYear(2000 + Integer.parseInt(token.text()), month + 2));
    }

    private static Optional<DayAndMonth> match(Optional<Integer> day, Optional<Month> month) {
        return day.flatMap(d -> month.map(m -> new DayAndMonth(d, m)));
    }

    private record DayAndMonth(int day, Month month) {

        Match in(Optional<WrittenYear> year, int endWithoutYear, DateContext context) {
            return year.map(y -> new Match(piece(y.value()), y.end()))
                    .orElseGet(() -> new Match(piece(context), endWithoutYear));
        }

        DatePiece piece(int year) {
            return CalendarDay.of(year, month.getValue(), day)
                    .<DatePiece>map(DatePiece.Days::of)
                    .orElseGet(() -> new DatePiece.Impossible(CalendarDay.fault(year, month.getValue(), day)));
        }

        private DatePiece piece(DateContext context) {
            List<LocalDate> days = context.range().yearly(year -> CalendarDay.of(year, month.getValue(), day));
            return days.isEmpty()
                    ? new DatePiece.Impossible(CalendarDay.fault(month, day))
                    : DatePiece.Days.firstOf(days);
        }
    }
}
