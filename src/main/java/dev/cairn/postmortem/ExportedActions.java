package dev.cairn.postmortem;

import java.util.List;

/** What the export shows of the action items. */
@FunctionalInterface
public interface ExportedActions {
    /**
     * The table of a postmortem's action items, its headings first; plain text, made safe for Markdown by the export.
     * Empty where there are none.
     */
    List<List<String>> rows(Postmortem postmortem);
}
