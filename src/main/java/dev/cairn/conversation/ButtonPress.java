package dev.cairn.conversation;

/**
 * A button pressed in a message.
 *
 * @param value what the button carries
 * @param messageTs the message it stands in; an ephemeral message has one too
 */
public record ButtonPress(Caller caller, String channelId, String messageTs, String value) {}
