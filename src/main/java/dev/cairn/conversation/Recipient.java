package dev.cairn.conversation;

/** Where a message goes. */
public sealed interface Recipient {
    /** A person, in their direct messages with Cairn. */
    record Person(String userId) implements Recipient {}

    /** A channel or a direct message that is already open. */
    record Channel(String channelId) implements Recipient {}
}
