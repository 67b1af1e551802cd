package dev.cairn.postmortem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes Markdown of what people typed, so that it can be read and no more: it makes no headings, tables, pictures or HTML.
 * Lists and emphasis that people wrote stay.
 *
 * @see <a href="https://spec.commonmark.org/">CommonMark</a>
 */
final class Markdown {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** What makes a line a heading, a rule or the fence of code, or the line above it a heading. */
    private static final Pattern STRUCTURE =
            Pattern.compile("(?m)^( {0,3})(#|=|~~~|-{2,}|-(?=[ \\t]*$)|\\*{3,}|_{3,})");

    private Markdown() {}

    /** Several lines; each stays one. */
    static String text(String typed) {
        String harmless = STRUCTURE.matcher(inLine(typed)).replaceAll("$1\\\\$2");
        // Two spaces at its end keep a line from running into the next one.
        return harmless.replaceAll("(?<=\\S)[ \\t]*\\R(?=[ \\t]*\\S)", "  \n");
    }

    /** One line, whatever was typed. */
    static String line(String typed) {
        return STRUCTURE
                .matcher(inLine(WHITE_SPACE.matcher(typed).replaceAll(" ").strip()))
                .replaceAll("$1\\\\$2");
    }

    private static String inLine(String typed) {
        return typed.replace("\\", "\\\\")
                .replace("`", "\\`")
                .replace("<", "\\<")
                .replace("[", "\\[");
    }

    /** A table; the first row is its heading. Every row has as many cells as that. */
    static String table(List<List<String>> rows) {
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
