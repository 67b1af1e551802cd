package dev.cairn.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.webjars.WebJarVersionLocator;

/**
 * Mends typing errors towards the words of the content. What is a word already, there or in English, is left alone: who
 * asks for a laptop means a laptop.
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LOOK_AT = 5;
    /** A WebJar that carries the English dictionary of Hunspell. */
    private static final String WEBJAR = "typo-js";

    /** Two are looked for only where one does not explain the word: that takes ten times as long. */
    private static final DirectSpellChecker ONE_ERROR = checker(1);

    private static final DirectSpellChecker TWO_ERRORS = checker(2);
    private static final Dictionary ENGLISH = english();

    private final IndexReader index;
    private final String field;
    private final Hunspell english = new Hunspell(ENGLISH);

    /** @param field where the words stand as they are written, not as stems */
    Spelling(IndexReader index, String field) {
        this.index = index;
        this.field = field;
    }

    /** The word that was meant; empty when it is a word, or none of ours is near. */
    Optional<String> corrected(String word) {
        try {
            if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter) || isWord(word)) {
                return Optional.empty();
            }
            Optional<String> oneError = nearest(ONE_ERROR, word);
            return oneError.isPresent() ? oneError : nearest(TWO_ERRORS, word);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }

    private Optional<String> nearest(DirectSpellChecker checker, String word) throws IOException {
        return Arrays.stream(checker.suggestSimilar(new Term(field, word), LOOK_AT, index, SuggestMode.SUGGEST_ALWAYS))
                .max(Comparator.<SuggestWord>comparingDouble(one -> one.score).thenComparing(one -> one.freq))
                .map(one -> one.string);
    }

    private static DirectSpellChecker checker(int errors) {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxEdits(errors);
        return checker;
    }

    private boolean isWord(String word) throws IOException {
        String asName = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        return index.docFreq(new Term(field, word)) > 0 || english.spell(word) || english.spell(asName);
    }

    private static Dictionary english() {
        WebJarVersionLocator webJars = new WebJarVersionLocator();
        try (InputStream affixes = open(webJars, "aff");
                InputStream words = open(webJars, "dic")) {
            return new Dictionary(new ByteBuffersDirectory(), "english", affixes, words);
        } catch (IOException | ParseException unreadable) {
            throw new IllegalStateException("the program comes without its English dictionary", unreadable);
        }
    }

    private static InputStream open(WebJarVersionLocator webJars, String ending) {
        String path = webJars.fullPath(WEBJAR, "dictionaries/en_US/en_US." + ending);
        return Objects.requireNonNull(
                Spelling.class.getClassLoader().getResourceAsStream(Objects.requireNonNull(path)));
    }
}
