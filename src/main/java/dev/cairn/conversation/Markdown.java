package dev.cairn.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Markdown of what people typed, so that it can be read and no more: it makes no headings, tables, pictures or HTML,
 * and where it is pasted it notifies nobody, refers to no issue and closes none. Lists and emphasis that people wrote stay.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 * @see <a href="https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue">Words
 *     that close an issue on GitHub</a>
 * @see <a href="https://docs.gitlab.com/user/markdown/#gitlab-specific-references">References on GitLab</a>
 */
public final class Markdown {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What makes a line a heading, a rule or the fence of code, or the line above it a heading. */
    private static final Pattern STRUCTURE =
            Pattern.compile("(?m)^( {0,3})(#|=|~~~|-{2,}|-(?=[ \\t]*$)|\\*{3,}|_{3,})");

    /** An invisible sign without width at which no line breaks. A backslash would not do: code hosts look after it is gone. */
    private static final String JOINER = "\u2060";

    /** What points at a person or team, an issue or a merge request, where it is no part of an address of mail. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{Alnum}_])@(?=[\\p{Alnum}\\[{\"_])|[#!](?=\\d)|\\bGH(?=-\\d)");

    /** A sign spelled with letters (an entity). */
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,40};)");

    /** An address is left as it is, so that it can be followed. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    /** What closes an issue when it stands before its address or its key. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)\\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?)(?=:?\\s)");

    /** What code hosts take as a command when it begins a line. */
    private static final Pattern QUICK_ACTION = Pattern.compile("(?m)^([ \\t]*)/(?=\\p{L})");

    private Markdown() {}

    /** Several lines; each stays one. */
    public static String text(String typed) {
        String harmless = STRUCTURE.matcher(inLine(typed)).replaceAll("$1\\\\$2");
        // Two spaces at its end keep a line from running into the next one.
        return harmless.replaceAll("(?<=\\S)[ \\t]*\\R(?=[ \\t]*\\S)", "  \n");
    }

    /** One line, whatever was typed. */
    public static String line(String typed) {
        return STRUCTURE
                .matcher(inLine(WHITE_SPACE.matcher(typed).replaceAll(" ").strip()))
                .replaceAll("$1\\\\$2");
    }

    private static String inLine(String typed) {
        String unclosing = CLOSING.matcher(typed).replaceAll("$0" + JOINER);
        String unordered = QUICK_ACTION.matcher(unclosing).replaceAll("$1/" + JOINER);
        StringBuilder harmless = new StringBuilder();
        Matcher address = ADDRESS.matcher(unordered);
        int from = 0;
        while (address.find()) {
            harmless.append(pointingNowhere(unordered.substring(from, address.start())))
                    .append(shownAsTyped(address.group()));
            from = address.end();
        }
        return harmless.append(pointingNowhere(unordered.substring(from))).toString();
    }

    private static String pointingNowhere(String words) {
        String spelled = ENTITY.matcher(shownAsTyped(words)).replaceAll("\\\\&");
        return REFERENCE.matcher(spelled).replaceAll("$0" + JOINER);
    }

    private static String shownAsTyped(String typed) {
        return typed.replace("\\", "\\\\")
                .replace("`", "\\`")
                .replace("<", "\\<")
                .replace("[", "\\[");
    }

    /** A table; the first row is its heading. Every row has as many cells as that. */
    public static String table(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add("| " + String.join(" | ", row.stream().map(Markdown::cell).toList()) + " |");
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(row.size()));
            }
        }
        return String.join("\n", lines);
    }

    private static String cell(String typed) {
        return line(typed).replace("|", "\\|");
    }
}
