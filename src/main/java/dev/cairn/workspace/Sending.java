package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Something for the app, before it is known by which way it goes.
 *
 * @param kind such as {@code command}, {@code block_actions} or {@code event}
 * @param retry why and how often it was sent before; empty the first time
 */
record Sending(Form form, String kind, ObjectNode payload, Optional<Retry> retry) {
    /** How Slack wraps it. */
    enum Form {
        COMMAND,
        INTERACTION,
        EVENT
    }

    /** @param reason as Slack spells it in a request's headers */
    record Retry(int number, String reason) {}

    static Sending of(Form form, String kind, ObjectNode payload) {
        return new Sending(form, kind, payload, Optional.empty());
    }
}
