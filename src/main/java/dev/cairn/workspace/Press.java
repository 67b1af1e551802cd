package dev.cairn.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;

/**
 * A person presses a button or chooses from a menu.
 *
 * @param channelId where the message is; empty within a form or the Home tab
 * @param place the message's ts, or the view's id
 * @param blockId to tell apart elements that share an action id; else the first of them is pressed
 * @param value for a menu, what is chosen (an option's value, or a list); for a button, which of several, or the value
 *     of one that is not there any more, as someone presses who has not seen the redraw yet
 * @param filledIn within a form, what the person has filled in so far: block id, action id, value
 */
public record Press(
        String userId,
        Optional<String> channelId,
        String place,
        String actionId,
        Optional<String> blockId,
        Optional<JsonNode> value,
        Map<String, ? extends Map<String, JsonNode>> filledIn) {

    public static Press inMessage(String userId, String channelId, String ts, String actionId) {
        return new Press(userId, Optional.of(channelId), ts, actionId, Optional.empty(), Optional.empty(), Map.of());
    }

    public static Press inView(String userId, String viewId, String actionId) {
        return new Press(userId, Optional.empty(), viewId, actionId, Optional.empty(), Optional.empty(), Map.of());
    }

    public Press withBlock(String newBlockId) {
        return new Press(userId, channelId, place, actionId, Optional.of(newBlockId), value, filledIn);
    }

    public Press withValue(String newValue) {
        return withValue(TextNode.valueOf(newValue));
    }

    public Press withValue(JsonNode newValue) {
        return new Press(userId, channelId, place, actionId, blockId, Optional.of(newValue), filledIn);
    }

    public Press withFilledIn(Map<String, ? extends Map<String, JsonNode>> newFilledIn) {
        return new Press(userId, channelId, place, actionId, blockId, value, newFilledIn);
    }
}
