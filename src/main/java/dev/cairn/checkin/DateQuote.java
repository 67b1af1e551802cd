package dev.cairn.checkin;

/** What was typed, short and on one line, to be quoted in a sentence. */
final class DateQuote {
    private static final int LONGEST = 40;
    private static final int LOOKED_AT = 400;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private DateQuote() {}

    /** Returns at most 40 characters, the last an ellipsis where more was typed; empty if nothing is to be seen. */
    static String of(String typed) {
        String line = oneLine(typed.substring(0, Math.min(typed.length(), LOOKED_AT)));
        if (line.length() <= LONGEST && typed.length() <= LOOKED_AT) {
            return line;
        }
        int end = Math.min(line.length(), LONGEST - 1);
        if (end > 0 && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + "…";
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().filter(DateQuote::isShown).forEach(c -> {
            if (!isSpace(c)) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString().strip();
    }

    /** Hidden characters could turn the sentence around; half a surrogate pair cannot be sent. */
    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE -> false;
            case Character.CONTROL -> isSpace(c);
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
