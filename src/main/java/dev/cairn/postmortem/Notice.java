package dev.cairn.postmortem;

import dev.cairn.content.BlamelessGuide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One pattern of a rule, as {@code prompts/README.md} explains them. It is followed word by word with the set of all places it
 * may have come to; as every part passes a bounded number of words, a text takes time in proportion to its length.
 */
final class Notice {
    private static final int MOST_SMALL_WORDS = 4;
    private static final int MOST_WORDS_OF_A_PERSON = 4;
    private static final int MOST_WORDS_OF_ANY_KIND = 5;

    /** A part of a pattern: where one may be after it. */
    private interface Part {
        Set<Integer> after(List<Word> words, int at);
    }

    private final List<Part> parts = new ArrayList<>();

    /** What patterns share: people, and words that belong together. */
    record Lexicon(PersonWords people, Map<String, Phrases> lists, Phrases between, Phrases openers) {}

    /** @param pattern as the content writes it; checked there */
    Notice(String pattern, Lexicon lexicon) {
        for (String part : pattern.split(" ", -1)) {
            parts.add(
                    switch (part) {
                        case ".." -> (words, at) -> smallWords(lexicon, words, at);
                        case "..." -> Notice::anyWords;
                        default ->
                            part.startsWith("(")
                                    ? optional(oneOf(part.substring(1, part.length() - 1), lexicon))
                                    : oneOf(part, lexicon);
                    });
        }
    }

    /** Where the longest match that begins at this word has ended, if any does. */
    OptionalInt end(List<Word> words, int at) {
        Set<Integer> reached = Set.of(at);
        for (Part part : parts) {
            Set<Integer> next = new HashSet<>();
            for (int place : reached) {
                next.addAll(part.after(words, place));
            }
            if (next.isEmpty()) {
                return OptionalInt.empty();
            }
            reached = next;
        }
        return reached.stream()
                .mapToInt(Integer::intValue)
                .filter(end -> end > at)
                .max();
    }

    private static Part oneOf(String alternatives, Lexicon lexicon) {
        List<String> plain = new ArrayList<>();
        List<Part> all = new ArrayList<>();
        for (String alternative : alternatives.split("\\|", -1)) {
            if (alternative.startsWith("{")) {
                all.add(slot(alternative.substring(1, alternative.length() - 1), lexicon));
            } else {
                plain.add(alternative);
            }
        }
        Phrases words = new Phrases(plain);
        all.add(words::ends);
        return (text, at) -> {
            Set<Integer> ends = new HashSet<>();
            all.forEach(one -> ends.addAll(one.after(text, at)));
            return ends;
        };
    }

    private static Part slot(String name, Lexicon lexicon) {
        if (name.equals("any")) {
            return (words, at) -> at < words.size() && !words.get(at).parts() ? Set.of(at + 1) : Set.of();
        }
        if (BlamelessGuide.SLOTS.contains(name)) {
            return (words, at) -> lexicon.people().ends(name, words, at);
        }
        return lexicon.lists().getOrDefault(name, new Phrases(List.of()))::ends;
    }

    private static Part optional(Part part) {
        return (words, at) -> {
            Set<Integer> ends = new HashSet<>(part.after(words, at));
            ends.add(at);
            return ends;
        };
    }

    /** A few more words about a person, perhaps, and small words. */
    private static Set<Integer> smallWords(Lexicon lexicon, List<Word> words, int at) {
        Set<Integer> reached = new HashSet<>(Set.of(at));
        if (!lexicon.openers().ends(words, at).isEmpty()) {
            for (int next = at + 1; next <= at + MOST_WORDS_OF_A_PERSON && inSentence(words, next); next++) {
                reached.add(next + 1);
            }
        }
        Set<Integer> all = new HashSet<>(reached);
        for (int i = 0; i < MOST_SMALL_WORDS; i++) {
            Set<Integer> next = new HashSet<>();
            reached.forEach(place -> next.addAll(lexicon.between().ends(words, place)));
            all.addAll(next);
            reached = next;
        }
        return all;
    }

    private static Set<Integer> anyWords(List<Word> words, int at) {
        Set<Integer> reached = new HashSet<>(Set.of(at));
        for (int next = at; next < at + MOST_WORDS_OF_ANY_KIND && inSentence(words, next); next++) {
            reached.add(next + 1);
        }
        return reached;
    }

    private static boolean inSentence(List<Word> words, int at) {
        return at < words.size() && !words.get(at).parts();
    }
}
