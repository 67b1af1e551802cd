package dev.cairn.content;

import java.util.List;
import java.util.Optional;

/** A list to work off, as the content has it: 1 to 25 rows, so that it fits one message. */
public record ChecklistTemplate(String id, String title, String intro, List<Row> rows) {
    public ChecklistTemplate {
        rows = List.copyOf(rows);
    }

    /**
     * One thing to look at.
     *
     * @param lookFor what to look for, at most 150 characters
     * @param why why it matters, at most 150 characters
     * @param source a blueprint key
     */
    public record Row(String id, Optional<String> phase, String lookFor, String why, String source) {}
}
