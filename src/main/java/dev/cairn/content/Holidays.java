package dev.cairn.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days on which the organisation does not work.
 *
 * @param days each of them, those that come every year up to the year 2100
 * @param files where they come from, by name
 */
public record Holidays(Set<LocalDate> days, List<File> files) {
    /** None but weekends. */
    public static final Holidays NONE = new Holidays(Set.of());

    public Holidays {
        days = Set.copyOf(days);
        files = List.copyOf(files);
    }

    public Holidays(Set<LocalDate> days) {
        this(days, List.of());
    }

    /**
     * A calendar file.
     *
     * @param name as in {@code holidays/ours.ics}
     */
    public record File(String name, Set<LocalDate> days) {
        public File {
            days = Set.copyOf(days);
        }

        /** Its days from a day on, the earliest first. */
        public List<LocalDate> from(LocalDate first, int most) {
            return new TreeSet<>(days).tailSet(first).stream().limit(most).toList();
        }
    }
}
