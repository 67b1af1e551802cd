package dev.cairn.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;

/** Guesses what a mistyped word was meant to be. */
public final class DidYouMean {
    /** Two letters of five may be off; less alike is no guess at all. */
    private static final float ALIKE = 0.6f;

    private static final float SURELY = 0.8f;
    private static final int SHORTEST = 5;

    /** Counts two letters in the wrong order as one slip: the commonest there is. */
    private static final LuceneLevenshteinDistance DISTANCE = new LuceneLevenshteinDistance();

    private DidYouMean() {}

    /** The known word most like the typed one, if any is alike enough; case does not matter. */
    public static Optional<String> closest(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> likeness(word, candidate) >= ALIKE)
                .max(Comparator.comparingDouble(candidate -> likeness(word, candidate)));
    }

    /**
     * The known word that the typed one surely is with a slip in it: a letter in five wrong, missing, added or in another's
     * place. It is for where anything may be meant as it was typed; a short word, and one with another ending, is.
     */
    public static Optional<String> surely(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> candidate.length() >= SHORTEST && word.length() >= SHORTEST)
                .filter(candidate -> !word.startsWith(candidate) && likeness(word, candidate) >= SURELY)
                .max(Comparator.comparingDouble(candidate -> likeness(word, candidate)));
    }

    private static float likeness(String word, String candidate) {
        // Lucene calls an empty word perfectly like any other.
        return word.isEmpty() || candidate.isEmpty()
                ? 0
                : DISTANCE.getDistance(word, candidate.toLowerCase(Locale.ROOT));
    }
}
