package dev.cairn.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words and phrases to be found in a text; a star at the end of a word stands for any ending. */
public final class Phrases {
    /** By the first word as it must stand. */
    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    /** Those whose first word may have any ending, by the letter it begins with. */
    private final Map<Character, List<String[]>> open = new HashMap<>();

    public Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split(" ", -1);
            if (words[0].endsWith("*")) {
                open.computeIfAbsent(words[0].charAt(0), unused -> new ArrayList<>())
                        .add(words);
            } else {
                byFirst.computeIfAbsent(words[0], unused -> new ArrayList<>()).add(words);
            }
        }
    }

    /** The words a phrase can begin with; empty where it may be any. */
    public Optional<Set<String>> starts() {
        return open.isEmpty() ? Optional.of(Set.copyOf(byFirst.keySet())) : Optional.empty();
    }

    /** How long phrases are that begin at this word, as {@link Reach} has it. */
    public long reach(List<Word> words, int at) {
        if (at >= words.size()) {
            return Reach.NOWHERE;
        }
        long reach = Reach.NOWHERE;
        String first = words.get(at).lower();
        for (String[] phrase : byFirst.getOrDefault(first, List.of())) {
            reach |= reach(phrase, words, at);
        }
        for (String[] phrase : first.isEmpty() ? List.<String[]>of() : open.getOrDefault(first.charAt(0), List.of())) {
            reach |= reach(phrase, words, at);
        }
        return reach;
    }

    public boolean begin(List<Word> words, int at) {
        return reach(words, at) != Reach.NOWHERE;
    }

    private static long reach(String[] phrase, List<Word> words, int at) {
        for (int i = 0; i < phrase.length; i++) {
            if (at + i >= words.size() || !matches(phrase[i], words.get(at + i))) {
                return Reach.NOWHERE;
            }
        }
        return Reach.words(phrase.length);
    }

    private static boolean matches(String pattern, Word word) {
        return pattern.endsWith("*")
                ? word.lower().startsWith(pattern.substring(0, pattern.length() - 1))
                : word.is(pattern);
    }
}
