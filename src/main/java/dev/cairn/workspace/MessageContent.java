package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a call says a message should contain, checked and made whole. Source:
 * <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</a>; the same arguments serve
 * every method and every response URL.
 *
 * @param text empty when there are only blocks
 */
record MessageContent(
        String text,
        Optional<ArrayNode> blocks,
        Optional<ArrayNode> attachments,
        Optional<JsonNode> metadata,
        Optional<String> threadTs) {

    /** What reading the content can end in. */
    static final Set<SlackError> ERRORS = Set.of(
            SlackError.NO_TEXT,
            SlackError.INVALID_BLOCKS,
            SlackError.INVALID_BLOCKS_FORMAT,
            SlackError.INVALID_ARGUMENTS,
            SlackError.TOO_MANY_ATTACHMENTS,
            SlackError.MARKDOWN_TEXT_CONFLICT,
            SlackError.MSG_TOO_LONG,
            SlackError.INVALID_METADATA_FORMAT);

    static MessageContent read(State state, ApiCall call) {
        BlockKitLimits limits = BlockKitLimits.shipped();
        Optional<JsonNode> blocks = call.json("blocks", SlackError.INVALID_BLOCKS_FORMAT);
        Optional<JsonNode> attachments = call.json("attachments", SlackError.INVALID_ARGUMENTS);
        Optional<String> markdown = call.text("markdown_text");
        if (markdown.isPresent() && (blocks.isPresent() || call.has("text"))) {
            throw new Refused(SlackError.MARKDOWN_TEXT_CONFLICT);
        }
        if (markdown.filter(text -> length(text) > limits.markdownTextMax()).isPresent()) {
            throw new Refused(SlackError.MSG_TOO_LONG);
        }
        String text = markdown.orElse(call.text("text").orElse(""));
        boolean nothing = blocks.map(JsonNode::isEmpty).orElse(true)
                && attachments.map(JsonNode::isEmpty).orElse(true);
        if (text.isEmpty() && nothing) {
            throw new Refused(SlackError.NO_TEXT);
        }
        return new MessageContent(
                truncated(text, limits.textTruncatedAt()),
                blocks.map(given -> checkedBlocks(state, given)),
                attachments.map(given -> checkedAttachments(state, given)),
                call.json("metadata", SlackError.INVALID_METADATA_FORMAT).map(MessageContent::checkedMetadata),
                call.text("thread_ts"));
    }

    /** The message as the app's bot says it, without a ts. */
    ObjectNode fromBot() {
        ObjectNode message = Json.object()
                .put("type", "message")
                .put("user", Team.BOT_USER)
                .put("bot_id", Team.BOT_ID)
                .put("app_id", Team.APP_ID)
                .put("team", Team.ID)
                .put("text", text);
        message.putObject("bot_profile")
                .put("id", Team.BOT_ID)
                .put("app_id", Team.APP_ID)
                .put("name", "Cairn")
                .put("team_id", Team.ID);
        threadTs.ifPresent(thread -> message.put("thread_ts", thread));
        applyTo(message);
        return message;
    }

    /** Puts this content in place of what the message said before. */
    void applyTo(ObjectNode message) {
        message.put("text", text);
        message.remove(List.of("blocks", "attachments"));
        blocks.ifPresent(given -> message.set("blocks", given));
        attachments.ifPresent(given -> message.set("attachments", given));
        metadata.ifPresent(given -> message.set("metadata", given));
    }

    static ArrayNode checkedBlocks(State state, JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new Refused(SlackError.INVALID_BLOCKS_FORMAT);
        }
        List<BlockFault> faults = state.validator().blocks(blocks, BlockKitLimits.Surface.MESSAGE, "/blocks");
        if (!faults.isEmpty()) {
            throw Refused.because(SlackError.INVALID_BLOCKS, faults);
        }
        return state.blockIds().fill(blocks);
    }

    private static ArrayNode checkedAttachments(State state, JsonNode attachments) {
        if (!attachments.isArray()) {
            throw new Refused(SlackError.INVALID_ARGUMENTS);
        }
        if (attachments.size() > BlockKitLimits.shipped().maxAttachments()) {
            throw new Refused(SlackError.TOO_MANY_ATTACHMENTS);
        }
        List<BlockFault> faults = new ArrayList<>();
        for (int i = 0; i < attachments.size(); i++) {
            if (attachments.get(i).has("blocks")) {
                faults.addAll(state.validator()
                        .blocks(
                                attachments.get(i).get("blocks"),
                                BlockKitLimits.Surface.MESSAGE,
                                "/attachments/" + i + "/blocks"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refused.because(SlackError.INVALID_BLOCKS, faults);
        }
        return attachments.deepCopy();
    }

    /** https://docs.slack.dev/messaging/message-metadata: an event type and a flat payload. */
    private static JsonNode checkedMetadata(JsonNode metadata) {
        if (!metadata.path("event_type").isTextual()
                || !metadata.path("event_payload").isObject()) {
            throw new Refused(SlackError.INVALID_METADATA_FORMAT);
        }
        return metadata;
    }

    private static String truncated(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
