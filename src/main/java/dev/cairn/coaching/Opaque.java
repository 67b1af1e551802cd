package dev.cairn.coaching;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what of a comment is no prose: code, whether marked or not, links, quotes of others, emoji. Each becomes a run of one letter that
 * nobody types, so that every place stays where it was and a whole name counts as one word.
 */
final class Opaque {
    static final char CODE = 'ꔀ';
    static final char LINK = 'ꔁ';
    static final char EMOJI = 'ꔂ';
    /** Suggested code takes the place of a request. */
    static final char PROPOSAL = 'ꔃ';

    private static final String CLOSING = ".,;:!?)]}'\"*_";

    /** Without alternatives that could match the same text, so that no text makes it slow. */
    private static final Pattern EMOJI_NAME = Pattern.compile(":[a-z][a-z0-9_+-]{0,40}:|:\\+1:|:-1:");

    /** Names of how names are written are prose. */
    private static final Set<String> SPELLINGS = Set.of(
            "camelcase",
            "pascalcase",
            "snake_case",
            "kebab-case",
            "upper_case",
            "screaming_snake_case",
            "uppercamelcase",
            "lowercamelcase");

    private static final Pattern PLUS_ONE = Pattern.compile("(?<!\\S)[+-]1(?!\\S)");

    private static final Pattern SMILEY = Pattern.compile("(?<![\\w)])(?:[:;]-?[()DPp/]|<3)(?!\\w)");

    private final char[] hidden;
    private final String text;

    private Opaque(String text) {
        this.text = text;
        this.hidden = text.toCharArray();
    }

    /** The comment, as long as it was. */
    static String hide(String comment) {
        Opaque opaque = new Opaque(comment);
        opaque.lines();
        opaque.inline();
        opaque.emoji();
        opaque.names();
        return new String(opaque.hidden);
    }

    /** Blocks between fences, lines that quote, and lines of indented code. */
    private void lines() {
        int at = 0;
        int open = -1;
        boolean proposal = false;
        while (at < text.length()) {
            int end = endOfLine(at);
            String line = text.substring(at, end).strip();
            if (open >= 0) {
                if (line.startsWith("```") || line.startsWith("~~~")) {
                    block(open, end, proposal ? PROPOSAL : CODE);
                    open = -1;
                }
            } else if (line.startsWith("```") || line.startsWith("~~~")) {
                boolean closed = line.length() > 3 && line.indexOf("```", 3) > 0;
                proposal = line.toLowerCase(Locale.ROOT).contains("suggestion");
                if (closed) {
                    block(at, end, CODE);
                } else {
                    open = at;
                }
            } else if (line.startsWith(">")) {
                fill(at, end, ' ');
            }
            at = end + 1;
        }
        if (open >= 0) {
            block(open, text.length(), proposal ? PROPOSAL : CODE);
        }
    }

    /** A sentence of its own, whatever surrounds it. */
    private void block(int from, int to, char letter) {
        fill(from, to, letter);
        if (to - from > 2) {
            hidden[from] = '\n';
            hidden[to - 1] = '\n';
        }
    }

    private void inline() {
        int at = 0;
        while (at < text.length()) {
            if (hidden[at] != '`') {
                at++;
                continue;
            }
            int run = at;
            while (run < text.length() && hidden[run] == '`') {
                run++;
            }
            int close = closing(run, run - at);
            if (close < 0) {
                at = run;
            } else {
                fill(at, close, CODE);
                at = close;
            }
        }
    }

    /** After the ticks that close here what so many have opened; on the same line. */
    private int closing(int from, int ticks) {
        int end = Math.min(endOfLine(from), from + 500);
        for (int at = from; at < end; at++) {
            int run = at;
            while (run < end && hidden[run] == '`') {
                run++;
            }
            if (run - at == ticks) {
                return run;
            }
            at = Math.max(at, run - 1);
        }
        return -1;
    }

    private void emoji() {
        for (Pattern pattern : new Pattern[] {EMOJI_NAME, SMILEY, PLUS_ONE}) {
            Matcher found = pattern.matcher(new String(hidden));
            while (found.find()) {
                fill(found.start(), found.end(), EMOJI);
            }
        }
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if ((point >= 0x1F000 && point < 0x1FB00) || (point >= 0x2600 && point < 0x27C0) || point == 0x2B50) {
                fill(at, next, EMOJI);
            } else if (point == 0xFE0F || point == 0x200D) {
                fill(at, next, at > 0 ? hidden[at - 1] : ' ');
            }
            at = next;
        }
    }

    /** What is code or a link without being marked: {@code camelCase}, {@code snake_case}, {@code call()}, {@code File.java}. */
    private void names() {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(hidden[at])) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(hidden[end])) {
                end++;
            }
            name(at, end);
            at = end;
        }
    }

    private void name(int from, int to) {
        int first = from;
        while (first < to && "([{*_\"'".indexOf(hidden[first]) >= 0) {
            first++;
        }
        boolean opens = new String(hidden, first, to - first).indexOf('(') >= 0;
        int last = to;
        while (last > first && CLOSING.indexOf(hidden[last - 1]) >= 0 && !(opens && hidden[last - 1] == ')')) {
            last--;
        }
        String word = new String(hidden, first, last - first);
        if (word.startsWith("http://") || word.startsWith("https://")) {
            fill(first, last, LINK);
        } else if (isCode(word)) {
            fill(first, last, CODE);
        }
    }

    private static boolean isCode(String word) {
        if (word.length() < 2 || word.charAt(0) == '@' || word.chars().noneMatch(Character::isLetterOrDigit)) {
            return false;
        }
        if (SPELLINGS.contains(word.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return hasHump(word)
                || word.indexOf('_') > 0
                || word.contains("()")
                || word.contains("::")
                || (word.contains("->") && word.length() > 4)
                || word.contains("==")
                || word.contains("!=")
                || word.contains("&&")
                || (word.startsWith("--") && word.length() > 3)
                || (word.indexOf('(') > 0 && word.endsWith(")"))
                || dotted(word);
    }

    private static boolean hasHump(String word) {
        for (int at = 1; at < word.length(); at++) {
            if (Character.isUpperCase(word.charAt(at)) && Character.isLowerCase(word.charAt(at - 1))) {
                return word.chars()
                        .allMatch(each -> Character.isLetterOrDigit(each) || "._()<>[]:$#,".indexOf(each) >= 0);
            }
        }
        return false;
    }

    /** {@code repo.find}, {@code pom.xml}; no {@code e.g}, no {@code 1.5}, no slash alone: {@code read/write} is prose. */
    private static boolean dotted(String word) {
        int dot = word.indexOf('.', 1);
        if (dot < 0 || dot == word.length() - 1) {
            return false;
        }
        String before = word.substring(0, dot);
        String after = word.substring(dot + 1);
        return before.length() + after.length() > 3
                && Character.isLetter(after.charAt(0))
                && Character.isLetter(before.charAt(before.length() - 1))
                && !Character.isUpperCase(after.charAt(0))
                && !word.contains("..");
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void fill(int from, int to, char letter) {
        for (int at = from; at < to; at++) {
            if (hidden[at] != '\n' || (letter != ' ' && letter != EMOJI)) {
                hidden[at] = letter;
            }
        }
    }
}
