package dev.cairn.checkin;

import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Reads dates as people write them; weeks begin on Monday. */
public final class WrittenDate {
    private static final int LONGEST = 200;

    private WrittenDate() {}

    /**
     * Returns the day that {@code text} names, the few days it may name, or the sentence that refuses it; never throws
     * and never guesses.
     *
     * <p>English, in any case, with words such as "starting" around it. Every day returned lies between 120 days before
     * and 400 days after {@code today}, both included. A date without a year is the first such day in that range. A word
     * that is not understood refuses the whole text, because it may change the meaning of the rest.
     *
     * @param text what was typed, of any length; more than 200 characters are refused unread
     * @param today the date where the person who typed it is
     */
    public static DateReading read(String text, LocalDate today) {
        return read(text, today, Rhythm.USUAL.days());
    }

    /**
     * The same for somebody who may work on other days than Monday to Friday, which matters to what names no single day, such
     * as "next week" and "the end of the week".
     *
     * @param week the weekdays on which the person works whom the date is about, at least one
     */
    static DateReading read(String text, LocalDate today, Set<DayOfWeek> week) {
        DateSentences sentences = new DateSentences(DateQuote.of(text), today);
        if (text.length() > LONGEST) {
            return sentences.tooLong();
        }
        DateTokens tokens = DateTokenizer.tokens(text);
        if (tokens.list().isEmpty()) {
            return sentences.nothing();
        }
        DateContext context = DateContext.of(tokens, today, week);
        return DatePhrase.scan(tokens, context).verdict(context, sentences);
    }
}
