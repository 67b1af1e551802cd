package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.coaching.Label.Weight;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds points of unlike weight that nothing sorts. */
final class FindUnsorted {
    /** So many points are a list. */
    private static final int SEVERAL = 2;

    private static final int FEW = 4;
    /** A sentence that says more than that one point is there. */
    private static final int LONG = 22;

    private final Topics topics;
    private final Phrases style;
    private final Phrases formatting;
    private final Phrases danger;
    private final Phrases causes;
    private final Phrases improving;
    private final Phrases vague;
    private final Phrases headings;

    FindUnsorted(Vocabulary vocabulary, Topics topics) {
        this.topics = topics;
        style = vocabulary.list("style");
        formatting = vocabulary.list("formatting");
        danger = vocabulary.list("danger");
        causes = vocabulary.list("causes");
        improving = vocabulary.list("improving");
        vague = vocabulary.list("vague");
        headings = vocabulary.list("topics");
    }

    /**
     * What must be mended first, where nothing says that it weighs more than the matters of taste around it. The points may be items,
     * sentences, or the parts of one sentence.
     *
     * @param inItems whether items and paragraphs are looked at, each of which can be marked; else what stands in one paragraph
     */
    List<Span> mixedWeights(Part part, boolean inItems) {
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
            taste |= topics.ofStyle(part, each) && each.sentence().words() <= LONG;
            if (topics.isGrave(part, each)) {
                grave.add(each.sentence().span());
                dangerous |= part.has(each, danger);
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
            int named = 0;
            int from = each.sentence().first();
            for (int at = from; at <= each.sentence().end(); at++) {
                boolean ends = at == each.sentence().end()
                        || words.get(at).parts()
                        || (words.get(at).is("and") && tastes + graves > 0);
                if (ends && at > from) {
                    Sentence its = each.sentence().part(from, at);
                    boolean light = its.has(words, formatting) || its.has(words, style);
                    boolean heavy = its.has(words, danger);
                    points++;
                    named += its.has(words, headings) ? 1 : 0;
                    tastes += light && !heavy ? 1 : 0;
                    graves += heavy && !light ? 1 : 0;
                }
                from = ends ? at + 1 : from;
            }
            boolean unsorted = points > FEW
                    && named >= SEVERAL
                    && (part.has(each, vague) || part.has(each, improving))
                    && !each.praise()
                    && !part.has(each, causes);
            if (unsorted) {
                return List.of(each.sentence().span());
            }
            if (points > SEVERAL && tastes > 0 && graves > 0 && tastes * 3 >= points) {
                return List.of(each.sentence().span());
            }
        }
        return List.of();
    }
}
