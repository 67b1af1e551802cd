package dev.cairn.coaching;

/**
 * What stands before a remark to say how much it weighs, in the manner of Conventional Comments.
 *
 * @param weight what it says
 * @param span where it stands, the signs around it within
 */
record Label(Weight weight, Span span) {
    static final Label NONE = new Label(Weight.UNSAID, new Span(0, 0));

    /** How much a remark weighs. */
    enum Weight {
        /** Not said. */
        UNSAID,
        /** The author may leave it. */
        NIT,
        /** The change cannot go in without. */
        BLOCKING,
        /** Another label, which says what kind of remark it is. */
        REMARK
    }

    boolean there() {
        return weight != Weight.UNSAID;
    }
}
