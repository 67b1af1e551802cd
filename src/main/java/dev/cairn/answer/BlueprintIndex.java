package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The blueprint in memory, for search by BM25. Each way of asking and each statement is a document of its own that leads
 * to a key: a short question then competes with short phrasings, and a key is as good as its best document.
 */
final class BlueprintIndex {
    private static final String WORDS = "words";
    private static final String KEY = "key";
    /** Enough to see past several documents of one key. */
    private static final int LOOK_AT = 60;

    private final Analyzer analyzer = new EnglishAnalyzer(BlueprintIndex.SMALL_WORDS);
    private final IndexSearcher searcher;
    /** Every word that leads to a key, in any of its documents. */
    private final Map<String, Set<String>> vocabulary = new HashMap<>();

    /** Words that say how something is asked, not what: they would let any question match any phrasing. */
    private static final CharArraySet SMALL_WORDS = new CharArraySet(
            List.of(
                    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do",
                    "does", "for", "from", "get", "gets", "getting", "give", "given", "got", "had", "has", "have", "he",
                    "hello", "her", "hi", "his", "how", "i", "i'm", "if", "in", "into", "is", "it", "its", "just",
                    "many", "me", "much", "my", "not", "of", "on", "or", "our", "please", "she", "should", "so", "some",
                    "tell", "than", "thank", "thanks", "that", "the", "their", "them", "there", "these", "they", "this",
                    "to", "us", "was", "we", "were", "what", "what's", "which", "will", "with", "would", "you", "your"),
            true);

    BlueprintIndex(Blueprint blueprint) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Place place : blueprint.places().values()) {
                    for (String words : documents(place)) {
                        writer.addDocument(document(place.key(), words));
                        vocabulary
                                .computeIfAbsent(place.key(), key -> new LinkedHashSet<>())
                                .addAll(terms(words));
                    }
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be written", impossible);
        }
    }

    private static List<String> documents(Place place) {
        List<String> documents = new ArrayList<>();
        Passage passage = new Passage(place);
        documents.add(place.title());
        documents.add(place.unit().title() + "\n" + place.title() + "\n" + String.join("\n", passage.lines()));
        documents.addAll(place.entry().map(Entry::asked).orElse(place.unit().asked()));
        return documents;
    }

    private static Document document(String key, String words) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.YES));
        document.add(new TextField(WORDS, words, Field.Store.YES));
        return document;
    }

    /** A key that matches, how strongly, and how much of the question its documents hold together (0 to 1). */
    record Match(String key, double score, double covered) {}

    /** The keys that match, best first; empty when no word of the question is known. */
    List<Match> search(String question) {
        Set<String> terms = terms(question);
        if (terms.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        // Lucene allows 1,024 clauses; a question of that many different words is no question.
        terms.stream().limit(200).forEach(term -> query.add(new TermQuery(new Term(WORDS, term)), Occur.SHOULD));
        try {
            double askedFor = weight(terms);
            Map<String, Match> best = new HashMap<>();
            for (ScoreDoc hit : searcher.search(query.build(), LOOK_AT).scoreDocs) {
                Document document = searcher.storedFields().document(hit.doc);
                Set<String> held = terms(document.get(WORDS));
                Set<String> shared = new LinkedHashSet<>(terms);
                shared.retainAll(held);
                // How much of the document the question speaks of: a phrasing met whole is worth more than one met in
                // part.
                double met = weight(shared) / weight(held);
                double score = hit.score * (0.5 + weight(shared) / askedFor) * (0.75 + 0.5 * met);
                String key = document.get(KEY);
                best.merge(
                        key,
                        new Match(key, score, weight(known(key, terms)) / askedFor),
                        (one, other) -> one.score() >= other.score() ? one : other);
            }
            return best.values().stream()
                    .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::key))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }

    private Set<String> known(String key, Set<String> terms) {
        Set<String> known = new LinkedHashSet<>(terms);
        known.retainAll(vocabulary.getOrDefault(key, Set.of()));
        return known;
    }

    /** How telling the words are: rare ones weigh more, unknown ones most. */
    private double weight(Set<String> terms) throws IOException {
        double sum = 0;
        int all = searcher.getIndexReader().numDocs();
        for (String term : terms) {
            sum += Math.log(1 + (double) all / (1 + searcher.getIndexReader().docFreq(new Term(WORDS, term))));
        }
        return sum;
    }

    private Set<String> terms(String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream(WORDS, text)) {
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
