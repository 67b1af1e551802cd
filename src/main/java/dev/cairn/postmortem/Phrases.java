package dev.cairn.postmortem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words and phrases to be found in a text; a star at the end of a word stands for any ending. */
final class Phrases {
    /** By the first word as it must stand. */
    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    /** Those whose first word may have any ending. */
    private final List<String[]> open = new ArrayList<>();

    Phrases(List<String> phrases) {
        for (String phrase : phrases) {
            String[] words = phrase.split(" ", -1);
            if (words[0].endsWith("*")) {
                open.add(words);
            } else {
                byFirst.computeIfAbsent(words[0], unused -> new ArrayList<>()).add(words);
            }
        }
    }

    /** Where phrases that begin at this word have ended. */
    Set<Integer> ends(List<Word> words, int at) {
        Set<Integer> ends = new HashSet<>();
        if (at < words.size()) {
            byFirst.getOrDefault(words.get(at).lower(), List.of()).forEach(phrase -> end(phrase, words, at, ends));
            open.forEach(phrase -> end(phrase, words, at, ends));
        }
        return ends;
    }

    private static void end(String[] phrase, List<Word> words, int at, Set<Integer> ends) {
        for (int i = 0; i < phrase.length; i++) {
            if (at + i >= words.size() || !matches(phrase[i], words.get(at + i))) {
                return;
            }
        }
        ends.add(at + phrase.length);
    }

    private static boolean matches(String pattern, Word word) {
        return pattern.endsWith("*")
                ? word.lower().startsWith(pattern.substring(0, pattern.length() - 1))
                : word.is(pattern);
    }
}
