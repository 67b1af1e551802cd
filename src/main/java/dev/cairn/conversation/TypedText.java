package dev.cairn.conversation;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type, as Slack hands it over: mentions as {@code <@U1|ana>}, and {@code & < >} as entities.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
public final class TypedText {
    /** A mention of a person; bounded, so that no text makes it slow. */
    private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]{1,30})(?:\\|([^<>]{0,100}))?>");

    private static final Pattern MARKED = Pattern.compile("<([@#!]?)([^<>|]{1,3000})(?:\\|([^<>]{0,3000}))?>");

    private TypedText() {}

    /** The person mentioned first, if any. */
    public static Optional<String> firstPerson(String text) {
        Matcher mention = PERSON.matcher(text);
        return mention.find() ? Optional.of(mention.group(1)) : Optional.empty();
    }

    /** What stands before and after the first mention of a person, joined. */
    public static String withoutFirstPerson(String text) {
        return PERSON.matcher(text).replaceFirst(" ").strip();
    }

    /** How many people are mentioned. */
    public static int people(String text) {
        return (int) PERSON.matcher(text).results().count();
    }

    /** The text as a person would read it: {@code @ana}, {@code #general}, {@code <}. For plain text only, never for mrkdwn. */
    public static String readable(String text) {
        return readable(text, Optional::of);
    }

    /**
     * The same for what is written in messages, where people are mentioned by their ids alone.
     *
     * @param names of people by their ids; who has none is shown by the id
     */
    public static String readable(String text, Function<String, Optional<String>> names) {
        String shown = MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown(found, names)));
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(java.util.regex.MatchResult found, Function<String, Optional<String>> names) {
        String label = found.group(3) == null ? found.group(2) : found.group(3);
        return switch (found.group(1)) {
            case "@" -> "@" + (found.group(3) == null ? names.apply(label).orElse(label) : label);
            case "#" -> found.group(1) + label;
            case "!" -> "@" + label;
            default -> found.group(2);
        };
    }

    /** Plain text made safe for mrkdwn: nothing in it can mention, link or ping. Stars and underscores may still format. */
    public static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** At most so many characters (code points), the last one an ellipsis where something was cut. */
    public static String shortened(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
