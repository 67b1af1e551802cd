package dev.cairn.checkin;

/**
 * One word, number or sign of a typed date, in lower case.
 *
 * @param before what separates it from the token before
 */
record DateToken(Kind kind, String text, Gap before) {

    enum Kind {
        WORD,
        /** Digits alone. */
        NUMBER,
        /** The digits of "1st", without the letters. */
        ORDINAL,
        /** Digits and their separators, as in "1.12.2026" or "1-3". */
        NUMERIC,
        /** A free-standing dash. */
        DASH,
        /** A sign without a meaning in dates, such as "+". */
        SIGN
    }

    enum Gap {
        /** Nothing or spaces. */
        SPACE,
        /** A hyphen or slash, as in "1-dec-26". */
        JOINED,
        /** A comma, another such sign or an emoji. */
        BREAK,
        /** As in "dec '26". */
        APOSTROPHE
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.ORDINAL;
    }
}
