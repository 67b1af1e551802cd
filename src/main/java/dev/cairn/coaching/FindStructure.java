package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.coaching.Label.Weight;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds where a part of a comment is built so. */
final class FindStructure {
    /** So many points of style are more than a passing remark. */
    private static final int SEVERAL = 2;

    private static final int FEW = 4;
    /** Words of a comment that explains itself at length. */
    private static final int DETAILED = 45;

    private static final int SHORT = 8;
    /** A sentence that says more than that one point is there. */
    private static final int LONG = 22;

    private static final Set<String> BETWEEN_NAMES =
            Set.of("not", "instead", "of", "to", "over", "rather", "than", "for", "and", "as");

    private static final Set<String> POINTING = Set.of("this", "that", "it", "which", "so", "these", "those");
    /** What one says in place of something. */
    private static final Set<String> SOUNDS = Set.of(
            "hm", "hmm", "hmmm", "hmmmm", "huh", "eh", "uh", "um", "er", "oh", "really", "what", "why", "so", "and",
            "here", "well");

    private final Phrases style;
    private final Phrases formatting;
    private final Phrases substance;
    private final Phrases causes;
    private final Phrases danger;
    private final Phrases evident;
    private final Phrases amiss;
    private final Phrases consequences;
    private final Phrases improving;
    private final Phrases generic;
    private final Phrases fillers;
    private final Phrases vague;
    private final Phrases topics;
    private final Phrases cheering;
    private final Phrases naming;

    FindStructure(Vocabulary vocabulary) {
        style = vocabulary.list("style");
        formatting = vocabulary.list("formatting");
        substance = vocabulary.list("substance");
        causes = vocabulary.list("causes");
        danger = vocabulary.list("danger");
        evident = vocabulary.list("evident");
        amiss = vocabulary.list("amiss");
        consequences = vocabulary.list("consequences");
        improving = vocabulary.list("improving");
        generic = vocabulary.list("generic");
        fillers = vocabulary.list("fillers");
        vague = vocabulary.list("vague");
        topics = vocabulary.list("topics");
        cheering = vocabulary.list("cheering");
        naming = vocabulary.list("naming");
    }

