package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One message as a channel keeps it, shaped as
 * <a href="https://docs.slack.dev/reference/events/message">message</a>.
 *
 * @param ts seconds and microseconds of calendar time; its identity within the channel
 * @param onlyFor the one person who sees it, when it is ephemeral
 */
record Message(String ts, ObjectNode json, Optional<String> onlyFor) {

    boolean ephemeral() {
        return onlyFor.isPresent();
    }

    boolean visibleTo(String userId) {
        return onlyFor.map(userId::equals).orElse(true);
    }

    boolean isBy(String userId) {
        return json.path("user").asText().equals(userId);
    }

    Optional<String> threadTs() {
        return Optional.ofNullable(json.path("thread_ts").asText(null));
    }

    /** A reply hangs below another message; a message that started a thread carries its own ts. */
    boolean isReply() {
        return threadTs().filter(thread -> !thread.equals(ts)).isPresent();
    }
}
