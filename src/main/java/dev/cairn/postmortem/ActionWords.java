package dev.cairn.postmortem;

import dev.cairn.content.ActionGuide;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Reach;
import dev.cairn.wording.VerbForms;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks up the words of action items. */
final class ActionWords {
    /** What a verb promises. */
    enum Kind {
        VERB,
        MEASURED,
        GOAL,
        ASSURED,
        THINKING,
        LIGHT
    }

    /**
     * A verb found in a text.
     *
     * @param end the place of the word after it
     */
    record Verb(Kind kind, int end) {}

    private static final Set<String> SMALL = Set.of(
            "a",
            "an",
            "the",
            "our",
            "their",
            "its",
            "his",
            "her",
            "my",
            "your",
            "to",
            "of",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "by",
            "into",
            "onto",
            "over",
            "under",
            "up",
            "down",
            "out",
            "off",
            "as",
            "and",
            "or",
            "but",
            "so",
            "than",
            "then",
            "not",
            "no",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "do",
            "does",
            "did",
            "will",
            "would",
            "should",
            "could",
            "can",
            "must",
            "may",
            "might",
            "shall",
            "which",
            "who",
            "what",
            "why",
            "how",
            "where",
            "whether",
            "there",
            "here",
            "about",
            "around",
            "across",
            "between",
            "through",
            "via",
            "per",
            "within",
            "if",
            "when",
            "while",
            "during",
            "'s",
            "'d",
            "am",
            "need",
            "needs",
            "want",
            "let",
            "going",
            "better",
            "towards",
            "against",
            "because",
            "due",
            "also",
            "one",
            "more",
            "most",
            "less",
            "least",
            "well",
            "back",
            "upon",
            "until",
            "before",
            "after",
            "once",
            "unless",
            "whenever",
            "without",
            "instead",
            "along",
            "each",
            "any");

    /** A size, a time, a share: begins with a digit and is no date. */
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,:x]{0,20}[a-z]{0,10}");

    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d\\d(-\\d\\d?){0,2}|\\d\\d?[./]\\d\\d?[./](\\d\\d){0,2}|\\d\\d?(st|nd|rd|th)");

    private final Map<Kind, Phrases> verbs = new EnumMap<>(Kind.class);
    private final Phrases artefacts;
    private final Phrases generic;
    private final Phrases hollow;
    private final Phrases wishes;
    private final Phrases fillers;
    private final Phrases people;
    private final Phrases conditions;
    private final Phrases figures;

    ActionWords(ActionGuide guide) {
        put(Kind.VERB, guide.verbs());
        put(Kind.MEASURED, guide.measured());
        put(Kind.GOAL, guide.goals());
        put(Kind.ASSURED, guide.assured());
        put(Kind.THINKING, guide.thinking());
        put(Kind.LIGHT, guide.light());
        artefacts = new Phrases(withPlurals(guide.artefacts()));
        generic = new Phrases(guide.generic());
        hollow = new Phrases(guide.hollow());
        wishes = new Phrases(guide.wishes());
        fillers = new Phrases(guide.fillers());
        people = new Phrases(guide.people());
        conditions = new Phrases(guide.conditions());
        figures = new Phrases(guide.figures());
    }

    private void put(Kind kind, List<String> bases) {
        verbs.put(
                kind,
                new Phrases(bases.stream()
                        .flatMap(base -> VerbForms.of(base).stream())
                        .distinct()
                        .toList()));
    }

    private static List<String> withPlurals(List<String> nouns) {
        List<String> all = new ArrayList<>(nouns);
        for (String noun : nouns) {
            all.add(noun + "s");
            all.add(noun + "es");
            all.add(noun.substring(0, noun.length() - 1) + "ies");
        }
        return all;
    }

    /** The verb that begins here, the longest where there are several: {@code make sure} rather than {@code make}. */
    Optional<Verb> verb(List<Word> words, int at) {
        return verbs.entrySet().stream()
                .flatMap(kind -> end(kind.getValue(), words, at).stream().map(end -> new Verb(kind.getKey(), end)))
                .max(Comparator.comparingInt(Verb::end));
    }

    /** Where a thing has ended that one can see. */
    Optional<Integer> artefact(List<Word> words, int at) {
        return end(artefacts, words, at);
    }

    /** Where a word that says nothing, or who is to do it, has ended. */
    Optional<Integer> leadIn(List<Word> words, int at) {
        if (words.get(at).mentions()) {
            return Optional.of(at + 1);
        }
        return end(people, words, at).or(() -> end(fillers, words, at));
    }

    Optional<Integer> condition(List<Word> words, int at) {
        return end(conditions, words, at);
    }

    boolean hollow(List<Word> words, int at) {
        return hollow.begin(words, at);
    }

    boolean wish(List<Word> words, int at) {
        return wishes.begin(words, at);
    }

    /** A number that is no date, or a rhythm. */
    boolean figure(List<Word> words, int at) {
        String word = words.get(at).lower();
        return figures.begin(words, at)
                || (FIGURE.matcher(word).matches() && !DATE.matcher(word).matches());
    }

    /** Whether the word names something in particular. */
    boolean specific(List<Word> words, int at) {
        String word = words.get(at).lower();
        return !words.get(at).parts()
                && !SMALL.contains(word)
                && (word.length() > 1)
                && Character.isLetterOrDigit(word.charAt(word.length() - 1))
                && !DATE.matcher(word).matches()
                && !generic.begin(words, at)
                && !wishes.begin(words, at)
                && !fillers.begin(words, at)
                && !people.begin(words, at)
                && verb(words, at)
                        .filter(verb -> verb.kind() == Kind.GOAL
                                || verb.kind() == Kind.THINKING
                                || verb.kind() == Kind.ASSURED
                                || verb.kind() == Kind.LIGHT)
                        .isEmpty();
    }

    static boolean small(Word word) {
        return SMALL.contains(word.lower());
    }

    /** Where the longest of these phrases has ended that begins here. */
    private static Optional<Integer> end(Phrases phrases, List<Word> words, int at) {
        return Reach.longest(phrases.reach(words, at)).stream()
                .mapToObj(length -> at + length)
                .findFirst();
    }
}
