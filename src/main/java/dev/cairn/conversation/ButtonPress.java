package dev.cairn.conversation;

/**
 * A button pressed in a message.
 *
 * @param value what the button carries
 * @param messageTs the message it stands in; an ephemeral message has one too
 * @param direct whether that is a message in the direct message with Cairn, where nobody else reads
 */
public record ButtonPress(Caller caller, String channelId, String messageTs, boolean direct, String value) {}
