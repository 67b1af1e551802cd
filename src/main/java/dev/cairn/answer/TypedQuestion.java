package dev.cairn.answer;

import dev.cairn.conversation.TypedText;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain question in what somebody typed, as Slack hands it over: what is not their own words (code, quotes, addresses,
 * people without a name) is left out, and what marks words up is taken off.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message text</a>
 */
final class TypedQuestion {
    private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[ \\t]*&gt;.*$");
    /** A mention, a link or a date; bounded, so that no text makes it slow. */
    private static final Pattern MARKED = Pattern.compile("<([@#!]?)[^<>|]{1,3000}(?:\\|([^<>]{0,3000}))?>");

    private static final Pattern EMOJI = Pattern.compile("(?<![\\w:]):[a-z+-][a-z0-9_+'-]{0,99}:(?![\\w])");
    /** Stars and the like around words; not inside them, as in {@code snake_case}. */
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)[*_~`]+|[*_~`]+(?!\\w)");
    /** What is left of {@code @Cairn, …} and {@code @Cairn: …} once the mention is gone. */
    private static final Pattern LEFT_OVER = Pattern.compile("^[\\s,:;–-]+");

    private TypedQuestion() {}

    /** One line of plain text; empty when there are no words of one's own. */
    static String of(String typed) {
        String own =
                QUOTED_LINE.matcher(CODE_BLOCK.matcher(typed).replaceAll(" ")).replaceAll(" ");
        String named = MARKED.matcher(own).replaceAll(found -> Matcher.quoteReplacement(named(found)));
        String bare = EMPHASIS.matcher(EMOJI.matcher(named).replaceAll(" ")).replaceAll("");
        String line = TypedText.readable(bare).replaceAll("\\s+", " ");
        return LEFT_OVER.matcher(line).replaceFirst("").strip();
    }

    private static String named(MatchResult found) {
        String label = found.group(2) == null ? "" : found.group(2);
        if (label.isEmpty()) {
            return " ";
        }
        return found.group(1).equals("!") ? label : found.group(1) + label;
    }
}
