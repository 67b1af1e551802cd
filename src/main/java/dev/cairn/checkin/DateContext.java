package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the forms know besides the words.
 *
 * @param lookingBack whether a word such as "since" points back: "since monday" is no coming Monday
 * @param past whether a verb such as "started" says that the day has been; many write "since" for "from"
 */
record DateContext(LocalDate today, DateRange range, boolean lookingBack, boolean past) {
    private static final Set<String> PAST = Set.of("started", "joined", "began");

    static DateContext of(DateTokens tokens, LocalDate today) {
        boolean past = tokens.list().stream().map(DateToken::text).anyMatch(PAST::contains);
        boolean since = tokens.list().stream().map(DateToken::text).anyMatch("since"::equals);
        return new DateContext(today, DateRange.around(today), past || since, past);
    }
}
