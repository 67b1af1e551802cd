package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.coaching.Label.Weight;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds where a part of a comment is built so. */
final class FindStructure {
    /** So many points of style are more than a passing remark. */
    private static final int SEVERAL = 2;

    private static final int FEW = 4;
    private static final int SHORT = 8;
    private static final Set<String> BETWEEN_NAMES =
            Set.of("not", "instead", "of", "to", "over", "rather", "than", "for", "and", "as");

    private static final Set<String> POINTING = Set.of("this", "that", "it", "which", "so", "these", "those");
    /** What one says in place of something. */
    private static final Set<String> SOUNDS = Set.of(
            "hm", "hmm", "hmmm", "hmmmm", "huh", "eh", "uh", "um", "er", "oh", "really", "what", "why", "so", "and",
            "here", "well");

    private final Topics topics;
    private final FindUnexplained unexplained;
    private final FindUnsorted unsorted;
    private final Phrases style;
    private final Phrases formatting;
    private final Phrases substance;
    private final Phrases causes;
    private final Phrases evident;
    private final Phrases amiss;
    private final Phrases consequences;
    private final Phrases vague;
    private final Phrases headings;
    private final Phrases cheering;
    private final Phrases naming;

    FindStructure(Vocabulary vocabulary) {
        topics = new Topics(vocabulary);
        unexplained = new FindUnexplained(vocabulary);
        unsorted = new FindUnsorted(vocabulary, topics);
        style = vocabulary.list("style");
        formatting = vocabulary.list("formatting");
        substance = vocabulary.list("substance");
        causes = vocabulary.list("causes");
        evident = vocabulary.list("evident");
        amiss = vocabulary.list("amiss");
        consequences = vocabulary.list("consequences");
        vague = vocabulary.list("vague");
        headings = vocabulary.list("topics");
        cheering = vocabulary.list("cheering");
        naming = vocabulary.list("naming");
    }

    List<Span> find(Structure structure, Part part) {
        return switch (structure) {
            case SENTENCE -> sentences(part, each -> each.sentence().words() > 0);
            case ORDER ->
                requests(part, each -> each.request().filter(Request::order).isPresent());
            case REQUEST -> requests(part, each -> each.request().isPresent());
            case OPEN_REQUEST -> unexplained.openRequests(part);
            case REQUEST_WITHOUT_REASON -> unexplained.withoutReason(part);
            case QUESTION -> sentences(part, each -> each.sentence().asks());
            case REASON -> sentences(part, Reading::reason);
            case FACT -> sentences(part, Reading::states);
            case PRAISE -> sentences(part, Reading::praise);
            case JUDGEMENT -> judgements(part);
            case STYLE -> sentences(part, each -> topics.ofStyle(part, each));
            case SUBSTANCE -> sentences(part, each -> part.has(each, substance));
            case THING -> sentences(part, each -> namesThing(part, each));
            case SAYS_NOTHING -> saysNothing(part);
            case ONLY_PRAISE -> onlyPraise(part);
            case PRAISE_FIRST -> praiseFirst(part);
            case ONLY_STYLE -> onlyStyle(part);
            case MIXED_WEIGHTS -> unsorted.mixedWeights(part, true);
            case UNSORTED_POINTS -> unsorted.mixedWeights(part, false);
        };
    }

    private static List<Span> sentences(Part part, Predicate<Reading> which) {
        return part.readings().stream()
                .filter(which)
                .map(each -> each.sentence().span())
                .toList();
    }

    private static List<Span> requests(Part part, Predicate<Reading> which) {
        return part.readings().stream()
                .filter(which)
                .map(each -> FindUnexplained.span(part, each))
                .toList();
    }

