package dev.cairn.checkin;

import dev.cairn.checkin.DateToken.Gap;
import dev.cairn.checkin.DateToken.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts typed text into tokens in one pass; what cannot matter to a date (emoji, most punctuation) only separates. */
final class DateTokenizer {
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final String APOSTROPHES = "'’‘";
    private static final String PUNCTUATION = ",;.!?:()[]\"“”„*_`";
    private static final String NUMERIC_SEPARATORS = "-/.";
    private static final String NUMBER_SIGN = "#";

    private final String text;
    private final List<DateToken> tokens = new ArrayList<>();
    private int at;
    private Gap gap = Gap.SPACE;

    private DateTokenizer(String text) {
        this.text = text;
    }

    static DateTokens tokens(String typed) {
        DateTokenizer tokenizer = new DateTokenizer(plain(typed));
        while (tokenizer.at < tokenizer.text.length()) {
            tokenizer.step();
        }
        return new DateTokens(tokenizer.tokens);
    }

    /** Lower case, full-width forms made ordinary, one kind of dash, nothing invisible. */
    private static String plain(String typed) {
        StringBuilder countable = new StringBuilder();
        // NFKC would make "1²" twelve: digits such as ² or ① become a sign that no date contains.
        typed.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.OTHER_NUMBER) {
                countable.append(NUMBER_SIGN);
            } else {
                countable.appendCodePoint(c);
            }
        });
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(countable, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isInvisible(c))
                .map(c -> isDash(c) ? '-' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private void step() {
        int c = text.codePointAt(at);
        if (isDigit(at)) {
            number();
        } else if (Character.isLetter(c)) {
            String word = letters();
            add(Kind.WORD, DateSpelling.mend(word));
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            at += Character.charCount(c);
        } else if (c == '-' || c == '/') {
            dash(c);
        } else {
            mark(c);
        }
    }

    private void number() {
        int start = at;
        boolean separated = false;
        digits();
        while (at + 1 < text.length() && NUMERIC_SEPARATORS.indexOf(text.charAt(at)) >= 0 && isDigit(at + 1)) {
            separated = true;
            at++;
            digits();
        }
        String run = text.substring(start, at);
        if (separated) {
            add(Kind.NUMERIC, run);
            return;
        }
        int end = at;
        if (ORDINAL_ENDINGS.contains(letters())) {
            add(Kind.ORDINAL, run);
        } else {
            at = end;
            add(Kind.NUMBER, run);
        }
    }

    private void digits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private String letters() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return text.substring(start, at);
    }

    /** Between words it joins ("mid-december"), alone it separates, before a number it may be a minus. */
    private void dash(int c) {
        boolean touchesLeft = at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
        at++;
        boolean touchesRight = at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
        if (touchesLeft && touchesRight) {
            gap = Gap.JOINED;
        } else if (c == '-' && !touchesRight) {
            add(Kind.DASH, "-");
        } else {
            add(Kind.SIGN, Character.toString(c));
        }
    }

    private void mark(int c) {
        boolean clockTime = c == ':' && at > 0 && isDigit(at - 1) && isDigit(at + 1);
        int emojiEnd = namedEmojiEnd();
        if (emojiEnd > at) {
            at = emojiEnd;
            gap = Gap.BREAK;
            return;
        }
        at += Character.charCount(c);
        if (APOSTROPHES.indexOf(c) >= 0) {
            gap = Gap.APOSTROPHE;
        } else if (!clockTime && (PUNCTUATION.indexOf(c) >= 0 || isEmoji(c))) {
            gap = Gap.BREAK;
        } else {
            add(Kind.SIGN, Character.toString(c));
        }
    }

    /** The position after an emoji written as ":tada:" or ":+1:"; -1 where there is none. */
    private int namedEmojiEnd() {
        if (text.charAt(at) != ':' || (at > 0 && Character.isLetterOrDigit(text.codePointBefore(at)))) {
            return -1;
        }
        int end = at + 1;
        boolean named = end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-');
        while (end < text.length() && isEmojiName(text.charAt(end))) {
            named |= isLatinLetter(text.charAt(end));
            end++;
        }
        return named && end < text.length() && text.charAt(end) == ':' ? end + 1 : -1;
    }

    private void add(Kind kind, String token) {
        tokens.add(new DateToken(kind, token, gap));
        gap = Gap.SPACE;
    }

    private boolean isDigit(int position) {
        return position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9';
    }

    private boolean isEmojiName(char c) {
        return isLatinLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isEmoji(int c) {
        boolean skinTone = c >= 0x1F3FB && c <= 0x1F3FF;
        return skinTone || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isDash(int c) {
        return (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    }

    /** Zero-width marks, emoji selectors and the like; not the overrides that show "12" as "21". */
    private static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || c == 0x00AD
                || c == 0x2060
                || c == 0x20E3
                || c == 0xFEFF
                || c == 0xFE0E
                || c == 0xFE0F
                || (c >= 0xE0020 && c <= 0xE007F);
    }
}
