package dev.cairn.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Splits texts into words, and takes words to their stems, by which search compares them. */
final class Words {
    /** Words that say how something is asked, not what: they would let any question match any phrasing. */
    private static final CharArraySet SMALL = new CharArraySet(
            List.of(
                    "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
                    "could", "did", "do", "does", "don't", "for", "from", "get", "gets", "getting", "give", "given",
                    "got", "had", "has", "have", "he", "hello", "her", "hey", "hi", "his", "how", "i", "i'd", "i'm",
                    "i've", "if", "in", "into", "is", "it", "it's", "its", "just", "many", "me", "much", "my", "not",
                    "of", "on", "or", "our", "please", "she", "should", "so", "some", "tell", "than", "thank", "thanks",
                    "that", "that's", "the", "their", "them", "there", "these", "they", "this", "to", "us", "was", "we",
                    "were", "what", "what's", "which", "will", "with", "would", "you", "your"),
            true);

    /** Stems; for the fields that are searched. */
    static final Analyzer STEMS = new EnglishAnalyzer(SMALL);
    /** Words as they are written, in lower case; for the field that spelling is mended by. */
    static final Analyzer WRITTEN = new StandardAnalyzer();

    private Words() {}

    /** In order, in lower case. */
    static List<String> written(String text) {
        return new ArrayList<>(terms(WRITTEN, text));
    }

    /** Each once. */
    static Set<String> stems(String text) {
        return new LinkedHashSet<>(terms(STEMS, text));
    }

    /** Of one word; empty when it is a small one. */
    static Optional<String> stem(String word) {
        return terms(STEMS, word).stream().findFirst();
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", impossible);
        }
        return terms;
    }
}