    private static boolean namesThing(Part part, Reading reading) {
        List<Word> words = part.analysis().comment().words();
        for (int at = reading.sentence().first(); at < reading.sentence().end(); at++) {
            Word word = words.get(at);
            if ((word.lower().startsWith("`") && !word.is(Comment.EMOJI))
                    || Character.isDigit(word.lower().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** A judgement that the sentence after it explains, or that speaks of the one before it ({@code this is odd}), is none. */
    private List<Span> judgements(Part part) {
        List<Reading> all = part.analysis().readings();
        List<Span> found = new ArrayList<>();
        for (int at = part.from(); at < part.to(); at++) {
            if (all.get(at).judges()
                    && !topics.ofStyle(part, all.get(at))
                    && !explainedAfter(all, at)
                    && !(at > 0 && refersBack(part, at) && all.get(at - 1).states())) {
                found.add(all.get(at).sentence().span());
            }
        }
        return found;
    }

    private static boolean refersBack(Part part, int at) {
        Sentence sentence = part.analysis().readings().get(at).sentence();
        return sentence.words() > 0
                && POINTING.contains(
                        part.analysis().comment().words().get(sentence.first()).lower());
    }

    private static boolean explainedAfter(List<Reading> all, int at) {
        int point = all.get(at).sentence().point();
        int after = at + 1;
        return after < all.size()
                && (all.get(after).sentence().point() == point || after == 1)
                && !all.get(after).adds()
                && all.get(after).states();
    }

    private List<Span> saysNothing(Part part) {
        List<Word> words = part.analysis().comment().words();
        List<Reading> all = part.readings();
        boolean proposal = words.stream()
                .anyMatch(word -> word.is(Comment.PROPOSAL)
                        || word.is(Comment.LINK)
                        || part.analysis()
                                        .comment()
                                        .text()
                                        .substring(word.from(), word.to())
                                        .indexOf('\n')
                                >= 0);
        long said = words.stream()
                .filter(word -> !word.parts() && !word.lower().startsWith("`") && !SOUNDS.contains(word.lower()))
                .count();
        boolean names = words.stream()
                .anyMatch(word ->
                        word.is(Comment.CODE) || Character.isDigit(word.lower().charAt(0)));
        boolean few = said < FEW && !names;
        boolean nothing =
                (said == 0 && all.stream().noneMatch(each -> each.request().isPresent()))
                        || (few && all.size() == 1 && topic(part, all.get(0)))
                        || (few && all.stream().noneMatch(each -> isClear(part, each)));
        boolean praise = all.stream().anyMatch(Reading::praise);
        return nothing && !proposal && !praise ? List.of(all(part)) : List.of();
    }

    /** Whether few words are enough. */
    private boolean isClear(Part part, Reading reading) {
        return reading.request().isPresent()
                || reading.sentence().asks()
                || part.has(reading, style)
                || part.has(reading, formatting)
                || part.has(reading, evident);
    }

    /** {@code Performance?}: a heading, and nothing below it. */
    private boolean topic(Part part, Reading reading) {
        List<Word> words = part.analysis().comment().words();
        boolean there = false;
        for (int at = reading.sentence().first(); at < reading.sentence().end(); ) {
            int length = reading.sentence().length(words, at, headings);
            if (length == 0
                    && !words.get(at).parts()
                    && !words.get(at).is("and")
                    && !words.get(at).is("the")) {
                return false;
            }
            there |= length > 0;
            at += Math.max(1, length);
        }
        return there;
    }

    private static List<Span> onlyPraise(Part part) {
        List<Reading> all = part.readings();
        boolean only = all.stream().anyMatch(Reading::praise)
                && all.stream()
                        .allMatch(each -> each.praise() || each.sentence().words() == 0);
        return only ? List.of(all(part)) : List.of();
    }

    /** Praise that could stand anywhere, before something that is wanted; nowhere, where what comes after names what is good. */
    private List<Span> praiseFirst(Part part) {
        List<Reading> all = part.readings();
        Reading first = all.get(0);
        int end = first.praised();
        if (end == 0
                || part.has(first, naming)
                || all.stream().skip(1).anyMatch(each -> part.has(each, cheering) || part.has(each, naming))) {
            return List.of();
        }
        boolean asksAtOnce = first.request().filter(each -> each.from() >= end).isPresent();
        boolean asksThen = all.stream().skip(1).limit(2).anyMatch(each -> wants(part, each));
        return asksAtOnce || asksThen
                ? List.of(part.analysis().comment().span(first.sentence().first(), end))
                : List.of();
    }

    private boolean wants(Part part, Reading reading) {
        return reading.request().isPresent()
                || reading.judges()
                || topics.ofStyle(part, reading)
                || reading.sentence().label().weight() == Weight.NIT
                || part.has(reading, vague);
    }

    private List<Span> onlyStyle(Part part) {
        if (part.readings().stream()
                .anyMatch(each -> part.has(each, substance)
                        || part.has(each, causes)
                        || leadsTo(part, each)
                        || (each.request().isEmpty() && each.reason() && explainsStyle(part, each)))) {
            return List.of();
        }
        List<Word> words = part.analysis().comment().words();
        int points = 0;
        boolean formats = false;
        List<Span> found = new ArrayList<>();
        for (Reading each : part.readings()) {
            int its = 0;
            int counted = -1;
            for (int at = each.sentence().first(); at < each.sentence().end(); ) {
                int format = each.sentence().length(words, at, formatting);
                int length = Math.max(
                        Math.max(format, each.sentence().length(words, at, style)),
                        renamed(words, at, each.sentence()));
                formats |= format > 0;
                // “Rename `a` to `b`” is one point.
                its += length > 0 && counted != at ? 1 : 0;
                counted = length > 0 ? at + length : counted;
                at += Math.max(1, length);
            }
            if (its > 0 && tells(part, each)) {
                return List.of();
            }
            if (its > 0) {
                found.add(each.sentence().span());
            } else if (each.sentence().words() > SHORT
                    && (each.states() || each.request().isPresent())) {
                return List.of();
            }
            points += its;
        }
        return formats || points >= SEVERAL ? found : List.of();
    }

    /** Whether it says what happens; {@code line breaks} and {@code early returns} do not. */
    private boolean leadsTo(Part part, Reading reading) {
        List<Word> words = part.analysis().comment().words();
        for (int at = reading.sentence().first(); at < reading.sentence().end(); ) {
            int its = Math.max(
                    reading.sentence().length(words, at, formatting),
                    reading.sentence().length(words, at, style));
            if (its == 0 && reading.sentence().length(words, at, consequences) > 0) {
                return true;
            }
            at += Math.max(1, its);
        }
        return false;
    }

    /** {@code Two blank lines end the block, so the parser stops}. */
    private boolean explainsStyle(Part part, Reading reading) {
        return part.has(reading, formatting) && !part.has(reading, amiss);
    }

    /** {@code The blank line ends the header}: a fact, where nothing is said to be amiss. */
    private boolean tells(Part part, Reading reading) {
        Word first = part.analysis().comment().words().get(reading.sentence().first());
        return reading.states()
                && reading.request().isEmpty()
                && (first.is("the") || first.is("a") || POINTING.contains(first.lower()))
                && !part.has(reading, amiss);
    }

    /** {@code `a` not `b`}, {@code `a` instead of `b`}, {@code `a` → `b`}: how long it is. */
    private static int renamed(List<Word> words, int at, Sentence sentence) {
        if (!words.get(at).is(Comment.CODE)) {
            return 0;
        }
        for (int then = at + 1; then < Math.min(sentence.end(), at + 4); then++) {
            Word word = words.get(then);
            if (word.is(Comment.CODE)) {
                return then + 1 - at;
            }
            if (!BETWEEN_NAMES.contains(word.lower())) {
                return 0;
            }
        }
        return 0;
    }

    static Span all(Part part) {
        List<Reading> readings = part.readings();
        return new Span(
                readings.get(0).sentence().span().from(),
                readings.get(readings.size() - 1).sentence().span().to());
    }
}
