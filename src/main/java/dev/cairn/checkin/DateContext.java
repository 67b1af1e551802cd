package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the forms know besides the words.
 *
 * @param week the weekdays on which the person works whom the date is about
 * @param lookingBack whether a word such as "since" points back: "since monday" is no coming Monday
 * @param past whether a verb such as "started" says that the day has been; many write "since" for "from"
 */
record DateContext(LocalDate today, Set<DayOfWeek> week, DateRange range, boolean lookingBack, boolean past) {
    private static final Set<String> PAST = Set.of("started", "joined", "began");

    DateContext {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("a week without a working day has none that a date could mean");
        }
        week = Set.copyOf(week);
    }

    static DateContext of(DateTokens tokens, LocalDate today, Set<DayOfWeek> week) {
        boolean past = tokens.list().stream().map(DateToken::text).anyMatch(PAST::contains);
        boolean since = tokens.list().stream().map(DateToken::text).anyMatch("since"::equals);
        return new DateContext(today, week, DateRange.around(today), past || since, past);
    }

    boolean isWorkday(LocalDate date) {
        return week.contains(date.getDayOfWeek());
    }
}
