package dev.cairn.coaching;

import dev.cairn.coaching.Analysis.Part;
import dev.cairn.wording.Phrases;
import dev.cairn.wording.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds requests that nothing explains. A reason explains the request beside it, not every request of the comment: it stands in the
 * same sentence, or in one of the same paragraph that asks for nothing itself. Only where the whole comment asks for one thing may it
 * stand anywhere.
 */
final class FindUnexplained {
    /** Words of a comment that explains itself at length. */
    private static final int DETAILED = 45;

    private final Phrases improving;
    private final Phrases generic;
    private final Phrases fillers;
    private final Phrases vague;

    FindUnexplained(Vocabulary vocabulary) {
        improving = vocabulary.list("improving");
        generic = vocabulary.list("generic");
        fillers = vocabulary.list("fillers");
        vague = vocabulary.list("vague");
    }

    /** Those to make better what is not named. */
    List<Span> openRequests(Part part) {
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

    /** Whether it asks to make better what it does not name, without saying how. */
    private boolean open(Part part, Reading reading) {
        if (reading.request().isEmpty() || reading.states()) {
            return false;
        }
        Request request = reading.request().get();
        List<Word> words = part.analysis().comment().words();
        int length = request.verb() < request.end() ? reading.sentence().length(words, request.verb(), improving) : 0;
        if (length == 0) {
            return false;
        }
        for (int at = request.verb() + length; at < request.end(); ) {
            int known = Math.max(
                    reading.sentence().length(words, at, generic),
                    Math.max(
                            reading.sentence().length(words, at, fillers),
                            reading.sentence().length(words, at, vague)));
            if (known == 0 && !words.get(at).parts()) {
                return false;
            }
            at += Math.max(1, known);
        }
        return true;
    }

    /** All of them. */
    List<Span> withoutReason(Part part) {
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

    static Span span(Part part, Reading reading) {
        Request request = reading.request().orElseThrow();
        return part.analysis().comment().span(request.from(), Math.max(request.end(), request.from() + 1));
    }
}
