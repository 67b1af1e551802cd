package dev.cairn.checkin;

import dev.cairn.checkin.DatePiece.Which;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "monday", "this friday", "next friday", "last monday", "friday next week", "next week on friday", "monday week". */
final class NamedWeekday implements DateForm {
    private static final Map<String, Which> WHICH = Map.of(
            "this", Which.THIS,
            "next", Which.NEXT,
            "coming", Which.PLAIN,
            "last", Which.LAST);

    private static final Map<String, Integer> WEEKS = Map.of("last", -1, "this", 0, "next", 1);

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        return weekBefore(start, tokens, context)
                .or(() -> weekAfter(start, tokens, context))
                .or(() -> weekOn(start, tokens, context))
                .or(() -> weekday(start, tokens));
    }

    /** "next week on friday" */
    private static Optional<Match> weekBefore(int start, DateTokens tokens, DateContext context) {
        int day = tokens.skip(start + 2, "on");
        return week(start, tokens)
                .flatMap(weeks -> tokens.weekday(day).map(weekday -> match(weekday, weeks, context, day + 1)));
    }

    /** "friday of next week" */
    private static Optional<Match> weekAfter(int start, DateTokens tokens, DateContext context) {
        int week = tokens.skip(start + 1, "of");
        return tokens.weekday(start)
                .flatMap(weekday -> week(week, tokens).map(weeks -> match(weekday, weeks, context, week + 2)));
    }

    /** "monday week" is a week after the coming Monday to some, and "monday next week" with a word missing to others. */
    private static Optional<Match> weekOn(int start, DateTokens tokens, DateContext context) {
        return tokens.weekday(start)
                .filter(weekday -> tokens.words(start + 1, "week"))
                .map(weekday -> Weeks.after(context.today(), weekday))
                .map(coming -> new Match(DatePiece.Moment.of(coming, coming.plusWeeks(1)), start + 2));
    }

    private static Optional<Match> weekday(int start, DateTokens tokens) {
        int which = tokens.words(start, "this", "coming") ? start + 1 : start;
        int day = WHICH.containsKey(tokens.word(which)) ? which + 1 : which;
        return tokens.weekday(day)
                .map(weekday -> new DatePiece.Weekday(weekday, WHICH.getOrDefault(tokens.word(which), Which.PLAIN)))
                .map(piece -> new Match(piece, day + 1));
    }

    private static Optional<Integer> week(int position, DateTokens tokens) {
        return Optional.of(tokens.word(position + 1))
                .filter("week"::equals)
                .map(week -> WEEKS.get(tokens.word(position)));
    }

    private static Match match(DayOfWeek day, int weeks, DateContext context, int end) {
        return new Match(DatePiece.Moment.of(Weeks.dayOf(context.today().plusWeeks(weeks), day)), end);
    }

    /** The days a weekday on its own may mean. */
    static List<LocalDate> readings(DatePiece.Weekday weekday, DateContext context) {
        LocalDate today = context.today();
        LocalDate thisWeeks = Weeks.dayOf(today, weekday.day());
        LocalDate coming = Weeks.after(today, weekday.day());
        LocalDate past = Weeks.before(today, weekday.day());
        return switch (weekday.which()) {
            case NEXT -> List.of(coming, thisWeeks.plusWeeks(1));
            case LAST -> List.of(thisWeeks.minusWeeks(1), past);
            case THIS -> thisWeeks.isAfter(today) ? List.of(thisWeeks) : List.of(thisWeeks, coming);
            case PLAIN -> plain(context, past, coming);
        };
    }

    private static List<LocalDate> plain(DateContext context, LocalDate past, LocalDate coming) {
        if (!context.lookingBack()) {
            return List.of(coming);
        }
        boolean isToday = past.getDayOfWeek() == context.today().getDayOfWeek();
        return isToday ? List.of(past, context.today()) : List.of(past);
    }
}
