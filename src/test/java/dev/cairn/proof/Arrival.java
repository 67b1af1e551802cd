package dev.cairn.proof;

import java.time.Instant;
import java.util.Set;

/**
 * Something that may arrive.
 *
 * @param topic what it is about, such as {@code 60-day}; of one topic nothing else comes to this person in this time
 * @param words which of the things that may be said of it
 */
record Arrival(String person, String topic, Set<String> words, Times times, Instant from, Instant until) {
    /** How often it may arrive. */
    enum Times {
        ONCE,
        AT_MOST_ONCE,
        NEVER
    }

    Arrival {
        words = Set.copyOf(words);
    }

    /** A message's time is a whole second, cut off. */
    boolean holds(Instant ts) {
        return ts.isAfter(from.minusSeconds(1)) && ts.isBefore(until);
    }
}
