package dev.cairn.conversation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a listener wants said. How and when it reaches Slack is the edge's business. Where no channel is, as in the Home tab,
 * a form opens on top and shows it.
 */
public sealed interface Reply {
    /** Shown to the caller alone. */
    record Say(Message message) implements Reply {}

    /** A sentence shown to the caller alone; plain text, whatever it contains. */
    record Tell(String sentence) implements Reply {}

    /** Takes the place of the message whose button was pressed, or of the form that shows it. */
    record Replace(Message message) implements Reply {}

    /** Shown to everyone in the channel; in the thread, where a message in one is answered. */
    record Publish(Message message) implements Reply {}

    /** Opens a form for the caller; on top of the one whose button was pressed, if it stands in one. */
    record Open(Form form) implements Reply {}

    /** Puts another form on top of the one that was sent, or whose button was pressed. */
    record Push(Form form) implements Reply {}

    /** Takes the place of the form that was sent, or whose button was pressed. */
    record Redraw(Form form) implements Reply {}

    /** Keeps the form open and shows a sentence under each named input. */
    record FieldErrors(Map<String, String> sentences) implements Reply {
        public FieldErrors {
            sentences = Map.copyOf(sentences);
        }
    }

    /** What Slack or the database is asked for first: the ack of a command does not wait for it. */
    record Later(Supplier<Reply> reply) implements Reply {}

    /** Says nothing: what changed is seen elsewhere. */
    record Nothing() implements Reply {}

    /** One after the other. */
    record Several(List<Reply> replies) implements Reply {
        public Several {
            replies = List.copyOf(replies);
        }
    }

    static Reply tell(String sentence) {
        return new Tell(sentence);
    }

    static Reply nothing() {
        return new Nothing();
    }
}
