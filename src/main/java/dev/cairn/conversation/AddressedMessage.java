package dev.cairn.conversation;

/**
 * What somebody wrote to Cairn: in a channel with a mention of it, or in the direct message with it.
 *
 * @param direct whether nobody else can read it
 * @param text in Slack's escaping, the mention included
 */
public record AddressedMessage(Caller caller, boolean direct, String text) {}
