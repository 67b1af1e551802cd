package dev.cairn.checkin;

import static java.util.stream.Collectors.joining;

import dev.cairn.checkin.DateReading.Ambiguous;
import dev.cairn.checkin.DateReading.Refused;
import dev.cairn.checkin.DateToken.Kind;
import dev.cairn.conversation.Days;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/** The sentences people read when their text is not one day: what is wrong or open, and what to write instead. */
record DateSentences(String quote, LocalDate today) {
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    Refused nothing() {
        return new Refused("There is no date yet. " + examples());
    }

    Refused tooLong() {
        return new Refused("“" + quote + "” is too long to be a date. " + examples());
    }

    Refused impossible(String fault) {
        return new Refused(fault + " " + examples());
    }

    Refused outOfRange(LocalDate date) {
        DateRange range = DateRange.around(today);
        return new Refused("“%s” is %s. A start can be any day from %s to %s."
                .formatted(quote, range.reason(date), IN_WORDS.format(range.first()), IN_WORDS.format(range.last())));
    }

    Refused stillToCome(LocalDate date) {
        return new Refused("“%s” says that the day has been, but %s is still to come. Write it in full, for example %s."
                .formatted(quote, IN_WORDS.format(date), today.with(TemporalAdjusters.firstDayOfMonth())));
    }

    /**
     * Asks which day is meant.
     *
     * @param readings days that can be taken, earliest first
     * @param outside days that the words fit too but that are out of range
     */
    Ambiguous question(List<LocalDate> readings, List<LocalDate> outside) {
        DateRange range = DateRange.around(today);
        String asked = readings.size() == 1
                ? "Do you mean " + Days.written(readings.get(0)) + " by “" + quote + "”?"
                : "Which day do you mean by “" + quote + "”: " + Days.either(readings) + "?";
        String cannotBe = outside.stream()
                .map(date -> " It cannot be " + Days.written(date) + ", which is " + range.reason(date) + ".")
                .collect(joining());
        return new Ambiguous(readings, asked + cannotBe);
    }

    /** For text in which something is not understood, or in which there is more or less than one date. */
    Refused leftover(DatePhrase phrase) {
        List<DateToken> leftovers = phrase.leftovers();
        if (phrase.span()) {
            return new Refused("“" + quote + "” reads like a range; a start is one day. " + examples());
        }
        if (leftovers.isEmpty() && !phrase.pieces().isEmpty()) {
            return new Refused("I see more than one date in “" + quote + "”; a start is one day. " + examples());
        }
        if (leftovers.stream().anyMatch(DateSentences::isQuarter)) {
            return new Refused("“" + quote + "” is a whole quarter; a start is one day. " + examples());
        }
        if (phrase.pieces().isEmpty() && leftovers.stream().anyMatch(DateSentences::isMonth)) {
            return new Refused("“" + quote + "” names a month but no day I can read. " + examples());
        }
        return new Refused("I can't read “" + quote + "” as a date. " + examples());
    }

    private static boolean isQuarter(DateToken token) {
        return token.kind() == Kind.WORD && List.of("q", "quarter").contains(token.text());
    }

    private static boolean isMonth(DateToken token) {
        return token.kind() == Kind.WORD && DateNames.month(token.text()).isPresent();
    }

    private String examples() {
        LocalDate first = today.with(TemporalAdjusters.firstDayOfNextMonth());
        return "Try " + first + ", " + Days.withoutYear(first) + ", monday or in two weeks.";
    }
}
