package dev.cairn.postmortem;

import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened during an incident.
 *
 * @param said in the words of who added it; plain text
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
        long version) {}
