package dev.cairn.wording;

/**
 * A word of a text, or a sign that parts its sentences.
 *
 * @param lower in lower case
 * @param from where it begins in the text
 * @param to where it has ended
 * @param capital whether it begins with a capital letter and goes on in small ones
 * @param first whether it begins a sentence
 */
public record Word(String lower, int from, int to, boolean capital, boolean first) {
    public static final String BREAK = ".";
    public static final String COMMA = ",";

    /** Whether a sentence, or a part of one, ends here. */
    public boolean parts() {
        return lower.equals(BREAK) || lower.equals(COMMA);
    }

    public boolean mentions() {
        return lower.startsWith("@");
    }

    public boolean is(String word) {
        return lower.equals(word);
    }
}
