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
    /** An emoji that sneers. */
    static final String SCORN = "`scorn`";

    static final String PROPOSAL = "`proposal`";

    /** The text between the first of these words and the last. */
    Span span(int first, int end) {
        return new Span(words.get(first).from(), words.get(end - 1).to());
    }
}
