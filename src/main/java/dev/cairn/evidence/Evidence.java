package dev.cairn.evidence;

import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Someone;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that somebody saved for themselves.
 *
 * @param ownerId who saved it; nobody else ever sees it
 * @param authorId who wrote the message, by Slack id or {@link Someone}; empty where an app without an account of its own did
 * @param note what the owner says it shows; plain text of at most {@link #MOST_NOTE} characters
 * @param goal a key of the blueprint, perhaps one that it no longer has
 * @param version grows with every change; a change names the version it saw
 */
public record Evidence(
        String id,
        String teamId,
        String ownerId,
        Permalink link,
        Optional<String> authorId,
        Optional<String> note,
        Optional<String> goal,
        Instant savedAt,
        long version) {
    /** What one person can keep. */
    static final int MOST = 500;

    /** What an input takes; code points, as Slack counts. */
    static final int MOST_NOTE = 3_000;

    private static final Pattern SLACK_ID = Pattern.compile("[A-Z0-9]{1,30}");

    public Evidence {
        if (authorId.filter(author ->
                        !Someone.is(author) && !SLACK_ID.matcher(author).matches())
                .isPresent()) {
            throw new IllegalArgumentException("no Slack id");
        }
        if (note.filter(text -> text.isBlank() || isTooLong(text)).isPresent()) {
            throw new IllegalArgumentException("a note is not empty and has at most " + MOST_NOTE + " characters");
        }
    }

    static boolean isTooLong(String note) {
        return note.codePointCount(0, note.length()) > MOST_NOTE;
    }

    Evidence with(Optional<String> newNote, Optional<String> newGoal) {
        return new Evidence(id, teamId, ownerId, link, authorId, newNote, newGoal, savedAt, version);
    }

    boolean says(Optional<String> otherNote, Optional<String> otherGoal) {
        return note.equals(otherNote) && goal.equals(otherGoal);
    }
}
