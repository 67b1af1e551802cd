package dev.cairn.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Cairn keeps of a person, of one kind.
 *
 * @param what it is, as a person would call several of them: {@code Times away}
 * @param fate whether it goes when they are forgotten
 * @param becomes one sentence or more on what forgetting makes of it
 */
public record Kept(String what, Fate fate, String becomes, List<Entry> entries) {
    public Kept {
        entries = List.copyOf(entries);
    }

    /** What becomes of it when the person is forgotten. */
    public enum Fate {
        DELETED,
        /** It belongs to others too, and stays without saying who it was. */
        STAYS
    }

    /** A value with its name. */
    public record Field(String name, String value) {}

    /** One of them: all that is stored of it, in the order in which it is read. */
    public record Entry(List<Field> fields) {
        /** Nothing yet. */
        public static final Entry EMPTY = new Entry(List.of());

        public Entry {
            fields = List.copyOf(fields);
        }

        /** The same with one more; what is not there, or blank, is left out. */
        public Entry with(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                return this;
            }
            List<Field> more = new ArrayList<>(fields);
            more.add(new Field(name, value));
            return new Entry(more);
        }
    }

    public int howMany() {
        return entries.size();
    }
}