    List<Span> find(Structure structure, Part part) {
        return switch (structure) {
            case SENTENCE -> sentences(part, each -> each.sentence().words() > 0);
            case ORDER ->
                requests(part, each -> each.request().filter(Request::order).isPresent());
            case REQUEST -> requests(part, each -> each.request().isPresent());
            case OPEN_REQUEST -> openRequests(part);
            case REQUEST_WITHOUT_REASON -> withoutReason(part);
            case QUESTION -> sentences(part, each -> each.sentence().asks());
            case REASON -> sentences(part, Reading::reason);
            case FACT -> sentences(part, Reading::states);
            case PRAISE -> sentences(part, Reading::praise);
            case JUDGEMENT -> judgements(part);
            case STYLE -> sentences(part, each -> ofStyle(part, each));
            case SUBSTANCE -> sentences(part, each -> has(part, each, substance));
            case THING -> sentences(part, each -> namesThing(part, each));
            case SAYS_NOTHING -> saysNothing(part);
            case ONLY_PRAISE -> onlyPraise(part);
            case PRAISE_FIRST -> praiseFirst(part);
            case ONLY_STYLE -> onlyStyle(part);
            case MIXED_WEIGHTS -> mixedWeights(part, true);
            case UNSORTED_POINTS -> mixedWeights(part, false);
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
                .map(each -> span(part, each))
                .toList();
    }

    private static Span span(Part part, Reading reading) {
        Request request = reading.request().orElseThrow();
        return part.analysis().comment().span(request.from(), Math.max(request.end(), request.from() + 1));
    }

    private boolean has(Part part, Reading reading, Phrases these) {
        return ReadSentence.has(part.analysis().comment().words(), reading.sentence(), these);
    }

    private boolean ofStyle(Part part, Reading reading) {
        return (has(part, reading, style) || has(part, reading, formatting))
                && !has(part, reading, substance)
                && !has(part, reading, danger);
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

    /** Whether it asks to make better what it does not name, without saying how. */
    private boolean open(Part part, Reading reading) {
        if (reading.request().isEmpty() || reading.states()) {
            return false;
        }
        Request request = reading.request().get();
        List<Word> words = part.analysis().comment().words();
        int length = request.verb() < request.end()
                ? ReadSentence.length(improving, words, request.verb(), reading.sentence())
                : 0;
        if (length == 0) {
            return false;
        }
        for (int at = request.verb() + length; at < request.end(); ) {
            int known = Math.max(
                    ReadSentence.length(generic, words, at, reading.sentence()),
                    Math.max(
                            ReadSentence.length(fillers, words, at, reading.sentence()),
                            ReadSentence.length(vague, words, at, reading.sentence())));
            if (known == 0 && !words.get(at).parts()) {
                return false;
            }
            at += Math.max(1, known);
        }
        return true;
    }

    /**
     * A reason explains the request beside it, not every request of the comment: it stands in the same sentence, or in one of the
     * same paragraph that asks for nothing itself. Only where the whole comment asks for one thing may it stand anywhere.
     */
    private List<Span> openRequests(Part part) {
        List<Reading> all = part.analysis().readings();
        long requests = all.stream().filter(each -> each.request().isPresent()).count();
        List<Span> found = new ArrayList<>();
        for (int at = part.from(); at < part.to(); at++) {
            if (open(part, all.get(at)) && !explained(all, at, requests)) {
                found.add(span(part, all.get(at)));
            }
        }
        return found;
    }

    private List<Span> withoutReason(Part part) {
        List<Reading> all = part.analysis().readings();
        long requests = all.stream().filter(each -> each.request().isPresent()).count();
        // In a long comment much is explained elsewhere; there only what stands apart is sure to have no reason.
        boolean detailed = part.analysis().comment().words().size() > DETAILED;
        List<Span> found = new ArrayList<>();
        for (int at = part.from(); at < part.to(); at++) {
            Reading each = all.get(at);
            if (each.request().isPresent()
                    && !explained(all, at, requests)
                    && (!detailed || each.adds() || alone(all, at))) {
                found.add(span(part, each));
            }
        }
        return found;
    }

    /** Whether it is a paragraph or an item of a list by itself. */
    private static boolean alone(List<Reading> all, int at) {
        int point = all.get(at).sentence().point();
        return all.stream().filter(each -> each.sentence().point() == point).count() == 1;
    }

    private static boolean explained(List<Reading> all, int at, long requests) {
        Reading asking = all.get(at);
        if (asking.states()) {
            return true;
        }
        int point = asking.sentence().point();
        for (int after = at + 1; after < all.size() && all.get(after).sentence().point() == point; after++) {
            if (all.get(after).request().isPresent() || all.get(after).adds()) {
                break;
            }
            if (all.get(after).states()) {
                return true;
            }
        }
        if (asking.adds()) {
            return false;
        }
        for (int before = at - 1; before >= 0 && all.get(before).sentence().point() == point; before--) {
            if (all.get(before).states()) {
                return true;
            }
            if (all.get(before).praise()) {
                break;
            }
        }
        return requests == 1 && all.stream().anyMatch(Reading::states);
    }

    /** A judgement that the sentence after it explains, or that speaks of the one before it ({@code this is odd}), is none. */
    private List<Span> judgements(Part part) {
        List<Reading> all = part.analysis().readings();
        List<Span> found = new ArrayList<>();
        for (int at = part.from(); at < part.to(); at++) {
            if (all.get(at).judges()
                    && !ofStyle(part, all.get(at))
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
                || has(part, reading, style)
                || has(part, reading, formatting)
                || has(part, reading, evident);
    }

    /** {@code Performance?}: a heading, and nothing below it. */
    private boolean topic(Part part, Reading reading) {
        List<Word> words = part.analysis().comment().words();
        boolean there = false;
        for (int at = reading.sentence().first(); at < reading.sentence().end(); ) {
            int length = ReadSentence.length(topics, words, at, reading.sentence());
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
                || has(part, first, naming)
                || all.stream().skip(1).anyMatch(each -> has(part, each, cheering) || has(part, each, naming))) {
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
                || ofStyle(part, reading)
                || reading.sentence().label().weight() == Weight.NIT
                || has(part, reading, vague);
    }

    private List<Span> onlyStyle(Part part) {
        if (part.readings().stream()
                .anyMatch(each -> has(part, each, substance)
                        || has(part, each, causes)
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
                int format = ReadSentence.length(formatting, words, at, each.sentence());
                int length = Math.max(
                        Math.max(format, ReadSentence.length(style, words, at, each.sentence())),
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
                    ReadSentence.length(formatting, words, at, reading.sentence()),
                    ReadSentence.length(style, words, at, reading.sentence()));
            if (its == 0 && ReadSentence.length(consequences, words, at, reading.sentence()) > 0) {
                return true;
            }
            at += Math.max(1, its);
        }
        return false;
    }

    /** {@code Two blank lines end the block, so the parser stops}. */
    private boolean explainsStyle(Part part, Reading reading) {
        return has(part, reading, formatting) && !has(part, reading, amiss);
    }

    /** {@code The blank line ends the header}: a fact, where nothing is said to be amiss. */
    private boolean tells(Part part, Reading reading) {
        Word first = part.analysis().comment().words().get(reading.sentence().first());
        return reading.states()
                && reading.request().isEmpty()
                && (first.is("the") || first.is("a") || POINTING.contains(first.lower()))
                && !has(part, reading, amiss);
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

    /**
     * What must be mended first, where nothing says that it weighs more than the matters of taste around it. The points may be items,
     * sentences, or the parts of one sentence.
     *
     * @param inItems whether items and paragraphs are looked at, each of which can be marked; else what stands in one paragraph
     */
    private List<Span> mixedWeights(Part part, boolean inItems) {
        Set<Integer> points = new HashSet<>();
        boolean taste = false;
        boolean dangerous = false;
        boolean explains = false;
        List<Span> grave = new ArrayList<>();
        for (Reading each : part.readings()) {
            if (each.sentence().label().weight() == Weight.NIT
                    || each.sentence().label().weight() == Weight.BLOCKING) {
                return List.of();
            }
            taste |= ofStyle(part, each) && each.sentence().words() <= LONG;
            if (has(part, each, substance) || has(part, each, danger)) {
                grave.add(each.sentence().span());
                dangerous |= has(part, each, danger);
            }
            explains |= each.sentence().words() > LONG;
            points.add(each.sentence().point());
        }
        if (taste && points.size() > SEVERAL && (!explains || points.size() > FEW)) {
            return inItems ? grave : List.of();
        }
        if (inItems) {
            return List.of();
        }
        boolean inSentences = taste
                && dangerous
                && !explains
                && part.readings().size() > SEVERAL
                && grave.size() < part.readings().size() - 1;
        return inSentences ? grave : inOneSentence(part);
    }

    /** {@code Typo in the title, the lock is never released, and a blank line}. */
    private List<Span> inOneSentence(Part part) {
        List<Word> words = part.analysis().comment().words();
        for (Reading each : part.readings()) {
            if (each.sentence().words() == 0
                    || words.get(each.sentence().first()).is("i")) {
                // What they have done themselves.
                continue;
            }
            int points = 0;
            int tastes = 0;
            int graves = 0;
            int headings = 0;
            int from = each.sentence().first();
            for (int at = from; at <= each.sentence().end(); at++) {
                boolean ends = at == each.sentence().end()
                        || words.get(at).parts()
                        || (words.get(at).is("and") && tastes + graves > 0);
                if (ends && at > from) {
                    Sentence its = each.sentence().part(from, at);
                    boolean light = ReadSentence.has(words, its, formatting) || ReadSentence.has(words, its, style);
                    boolean heavy = ReadSentence.has(words, its, danger);
                    points++;
                    headings += ReadSentence.has(words, its, topics) ? 1 : 0;
                    tastes += light && !heavy ? 1 : 0;
                    graves += heavy && !light ? 1 : 0;
                }
                from = ends ? at + 1 : from;
            }
            boolean unsorted = points > FEW
                    && headings >= SEVERAL
                    && (has(part, each, vague) || has(part, each, improving))
                    && !each.praise()
                    && !has(part, each, causes);
            if (unsorted) {
                return List.of(each.sentence().span());
            }
            if (points > SEVERAL && tastes > 0 && graves > 0 && tastes * 3 >= points) {
                return List.of(each.sentence().span());
            }
        }
        return List.of();
    }

    static Span all(Part part) {
        List<Reading> readings = part.readings();
        return new Span(
                readings.get(0).sentence().span().from(),
                readings.get(readings.size() - 1).sentence().span().to());
    }
}
