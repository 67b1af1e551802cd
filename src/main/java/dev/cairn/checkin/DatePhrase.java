package dev.cairn.checkin;

import static java.util.stream.Collectors.partitioningBy;

import dev.cairn.checkin.DateForm.Match;
import dev.cairn.checkin.DateToken.Gap;
import dev.cairn.checkin.DateToken.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole text, cut into the dates it names and the tokens nobody understood.
 *
 * <p>From left to right the longest form that begins at a token takes its tokens; otherwise the token is a word that may
 * stand around a date, or it is left over. One left-over token refuses the text.
 */
record DatePhrase(List<DatePiece> pieces, List<DateToken> leftovers, boolean span) {
    private static final Set<String> AROUND = Set.of(
            "starting",
            "starts",
            "start",
            "started",
            "begins",
            "beginning",
            "begin",
            "began",
            "joining",
            "joins",
            "joined",
            "effective",
            "from",
            "on",
            "since",
            "the",
            "date",
            "is",
            "will",
            "she",
            "he",
            "they",
            "i",
            "we",
            "her",
            "his",
            "their",
            "please");

    private static final Set<String> SPANNING = Set.of("to", "till", "til", "until", "through", "thru");

    static DatePhrase scan(DateTokens tokens, DateContext context) {
        List<DatePiece> pieces = new ArrayList<>();
        List<DateToken> leftovers = new ArrayList<>();
        boolean span = false;
        int position = 0;
        while (position < tokens.list().size()) {
            DateToken token = tokens.list().get(position);
            Optional<Match> match = longest(position, tokens, context);
            boolean something = !pieces.isEmpty() || !leftovers.isEmpty();
            if (match.isPresent()) {
                span |= !pieces.isEmpty() && token.before() == Gap.JOINED;
                pieces.add(match.get().piece());
                position = match.get().end();
            } else if (tokens.words(position, "as", "of")) {
                position += 2;
            } else if (AROUND.contains(tokens.word(position)) || token.kind() == Kind.DASH) {
                span |= token.kind() == Kind.DASH
                        && something
                        && position + 1 < tokens.list().size();
                position++;
            } else {
                span |= something && SPANNING.contains(token.text());
                span |= isSpan(token);
                leftovers.add(token);
                position++;
            }
        }
        return new DatePhrase(List.copyOf(pieces), List.copyOf(leftovers), span);
    }

    /** "1-3", of December perhaps; "2026-12" is a month. */
    private static boolean isSpan(DateToken token) {
        return token.kind() == Kind.NUMERIC
                && token.text().indexOf('-') >= 0
                && token.text().length() <= 5;
    }

    private static Optional<Match> longest(int position, DateTokens tokens, DateContext context) {
        return DateForm.ALL.stream()
                .flatMap(form -> form.at(position, tokens, context).stream())
                .max(Comparator.comparingInt(Match::end));
    }

    DateReading verdict(DateContext context, DateSentences sentences) {
        if (!leftovers.isEmpty()) {
            return sentences.leftover(this);
        }
        for (DatePiece piece : pieces) {
            if (piece instanceof DatePiece.Impossible impossible) {
                return sentences.impossible(impossible.fault());
            }
        }
        if (pieces.size() == 1) {
            return single(pieces.get(0), context, sentences);
        }
        return pieces.size() == 2 && !span ? pair(context, sentences) : sentences.leftover(this);
    }

    private static DateReading single(DatePiece piece, DateContext context, DateSentences sentences) {
        if (piece instanceof DatePiece.Weekday weekday) {
            return settle(NamedWeekday.readings(weekday, context), context, sentences);
        }
        if (piece instanceof DatePiece.Days days) {
            return settle(days.readings(), context, sentences);
        }
        return whole(((DatePiece.Moment) piece).readings(), context, sentences);
    }

    /** Where the range cuts through "mid december", the rest of it was not what was meant. */
    private static DateReading whole(List<LocalDate> readings, DateContext context, DateSentences sentences) {
        return readings.stream()
                .filter(date -> !context.range().contains(date))
                .findFirst()
                .<DateReading>map(sentences::outOfRange)
                .orElseGet(() -> settle(readings, context, sentences));
    }

    private DateReading pair(DateContext context, DateSentences sentences) {
        DatePiece first = pieces.get(0);
        DatePiece second = pieces.get(1);
        if (first instanceof DatePiece.Weekday weekday && second instanceof DatePiece.Days days) {
            return new DatedWeekday(weekday, days).verdict(context, sentences);
        }
        if (first instanceof DatePiece.Days days && second instanceof DatePiece.Weekday weekday) {
            return new DatedWeekday(weekday, days).verdict(context, sentences);
        }
        return sentences.leftover(this);
    }

    /**
     * One reading is the day, several are a choice of those within range, and where none is, the text is refused. A
     * reading out of range still makes the text ask back: who writes "01/12/2026" may mean January and learns that it
     * is too long ago, instead of getting December unseen.
     *
     * @param readings the likeliest first
     */
    static DateReading settle(List<LocalDate> readings, DateContext context, DateSentences sentences) {
        Map<Boolean, List<LocalDate>> days =
                readings.stream().distinct().sorted().collect(partitioningBy(context.range()::contains));
        List<LocalDate> inRange = days.getOrDefault(true, List.of());
        List<LocalDate> outside = days.getOrDefault(false, List.of());
        if (inRange.isEmpty()) {
            return sentences.outOfRange(readings.get(0));
        }
        if (context.past() && inRange.get(0).isAfter(context.today())) {
            return sentences.stillToCome(inRange.get(0));
        }
        return inRange.size() == 1 && outside.isEmpty()
                ? new DateReading.Day(inRange.get(0))
                : sentences.question(inRange, outside);
    }
}
