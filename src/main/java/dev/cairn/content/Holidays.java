package dev.cairn.content;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days on which the organisation does not work.
 *
 * @param days each of them, those that come every year up to the year 2100
 */
public record Holidays(Set<LocalDate> days) {
    /** None but weekends. */
    public static final Holidays NONE = new Holidays(Set.of());

    public Holidays {
        days = Set.copyOf(days);
    }
}
