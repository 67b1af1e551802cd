package dev.cairn.coaching;

import dev.cairn.wording.Word;
import java.util.List;

/**
 * A comment taken apart.
 *
 * @param text as typed
 * @param prose the same with code, links and emoji hidden ({@link Opaque})
 * @param words of the prose; what is hidden is one word each, such as {@link #CODE}
 */
record Comment(String text, String prose, List<Word> words, List<Sentence> sentences) {
    static final String CODE = "`code`";
    static final String LINK = "`link`";
    static final String EMOJI = "`emoji`";
    static final String PROPOSAL = "`proposal`";

    /** All of it, as a part to look at. */
    Scope whole() {
        return new Scope(this, 0, sentences.size());
    }

    /** The text between the first of these words and the last. */
    Span span(int first, int end) {
        return new Span(words.get(first).from(), words.get(end - 1).to());
    }

    /**
     * A part of a comment that is looked at.
     *
     * @param from its first sentence
     * @param to the sentence after its last
     */
    record Scope(Comment comment, int from, int to) {
        List<Sentence> sentences() {
            return comment.sentences().subList(from, to);
        }

        Scope only(int sentence) {
            return new Scope(comment, sentence, sentence + 1);
        }
    }
}
