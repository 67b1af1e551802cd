package dev.cairn.coaching;

/**
 * What somebody wants looked at.
 *
 * @param text at most {@link #MOST} characters, without white space around them
 * @param cut whether more was given than is looked at
 */
record Draft(String text, boolean cut) {
    /** What a field of a form holds, and what a form carries unseen. */
    static final int MOST = 3_000;

    /** A text is cut between two words where there is a gap so near the end. */
    private static final int NEAR = 200;

    /** The text, or as much of its beginning as is looked at. */
    static Draft of(String given) {
        String text = given.strip();
        if (fits(text)) {
            return new Draft(text, false);
        }
        String most = text.substring(0, text.offsetByCodePoints(0, MOST));
        int gap = most.length();
        while (gap > most.length() - NEAR && !Character.isWhitespace(text.charAt(gap))) {
            gap--;
        }
        boolean found = Character.isWhitespace(text.charAt(gap));
        return new Draft((found ? most.substring(0, gap) : most).strip(), true);
    }

    static boolean fits(String text) {
        return text.codePointCount(0, text.length()) <= MOST;
    }
}
