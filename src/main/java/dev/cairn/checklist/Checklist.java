package dev.cairn.checklist;

import dev.cairn.conversation.Messenger.Posted;
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

    /**
     * One thing to look at.
     *
     * @param citation where the blueprint asks for it
     * @param mark who decided, once it is not open
     */
    public record Row(
            String id,
            Optional<String> phase,
            String lookFor,
            String why,
            String citation,
            State state,
            Optional<Mark> mark) {
        Row as(State next, Mark by) {
            return new Row(id, phase, lookFor, why, citation, next, Optional.of(by));
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

    Optional<Row> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    List<Row> open() {
        return rows.stream().filter(row -> row.state() == State.OPEN).toList();
    }

    Optional<Posted> message() {
        return messageTs.map(ts -> new Posted(channelId, ts));
    }
}
