package dev.cairn.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into words, once through. What people shorten is written out ({@code didn't} is {@code did not}), a possessive
 * {@code 's} is a word of its own, and what belongs together stays so: {@code on-call}, {@code 1.5s}, {@code /login}.
 */
public final class Words {
    /** Several times what a field of a form holds: what comes after is not looked at. */
    public static final int MOST_READ = 20_000;

    /** A mention as Slack writes it is never longer. */
    private static final int LONGEST_MENTION = 150;

    private static final Set<String> WITHOUT_APOSTROPHE = Set.of(
            "didnt",
            "doesnt",
            "dont",
            "wasnt",
            "werent",
            "isnt",
            "arent",
            "hasnt",
            "havent",
            "hadnt",
            "couldnt",
            "shouldnt",
            "wouldnt",
            "mustnt");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private boolean first = true;

    private Words(String text) {
        this.text = text;
    }

    public static List<Word> of(String text) {
        Words words = new Words(text.substring(0, Math.min(text.length(), MOST_READ))
                .replace('’', '\'')
                .replace('‘', '\''));
        words.read();
        return words.words;
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char sign = text.charAt(at);
            int end = at + 1;
            if (sign == '<' && text.startsWith("<@", at)) {
                int close = text.substring(at, Math.min(text.length(), at + LONGEST_MENTION))
                        .indexOf('>');
                if (close > 0) {
                    end = at + close + 1;
                    add("@mention", at, end);
                }
            } else if (inWord(at) || begins(at)) {
                end = endOfWord(at);
                word(at, end);
            } else if (sign == ',') {
                add(Word.COMMA, at, end);
            } else if (".!?;:()[]\n\r•|".indexOf(sign) >= 0 || dash(at)) {
                add(Word.BREAK, at, end);
                first = true;
            }
            at = end;
        }
    }

    private boolean inWord(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Signs that make a name of what follows: {@code @ana}, {@code #channel}, {@code /login}, {@code _id}. */
    private boolean begins(int at) {
        return "@#/_".indexOf(text.charAt(at)) >= 0 && inWord(at + 1);
    }

    private boolean dash(int at) {
        char sign = text.charAt(at);
        return sign == '–'
                || sign == '—'
                || (sign == '-' && (at == 0 || text.charAt(at - 1) == ' ') && !inWord(at + 1));
    }

    private int endOfWord(int from) {
        int at = from + 1;
        while (at < text.length()) {
            boolean joins = "'-_./@:,".indexOf(text.charAt(at)) >= 0
                    && inWord(at + 1)
                    && !(text.charAt(at) == ',' && !digits(at));
            if (!inWord(at) && !joins) {
                break;
            }
            at++;
        }
        return at;
    }

    /** Whether a comma stands within a number. */
    private boolean digits(int comma) {
        return Character.isDigit(text.charAt(comma - 1)) && Character.isDigit(text.charAt(comma + 1));
    }

    private void word(int from, int to) {
        String lower = text.substring(from, to).toLowerCase(Locale.ROOT);
        int apostrophe = lower.lastIndexOf('\'');
        if (lower.endsWith("n't") && lower.length() > 3) {
            negated(lower.substring(0, lower.length() - 3), from, to);
        } else if (WITHOUT_APOSTROPHE.contains(lower)) {
            negated(lower.substring(0, lower.length() - 2), from, to);
        } else if (lower.equals("cannot")) {
            negated("can", from, to);
        } else if (apostrophe > 0) {
            int cut = from + apostrophe;
            add(lower.substring(0, apostrophe), from, cut);
            String rest = lower.substring(apostrophe);
            add(
                    switch (rest) {
                        case "'ve" -> "have";
                        case "'re" -> "are";
                        case "'ll" -> "will";
                        case "'m" -> "am";
                        default -> rest;
                    },
                    cut,
                    to);
        } else {
            add(lower, from, to);
        }
    }

    private void negated(String verb, int from, int to) {
        add(
                switch (verb) {
                    case "ca" -> "can";
                    case "wo" -> "will";
                    default -> verb;
                },
                from,
                to);
        add("not", from, to);
    }

    private void add(String lower, int from, int to) {
        boolean capital = Character.isUpperCase(text.charAt(from))
                && text.substring(from + 1, to).chars().noneMatch(Character::isUpperCase);
        words.add(new Word(lower, from, to, capital, first));
        first = false;
    }
}
