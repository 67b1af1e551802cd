package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a postmortem taught, to be looked at in every review from then on.
 *
 * @param text what to look at, at most 150 characters as typed; plain text
 * @param because the title of the postmortem; plain text
 * @param link where the postmortem is, where that is known
 */
public record Lesson(
        String id,
        String teamId,
        String text,
        String because,
        Optional<Permalink> link,
        String addedBy,
        Instant addedAt) {
    /** As many as a review list takes beside its own rows: a longer list would be worked off by nobody. */
    static final int MOST = 20;

    /** Whether lists made from this template show lessons. */
    static boolean belongsIn(String template) {
        return template.equals("code-review");
    }

    /** The row that a new list begins with. */
    Row asRow() {
        // A row of the content has no dot in its id.
        return new Row(
                "lesson." + id,
                Optional.empty(),
                text,
                "because of “" + because + "”, " + Days.withoutWeekday(LocalDate.ofInstant(addedAt, ZoneOffset.UTC)),
                "",
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                new Origin.OfLesson(id, link));
    }
}
