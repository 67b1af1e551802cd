package dev.cairn.coaching;

import dev.cairn.wording.Phrases;
import dev.cairn.wording.Reach;
import dev.cairn.wording.Word;
import java.util.List;

/**
 * A sentence of a comment, or what stands as one: a line of a list, a block of code.
 *
 * @param span where it stands, without label, bullet and the space around it, its last sign within
 * @param first its first word
 * @param end the word after its last
 * @param label the label before it
 * @param labelled whether that label stands right before it, and not before another one further up
 * @param point which paragraph or item of a list it belongs to
 * @param asks whether it ends with a question mark
 */
record Sentence(Span span, int first, int end, Label label, boolean labelled, int point, boolean asks) {
    /** With the label right before it. */
    Span remark() {
        return label.there() && label.span().to() <= span.from() && labelled
                ? new Span(label.span().from(), span.to())
                : span;
    }

    /** Only these words of it. */
    Sentence part(int from, int to) {
        return new Sentence(span, from, to, label, labelled, point, asks);
    }

    /** Whether one of these stands in it. */
    boolean has(List<Word> words, Phrases these) {
        for (int at = first; at < end; at++) {
            if (length(words, at, these) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many words the longest of these has that begins here; 0 where none does, or it goes on after the sentence. */
    int length(List<Word> words, int at, Phrases these) {
        int length = Reach.longest(these.reach(words, at)).orElse(0);
        return at + length <= end ? length : 0;
    }

    int words() {
        return end - first;
    }
}
