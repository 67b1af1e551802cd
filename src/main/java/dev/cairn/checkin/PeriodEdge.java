package dev.cairn.checkin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** "next week", "next month", "end of month", "end of december", "beginning of march 2027", "mid december". */
final class PeriodEdge implements DateForm {

    private enum Edge {
        START,
        MIDDLE,
        END;

        /** The days meant, earliest first. */
        List<LocalDate> of(YearMonth month) {
            return switch (this) {
                case START -> List.of(month.atDay(1));
                case MIDDLE -> middle(month);
                case END -> List.of(month.atEndOfMonth());
            };
        }
    }

    private static final Map<String, Edge> EDGES = Map.of(
            "start", Edge.START,
            "beginning", Edge.START,
            "mid", Edge.MIDDLE,
            "middle", Edge.MIDDLE,
            "end", Edge.END);

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        if (tokens.words(start, "next", "week")) {
            LocalDate nextWeek = context.today().plusWeeks(1);
            return Optional.of(new Match(DatePiece.Moment.of(Weeks.mondayOf(nextWeek)), start + 2));
        }
        if (tokens.words(start, "next", "month")) {
            return Optional.of(new Match(moment(Edge.START, nextMonth(context)), start + 2));
        }
        return Optional.ofNullable(EDGES.get(tokens.word(start)))
                .flatMap(edge -> edge(edge, start + 1, tokens, context));
    }

    private static Optional<Match> edge(Edge edge, int next, DateTokens tokens, DateContext context) {
        int period = tokens.skip(next, "of");
        // "start december 1" is a word around a date, "start of december" is a date.
        if (edge == Edge.START && period == next) {
            return Optional.empty();
        }
        return tokens.month(period).isPresent()
                ? namedMonth(edge, period, tokens, context)
                : nearbyPeriod(edge, period, tokens, context);
    }

    private static Optional<Match> namedMonth(Edge edge, int position, DateTokens tokens, DateContext context) {
        int month = tokens.month(position).orElseThrow().getValue();
        Optional<WrittenYear> year = WrittenYear.at(position + 1, tokens, context);
        if (year.isPresent()) {
            return Optional.of(new Match(
                    moment(edge, YearMonth.of(year.get().value(), month)),
                    year.get().end()));
        }
        Function<Integer, List<LocalDate>> days = inYear -> edge.of(YearMonth.of(inYear, month));
        return context.range().yearly(inYear -> Optional.of(days.apply(inYear).get(0))).stream()
                .findFirst()
                .map(first -> new Match(new DatePiece.Moment(days.apply(first.getYear())), position + 1));
    }

    private static Optional<Match> nearbyPeriod(Edge edge, int position, DateTokens tokens, DateContext context) {
        YearMonth thisMonth = YearMonth.from(context.today());
        if (tokens.words(position, "next", "month")) {
            return Optional.of(new Match(moment(edge, nextMonth(context)), position + 2));
        }
        if (edge == Edge.START && tokens.words(position, "next", "week")) {
            LocalDate monday = Weeks.mondayOf(context.today().plusWeeks(1));
            return Optional.of(new Match(DatePiece.Moment.of(monday), position + 2));
        }
        if (edge == Edge.MIDDLE) {
            return Optional.empty();
        }
        if (tokens.words(position, "this", "month")) {
            return Optional.of(new Match(moment(edge, thisMonth), position + 2));
        }
        int month = tokens.skip(position, "the");
        return tokens.words(month, "month")
                ? Optional.of(new Match(edge == Edge.END ? moment(edge, thisMonth) : startOfMonth(context), month + 1))
                : Optional.empty();
    }

    /** On the 20th, "the start of the month" may be gone or to come. */
    private static DatePiece startOfMonth(DateContext context) {
        LocalDate gone = YearMonth.from(context.today()).atDay(1);
        return gone.equals(context.today())
                ? DatePiece.Moment.of(gone)
                : DatePiece.Moment.of(gone, nextMonth(context).atDay(1));
    }

    private static DatePiece moment(Edge edge, YearMonth month) {
        return new DatePiece.Moment(edge.of(month));
    }

    private static YearMonth nextMonth(DateContext context) {
        return YearMonth.from(context.today()).plusMonths(1);
    }

    /** The 15th if it is a workday, and the workdays on either side of it. */
    private static List<LocalDate> middle(YearMonth month) {
        LocalDate middle = month.atDay(15);
        LocalDate before = workday(middle.minusDays(1), -1);
        LocalDate after = workday(middle.plusDays(1), 1);
        return Stream.of(before, middle, after).filter(Weeks::isWorkday).toList();
    }

    private static LocalDate workday(LocalDate date, int step) {
        return Weeks.isWorkday(date) ? date : workday(date.plusDays(step), step);
    }
}
