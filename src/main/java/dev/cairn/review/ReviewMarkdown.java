package dev.cairn.review;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Subject;
import dev.cairn.conversation.Markdown;
import dev.cairn.conversation.Permalink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a review list down as a task list for the pull request, as it stands. What people typed in it stays text there.
 *
 * @see <a href="https://github.github.com/gfm/#task-list-items-extension-">Task lists</a>
 */
final class ReviewMarkdown {
    private ReviewMarkdown() {}

    static String of(Checklist list) {
        List<String> lines = new ArrayList<>();
        lines.add("## " + Markdown.line(list.title())
                + list.subject()
                        .map(subject -> ": " + Markdown.line(Subject.of(subject).title()))
                        .orElse(""));
        lines.add("");
        lines.add(list.progress() + ".");
        lines.add("");
        Optional<String> phase = Optional.empty();
        for (Row row : list.rows()) {
            if (!row.phase().equals(phase)) {
                phase = row.phase();
                // Below the last kind stands only what somebody added.
                lines.addAll(List.of("", "### " + phase.map(Markdown::line).orElse("Added"), ""));
            }
            lines.add(row(row));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String row(Row row) {
        String text = Markdown.line(row.lookFor());
        return switch (row.state()) {
            case OPEN -> "- [ ] " + text + from(row);
            case DONE -> "- [x] " + text + from(row);
            case NOT_APPLICABLE ->
                "- [x] ~~" + text.replace("~", "\\~") + "~~ not applicable"
                        + row.mark()
                                .flatMap(Mark::reason)
                                .map(reason -> ": " + Markdown.line(reason))
                                .orElse("");
        };
    }

    private static String from(Row row) {
        if (row.origin() instanceof Origin.OfLesson lesson) {
            String link = lesson.link()
                    .map(Permalink::url)
                    .map(url -> ", [postmortem](" + url + ")")
                    .orElse("");
            return " (" + Markdown.line(row.why()) + link + ")";
        }
        return row.citation().isEmpty() ? "" : " (" + Markdown.line(row.citation()) + ")";
    }
}
