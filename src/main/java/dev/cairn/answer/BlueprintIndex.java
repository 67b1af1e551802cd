package dev.cairn.answer;

import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Entry;
import dev.cairn.content.Blueprint.Place;
import dev.cairn.content.NotAnswered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The blueprint in memory, for search by BM25, in two views. Each way of asking and each statement is a document of its
 * own, so that a short question competes with short phrasings; and all that is said of a key is one more, so that words
 * spread over several phrasings count together. Topics that are not answered stand among the keys and compete.
 */
final class BlueprintIndex {
    /** Begins the key of a topic that is not answered. */
    static final String NOT_ANSWERED = "not-answered/";

    static final String WRITTEN = "written";
    private static final String PHRASING = "phrasing";
    private static final String WHOLE = "whole";
    /** Enough to see past several phrasings of one key. */
    private static final int LOOK_AT = 100;

    /** What each further phrasing of a key that is met adds, next to the one before. */
    private static final double FURTHER = 0.3;
    /** What all that is said of a key counts, next to its best phrasing. */
    private static final double ALTOGETHER = 2;

    /** What stands behind a document, by its number. */
    private record Said(String key, Set<String> stems) {}

    private final Shorthand shorthand;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Set<String>> stemsOf = new HashMap<>();
    private final Map<String, Double> weightOf = new HashMap<>();
    private final double unknown;
    /** Of all that each document says, by its number. */
    private final double[] weights;

    private final IndexSearcher searcher;

