package dev.cairn.coaching;

/**
 * A part of a comment.
 *
 * @param from the first character
 * @param to the character after the last
 */
record Span(int from, int to) {
    int length() {
        return to - from;
    }

    boolean covers(Span other) {
        return from <= other.from && other.to <= to;
    }

    /** Whether more than half of the longer is the other's too. */
    boolean sameAs(Span other) {
        int common = Math.min(to, other.to) - Math.max(from, other.from);
        return common * 2 > Math.max(length(), other.length());
    }

    String of(String text) {
        return text.substring(from, to);
    }
}
