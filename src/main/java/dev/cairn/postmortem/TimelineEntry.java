package dev.cairn.postmortem;

import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened during an incident.
 *
 * @param happenedAt a whole minute
 * @param said in the words of who added it; plain text, at most {@link #SAID} characters
 * @param link the message that tells of it
 * @param authorId who wrote that message
 * @param version grows with every change; a change names the version it saw
 */
public record TimelineEntry(
        String id,
        String teamId,
        String postmortemId,
        Instant happenedAt,
        String said,
        Optional<Permalink> link,
        Optional<String> authorId,
        String addedBy,
        Instant addedAt,
        long version) {
    /** How many a timeline holds. */
    static final int MOST = 250;

    static final int SAID = 500;

    TimelineEntry with(Instant when, String words) {
        return new TimelineEntry(id, teamId, postmortemId, when, words, link, authorId, addedBy, addedAt, version);
    }
}
