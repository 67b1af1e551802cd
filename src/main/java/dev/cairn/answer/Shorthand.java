package dev.cairn.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chat shorthand, written out: in what people ask and in what is searched, so that both say the same. */
final class Shorthand {
    private final Map<String, List<String>> meaning = new HashMap<>();

    Shorthand(Map<String, String> meaning) {
        meaning.forEach((shorthand, meant) -> this.meaning.put(shorthand, Words.written(meant)));
    }

    /** The words of a text in order and in lower case. */
    List<String> writtenOut(String text) {
        List<String> words = new ArrayList<>();
        Words.written(text).forEach(word -> words.addAll(meaning.getOrDefault(word, List.of(word))));
        return words;
    }
}
