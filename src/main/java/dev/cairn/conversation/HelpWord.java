package dev.cairn.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether somebody asks for help, where anything else may be a title or a question. */
public final class HelpWord {
    private static final String HELP = "help";
    private static final Pattern ASKED = Pattern.compile("\\W*" + HELP + "\\W*");

    private HelpWord() {}

    /** Whether the words ask for help: {@code help}, {@code --help}, {@code Help!} */
    public static boolean isAskedFor(String words) {
        return words.length() <= 20
                && ASKED.matcher(words.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether they ask for help with this word of a command: {@code list help}. */
    public static boolean isAskedForAfter(String words, String word) {
        return words.toLowerCase(Locale.ROOT).startsWith(word + " ") && isAskedFor(words.substring(word.length()));
    }

    /** Whether they surely mean to: the letters of help in another order. “Heap” and “helm” may be titles. */
    public static boolean isMistyped(String words) {
        return letters(words.toLowerCase(Locale.ROOT)).equals(letters(HELP));
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }
}