    BlueprintIndex(Blueprint blueprint, List<NotAnswered> notAnswered, Shorthand shorthand) {
        this.shorthand = shorthand;
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            PerFieldAnalyzerWrapper analyzer = new PerFieldAnalyzerWrapper(Words.STEMS, Map.of(WRITTEN, Words.WRITTEN));
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Place place : blueprint.places().values()) {
                    add(writer, place.key(), phrasings(place), around(place));
                }
                for (NotAnswered topic : notAnswered) {
                    List<String> phrasings = new ArrayList<>(topic.asked());
                    phrasings.add(topic.title());
                    add(writer, NOT_ANSWERED + topic.topic(), phrasings, List.of());
                }
                // One segment: its documents are numbered as they were added.
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            weigh();
            unknown = weight(0);
            weights = said.stream().mapToDouble(each -> weight(each.stems())).toArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be written", impossible);
        }
    }

    IndexReader reader() {
        return searcher.getIndexReader();
    }

    private static List<String> phrasings(Place place) {
        List<String> phrasings = new ArrayList<>();
        phrasings.add(place.title());
        phrasings.add(
                place.unit().title() + "\n" + place.title() + "\n" + String.join("\n", new Passage(place).lines()));
        phrasings.addAll(place.entry().map(Entry::asked).orElse(place.unit().asked()));
        return phrasings;
    }

    /** What is asked for the unit counts for its entries too, where all is taken together. */
    private static List<String> around(Place place) {
        List<String> around = new ArrayList<>(List.of(place.title(), place.title()));
        place.entry().ifPresent(entry -> around.addAll(place.unit().asked()));
        return around;
    }

    private void add(IndexWriter writer, String key, List<String> phrasings, List<String> around) throws IOException {
        Set<String> all = new LinkedHashSet<>();
        for (String phrasing : writtenOut(phrasings)) {
            Set<String> stems = Words.stems(phrasing);
            Document document = new Document();
            document.add(new TextField(PHRASING, phrasing, Store.NO));
            document.add(new TextField(WRITTEN, phrasing, Store.NO));
            writer.addDocument(document);
            said.add(new Said(key, stems));
            all.addAll(stems);
        }
        Document whole = new Document();
        whole.add(new TextField(
                WHOLE,
                String.join("\n", writtenOut(phrasings)) + "\n" + String.join("\n", writtenOut(around)),
                Store.NO));
        writer.addDocument(whole);
        said.add(new Said(key, all));
        stemsOf.put(key, all);
    }

    private List<String> writtenOut(List<String> texts) {
        return texts.stream()
                .map(text -> String.join(" ", shorthand.writtenOut(text)))
                .toList();
    }

    /** A key that matches. */
    record Match(String key, double score) {
        static final Comparator<Match> BEST_FIRST =
                Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::key);

        boolean isNotAnswered() {
            return key.startsWith(NOT_ANSWERED);
        }

        Match times(double factor) {
            return new Match(key, score * factor);
        }
    }

    /** The keys that match, best first; empty when nothing of the question is known. */
    List<Match> search(List<Concept> question) {
        if (question.isEmpty()) {
            return List.of();
        }
        try {
            Map<String, List<Double>> phrasings = new HashMap<>();
            Weights asked = new Weights(question);
            for (ScoreDoc hit : searcher.search(query(PHRASING, question), LOOK_AT).scoreDocs) {
                Said document = said.get(hit.doc);
                double score = hit.score * asked.fit(document.stems(), weights[hit.doc]);
                phrasings
                        .computeIfAbsent(document.key(), none -> new ArrayList<>())
                        .add(score);
            }
            Map<String, Double> scores = new HashMap<>();
            phrasings.forEach((key, each) -> scores.put(key, together(each)));
            for (ScoreDoc hit : searcher.search(query(WHOLE, question), LOOK_AT).scoreDocs) {
                scores.merge(said.get(hit.doc).key(), ALTOGETHER * hit.score, Double::sum);
            }
            List<Match> matches = new ArrayList<>();
            scores.forEach((key, score) -> matches.add(new Match(key, score)));
            matches.sort(Match.BEST_FIRST);
            return matches;
        } catch (IOException impossible) {
            throw new UncheckedIOException("an index in memory cannot fail to be read", impossible);
        }
    }

    /** How much of the question is spoken of under a key, 0 to 1. */
    double covered(List<Concept> question, String key) {
        return new Weights(question).share(stemsOf.getOrDefault(key, Set.of()));
    }

    /** The best counts whole, the next by {@link #FURTHER}, the one after by that of that. */
    private static double together(List<Double> scores) {
        scores.sort(Comparator.reverseOrder());
        double sum = 0;
        double counts = 1;
        for (double score : scores) {
            sum += counts * score;
            counts *= FURTHER;
        }
        return sum;
    }

    private static Query query(String field, List<Concept> question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Concept concept : question) {
            List<Query> names = new ArrayList<>();
            for (Concept.Name name : concept.names()) {
                names.add(named(field, name));
            }
            query.add(new DisjunctionMaxQuery(names, 0), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query named(String field, Concept.Name name) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        name.stems().forEach(stem -> all.add(new TermQuery(new Term(field, stem)), Occur.MUST));
        // A name of several words is one thing, not several.
        float weight = (float) (name.weight() / Math.sqrt(name.stems().size()));
        return new BoostQuery(all.build(), weight);
    }

    /** How telling the things of a question are: rare ones weigh more, unknown ones most. */
    private final class Weights {
        private final Map<Concept, Double> weights = new HashMap<>();
        private final double all;

        Weights(List<Concept> question) {
            for (Concept concept : question) {
                weights.put(concept, weight(concept));
            }
            all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        private double weight(Concept concept) {
            double least = Double.MAX_VALUE;
            for (Concept.Name name : concept.names()) {
                double rarest = 0;
                for (String stem : name.stems()) {
                    rarest = Math.max(rarest, BlueprintIndex.this.weight(stem));
                }
                least = Math.min(least, rarest);
            }
            return least;
        }

        /** How much of the question a text with these stems speaks of, 0 to 1. */
        double share(Set<String> stems) {
            double met = 0;
            for (Map.Entry<Concept, Double> one : weights.entrySet()) {
                met += one.getValue() * one.getKey().metBy(stems);
            }
            return met / all;
        }

        /** More for a phrasing that is met whole than for one met in part, from either side. */
        double fit(Set<String> stems, double weight) {
            double share = share(stems);
            return (0.5 + share) * (0.75 + 0.5 * Math.min(1, share * all / weight));
        }
    }

    private double weight(Set<String> stems) {
        return stems.stream().mapToDouble(this::weight).sum();
    }

    /** Rare words weigh more, unknown ones most. */
    private double weight(String stem) {
        return weightOf.getOrDefault(stem, unknown);
    }

    private void weigh() throws IOException {
        IndexReader reader = searcher.getIndexReader();
        for (Said each : said) {
            for (String stem : each.stems()) {
                if (!weightOf.containsKey(stem)) {
                    weightOf.put(stem, weight(reader.docFreq(new Term(PHRASING, stem))));
                }
            }
        }
    }

    private double weight(int documents) {
        return Math.log(1 + (double) said.size() / (1 + documents));
    }
}
