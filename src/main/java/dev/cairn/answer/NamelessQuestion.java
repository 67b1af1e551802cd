package dev.cairn.answer;

import dev.cairn.conversation.TypedText;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A question without what names somebody or leads to them: mentions, channels, addresses, links and long numbers are left
 * out. A name typed as a plain word stays, because nothing tells it from other words.
 *
 * @param text plain text of one line, at most 200 characters
 */
record NamelessQuestion(String text) {
    private static final int MOST = 200;
    /** As far as it is looked at. */
    private static final int READ = 2_000;

    private static final String LEFT_OUT = "…";

    private static final Pattern NAMING = Pattern.compile(
            "<[^<>]*>" // a mention or link as Slack writes it
                    + "|(?i:https?|ftp)://\\S+|(?i:www\\.)\\S+|(?:[\\w-]+\\.){1,10}[A-Za-z]{2,}/\\S*"
                    + "|[^\\s@]*+@\\S*" // an e-mail address or @name
                    + "|(?<!\\S)#\\S+"
                    + "|\\p{Nd}{5,}|\\+?\\p{Nd}(?:[ ()./-]{0,2}\\p{Nd}){6,40}");

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}]+");

    NamelessQuestion {
        text = TypedText.shortened(text, MOST);
    }

    /** The question as it may be kept; empty when no word of it is left. */
    static Optional<NamelessQuestion> of(String typed) {
        String nameless = NAMING.matcher(
                        GAPS.matcher(TypedText.shortened(typed, READ)).replaceAll(" "))
                .replaceAll(LEFT_OUT)
                .strip();
        return Words.written(nameless).isEmpty() ? Optional.empty() : Optional.of(new NamelessQuestion(nameless));
    }

    /** The same for questions of the same words, however they are ordered, inflected, capitalised and punctuated. */
    String group() {
        Collection<String> stems = Words.stems(text);
        return String.join(" ", new TreeSet<>(stems.isEmpty() ? Words.written(text) : stems));
    }
}
