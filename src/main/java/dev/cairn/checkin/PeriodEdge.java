package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * "end of month", "eom", "end of december", "beginning of march 2027", "mid december", "end of the week", "next week".
 *
 * <p>What names no single day has several readings: for a week its working days, and for its end the last of them
 * and Sunday. They are those of the person whom the date is about.
 */
final class PeriodEdge implements DateForm {

    private enum Edge {
        START,
        MIDDLE,
        END;

        /** The days meant, earliest first. */
        List<LocalDate> of(YearMonth month, DateContext context) {
            return switch (this) {
                case START -> List.of(month.atDay(1));
                case MIDDLE -> middle(month, context);
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
            return Optional.of(new Match(nextWeek(context), start + 2));
        }
        if (tokens.words(start, "next", "month")) {
            return Optional.of(new Match(sometimeNextMonth(context), start + 2));
        }
        if (tokens.words(start, "eom")) {
            return Optional.of(new Match(moment(Edge.END, YearMonth.from(context.today()), context), start + 1));
        }
        if (tokens.words(start, "eow")) {
            return Optional.of(new Match(endOfWeek(context.today(), context), start + 1));
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
                    moment(edge, YearMonth.of(year.get().value(), month), context),
                    year.get().end()));
        }
        Function<Integer, List<LocalDate>> days = inYear -> edge.of(YearMonth.of(inYear, month), context);
        return context.range().yearly(inYear -> Optional.of(days.apply(inYear).get(0))).stream()
                .findFirst()
                .map(first -> new Match(new DatePiece.Moment(days.apply(first.getYear())), position + 1));
    }

    private static Optional<Match> nearbyPeriod(Edge edge, int position, DateTokens tokens, DateContext context) {
        YearMonth thisMonth = YearMonth.from(context.today());
        if (tokens.words(position, "next", "month")) {
            return Optional.of(new Match(moment(edge, nextMonth(context), context), position + 2));
        }
        if (edge == Edge.START && tokens.words(position, "next", "week")) {
            return Optional.of(new Match(startOfNextWeek(context), position + 2));
        }
        if (edge == Edge.MIDDLE) {
            return Optional.empty();
        }
        if (edge == Edge.END && tokens.words(position, "next", "week")) {
            return Optional.of(new Match(endOfWeek(context.today().plusWeeks(1), context), position + 2));
        }
        int week = tokens.skip(tokens.skip(position, "the"), "this");
        if (edge == Edge.END && tokens.words(week, "week")) {
            return Optional.of(new Match(endOfWeek(context.today(), context), week + 1));
        }
        if (tokens.words(position, "this", "month")) {
            return Optional.of(new Match(moment(edge, thisMonth, context), position + 2));
        }
        int month = tokens.skip(position, "the");
        return tokens.words(month, "month")
                ? Optional.of(new Match(
                        edge == Edge.END ? moment(edge, thisMonth, context) : startOfMonth(context), month + 1))
                : Optional.empty();
    }

    /** On the 20th, "the start of the month" may be gone or to come. */
    private static DatePiece startOfMonth(DateContext context) {
        LocalDate gone = YearMonth.from(context.today()).atDay(1);
        return gone.equals(context.today())
                ? DatePiece.Moment.of(gone)
                : DatePiece.Moment.of(gone, nextMonth(context).atDay(1));
    }

    private static DatePiece nextWeek(DateContext context) {
        LocalDate monday = Weeks.mondayOf(context.today().plusWeeks(1));
        return new DatePiece.Moment(monday.datesUntil(monday.plusWeeks(1))
                .filter(context::isWorkday)
                .toList());
    }

    /** Its Monday, and its first working day where that is another. */
    private static DatePiece startOfNextWeek(DateContext context) {
        LocalDate monday = Weeks.mondayOf(context.today().plusWeeks(1));
        return DatePiece.Moment.of(monday, workday(monday, 1, context));
    }

    /** Its first day, its first working day, or a month from today. */
    private static DatePiece sometimeNextMonth(DateContext context) {
        LocalDate first = nextMonth(context).atDay(1);
        return DatePiece.Moment.of(
                first, workday(first, 1, context), context.today().plusMonths(1));
    }

    /** Its last working day before Sunday, and Sunday, which may itself be a working day: of another week, to many. */
    private static DatePiece endOfWeek(LocalDate date, DateContext context) {
        LocalDate sunday = Weeks.dayOf(date, DayOfWeek.SUNDAY);
        LocalDate last = Weeks.mondayOf(date)
                .datesUntil(sunday)
                .filter(context::isWorkday)
                .reduce(sunday, (earlier, later) -> later);
        return DatePiece.Moment.of(last, sunday);
    }

    private static DatePiece moment(Edge edge, YearMonth month, DateContext context) {
        return new DatePiece.Moment(edge.of(month, context));
    }

    private static YearMonth nextMonth(DateContext context) {
        return YearMonth.from(context.today()).plusMonths(1);
    }

    /** The 15th if it is a workday, and the workdays on either side of it. */
    private static List<LocalDate> middle(YearMonth month, DateContext context) {
        LocalDate middle = month.atDay(15);
        LocalDate before = workday(middle.minusDays(1), -1, context);
        LocalDate after = workday(middle.plusDays(1), 1, context);
        return Stream.of(before, middle, after).filter(context::isWorkday).toList();
    }

    private static LocalDate workday(LocalDate date, int step, DateContext context) {
        return context.isWorkday(date) ? date : workday(date.plusDays(step), step, context);
    }
}
