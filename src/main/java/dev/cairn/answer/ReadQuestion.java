package dev.cairn.answer;

import dev.cairn.answer.Concept.Name;
import dev.cairn.content.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Takes what somebody typed to the things it speaks of: shorthand written out, typing errors mended, and what the
 * vocabulary knows by other names added under these.
 */
final class ReadQuestion {
    /** How surely another name of the vocabulary is meant; measured, see docs/RATIONALE.md. */
    private static final double OTHER_NAME = 0.8;

    private static final int MANY_ERRORS = 4;
    /** Of a phrase in the vocabulary. */
    private static final int MOST_WORDS = 5;
    /** A question of more different words is no question, and Lucene allows 1,024 clauses. */
    private static final int MOST_CONCEPTS = 100;

    private final Spelling spelling;
    private final Shorthand shorthand;
    /** Other names, by the name as it is compared: stems, and small words as they are. */
    private final Map<String, Set<Name>> otherNames = new HashMap<>();

    ReadQuestion(Vocabulary vocabulary, Shorthand shorthand, Spelling spelling) {
        this.spelling = spelling;
        this.shorthand = shorthand;
        for (List<String> group : vocabulary.same()) {
            group.forEach(
                    name -> group.stream().filter(other -> !other.equals(name)).forEach(other -> name(name, other)));
        }
        vocabulary.means().forEach((name, others) -> others.forEach(other -> name(name, other)));
    }

    private void name(String name, String other) {
        String compared = String.join(" ", compared(Words.written(name)));
        named(other, OTHER_NAME)
                .ifPresent(known -> otherNames
                        .computeIfAbsent(compared, none -> new LinkedHashSet<>())
                        .add(known));
    }

    /** @param typed plain text of any length */
    List<Concept> read(String typed) {
        List<String> words = mended(shorthand.writtenOut(typed));
        List<String> compared = compared(words);
        Map<String, Concept> concepts = new LinkedHashMap<>();
        int at = 0;
        while (at < words.size() && concepts.size() < MOST_CONCEPTS) {
            int end = at + longestName(compared, at);
            String name = String.join(" ", compared.subList(at, end));
            concept(String.join(" ", words.subList(at, end)), name)
                    .ifPresent(concept -> concepts.putIfAbsent(name, concept));
            at = end;
        }
        return List.copyOf(concepts.values());
    }

    private List<String> mended(List<String> words) {
        List<String> mended = words.stream()
                .map(word -> isName(word) ? word : spelling.corrected(word).orElse(word))
                .toList();
        long changed = IntStream.range(0, words.size())
                .filter(i -> !words.get(i).equals(mended.get(i)))
                .count();
        // So many errors are another language.
        return changed >= MANY_ERRORS && 2 * changed >= words.size() ? words : mended;
    }

    private boolean isName(String word) {
        return otherNames.containsKey(compared(List.of(word)).get(0));
    }

    /** How many words from there on are one name of the vocabulary; one word where none are. */
    private int longestName(List<String> compared, int at) {
        for (int length = Math.min(MOST_WORDS, compared.size() - at); length > 1; length--) {
            if (otherNames.containsKey(String.join(" ", compared.subList(at, at + length)))) {
                return length;
            }
        }
        return 1;
    }

    private Optional<Concept> concept(String typed, String compared) {
        List<Name> names = new ArrayList<>();
        named(typed, 1).ifPresent(names::add);
        names.addAll(otherNames.getOrDefault(compared, Set.of()));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Concept(typed, names));
    }

    private static Optional<Name> named(String words, double weight) {
        Set<String> stems = Words.stems(words);
        return stems.isEmpty() ? Optional.empty() : Optional.of(new Name(List.copyOf(stems), weight));
    }

    private static List<String> compared(List<String> words) {
        return words.stream().map(word -> Words.stem(word).orElse(word)).toList();
    }
}
