package dev.cairn.checklist;

import dev.cairn.conversation.Messenger.Posted;
import dev.cairn.conversation.Permalink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list in a channel.
 *
 * @param template which list of the content it was made from
 * @param subject what it is about, as typed; plain text
 * @param messageTs the message that shows it; empty until Slack has said
 * @param version grows with every change of a row
 * @param drawn what the message shows
 */
public record Checklist(
        String id,
        String teamId,
        String channelId,
        Optional<String> messageTs,
        String template,
        String title,
        Optional<String> subject,
        String intro,
        String postedBy,
        Instant postedAt,
        List<Row> rows,
        long version,
        Drawn drawn) {
    public Checklist {
        rows = List.copyOf(rows);
    }

    /** What became of a row. */
    public enum State {
        OPEN,
        DONE,
        NOT_APPLICABLE
    }

    /** Where a row comes from. */
    public sealed interface Origin {
        /** The template in the content. */
        record OfContent() implements Origin {}

        /** Somebody who found that it was missing. */
        record AddedBy(String userId) implements Origin {}

        /** A lesson of a postmortem, which may be found at a link. */
        record OfLesson(String lessonId, Optional<Permalink> link) implements Origin {}
    }

    /**
     * One thing to look at.
     *
     * @param lookFor where it is not of the content, as typed; plain text
     * @param why where it is not of the content, plain text; may be empty
     * @param citation where the blueprint asks for it; empty where it does not
     * @param mark who decided, once it is not open
     * @param assignedTo who is to look at it; anyone may all the same
     */
    public record Row(
            String id,
            Optional<String> phase,
            String lookFor,
            String why,
            String citation,
            State state,
            Optional<Mark> mark,
            Optional<String> assignedTo,
            Origin origin) {
        /** One of the content's, for nobody in particular. */
        public Row(
                String id,
                Optional<String> phase,
                String lookFor,
                String why,
                String citation,
                State state,
                Optional<Mark> mark) {
            this(id, phase, lookFor, why, citation, state, mark, Optional.empty(), new Origin.OfContent());
        }

        boolean isOpen() {
            return state == State.OPEN;
        }

        boolean isLesson() {
            return origin instanceof Origin.OfLesson;
        }

        /** Whether it may be taken out again, as somebody's mistake: what was looked at already stays. */
        boolean isRemovable() {
            return isOpen() && origin instanceof Origin.AddedBy;
        }
    }

    /**
     * Who decided on a row, and when.
     *
     * @param reason why it does not apply; plain text as typed
     */
    public record Mark(String by, Instant at, Optional<String> reason) {}

    /** Which version the message shows, and since when. */
    public record Drawn(long version, Instant at) {}

    /** More would be worked off by nobody. */
    static final int MOST_ROWS = 50;

    Optional<Row> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    List<Row> open() {
        return rows.stream().filter(Row::isOpen).toList();
    }

    /** How many open rows somebody is to look at. */
    public long openFor(String userId) {
        return open().stream()
                .filter(row -> row.assignedTo().equals(Optional.of(userId)))
                .count();
    }

    /** As {@code Code review: acme/shop#12}. */
    public String heading() {
        return title + subject.map(typed -> ": " + Subject.of(typed).title()).orElse("");
    }

    /** As {@code 3 of 7 done, 1 not applicable}. */
    public String progress() {
        long done = rows.stream().filter(row -> row.state() == State.DONE).count();
        long out =
                rows.stream().filter(row -> row.state() == State.NOT_APPLICABLE).count();
        return done + " of " + rows.size() + " done" + (out == 0 ? "" : ", " + out + " not applicable");
    }

    Optional<Posted> message() {
        return messageTs.map(ts -> new Posted(channelId, ts));
    }
}
