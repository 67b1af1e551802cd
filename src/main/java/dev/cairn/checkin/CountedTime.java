package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * "in 3 days", "in two weeks' time", "2 weeks from now", "3 weeks ago", "a fortnight ago".
 *
 * <p>A month from the 31st is the last day of a shorter month.
 */
final class CountedTime implements DateForm {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));

    private static final Map<String, Period> UNITS = Map.of(
            "day", Period.ofDays(1),
            "week", Period.ofWeeks(1),
            "fortnight", Period.ofWeeks(2),
            "month", Period.ofMonths(1),
            "year", Period.ofYears(1));

    /** Far beyond any range, and still a date Java can count to. */
    private static final int MANY = 9999;

    private static final int DIGITS_OF_AN_INT = 9;

    @Override
    public Optional<Match> at(int start, DateTokens tokens, DateContext context) {
        boolean in = tokens.words(start, "in");
        int count = in ? start + 1 : start;
        return count(count, tokens)
                .flatMap(number -> unit(count + 1, tokens)
                        .flatMap(unit -> match(unit.multipliedBy(number), in, count + 2, tokens, context.today())));
    }

    private static Optional<Match> match(Period time, boolean in, int next, DateTokens tokens, LocalDate today) {
        if (in) {
            return Optional.of(new Match(DatePiece.Moment.of(today.plus(time)), tokens.skip(next, "time")));
        }
        if (tokens.words(next, "ago")) {
            return Optional.of(new Match(DatePiece.Moment.of(today.minus(time)), next + 1));
        }
        return tokens.words(next, "from", "now") || tokens.words(next, "from", "today")
                ? Optional.of(new Match(DatePiece.Moment.of(today.plus(time)), next + 2))
                : Optional.empty();
    }

    private static Optional<Integer> count(int position, DateTokens tokens) {
        Optional<Integer> digits = tokens.at(position)
                .filter(token -> token.kind() == Kind.NUMBER)
                .map(DateToken::text)
                .map(text -> text.length() > DIGITS_OF_AN_INT ? MANY : Math.min(MANY, Integer.parseInt(text)));
        return digits.or(() -> Optional.ofNullable(NUMBERS.get(tokens.word(position))));
    }

    private static Optional<Period> unit(int position, DateTokens tokens) {
        String word = tokens.word(position);
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(UNITS.get(singular));
    }
}
