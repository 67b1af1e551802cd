package dev.cairn.content;

import java.util.List;
import java.util.Map;

/**
 * What else people call things, for search. All words are in lower case.
 *
 * @param same groups of words or phrases that mean the same
 * @param means what people type, and what the blueprint calls it; not the other way round
 * @param shorthand chat shorthand, and what it stands for
 */
public record Vocabulary(List<List<String>> same, Map<String, List<String>> means, Map<String, String> shorthand) {
    /** Nothing is called anything else. */
    public static final Vocabulary EMPTY = new Vocabulary(List.of(), Map.of(), Map.of());

    public Vocabulary {
        same = List.copyOf(same);
        means = Map.copyOf(means);
        shorthand = Map.copyOf(shorthand);
    }
}
