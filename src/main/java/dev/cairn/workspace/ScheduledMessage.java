package dev.cairn.workspace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A message waiting for its second.
 *
 * @param message as it will be posted, still without a ts
 * @param broken it carries metadata, and so never posts: Slack's own bug note on
 *     <a href="https://docs.slack.dev/reference/methods/chat.scheduleMessage">chat.scheduleMessage</a>
 */
record ScheduledMessage(
        String id, String channelId, Instant postAt, Instant created, String text, ObjectNode message, boolean broken) {

    /** All that chat.scheduledMessages.list tells: neither blocks nor metadata. */
    ObjectNode toJson() {
        return Json.object()
                .put("id", id)
                .put("channel_id", channelId)
                .put("post_at", postAt.getEpochSecond())
                .put("date_created", created.getEpochSecond())
                .put("text", text);
    }
}
