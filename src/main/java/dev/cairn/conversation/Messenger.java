package dev.cairn.conversation;

import java.time.Instant;
import java.util.List;

/**
 * Carries messages to people. No method throws for what Slack may answer: each outcome is a value, because each asks for
 * something else to be done.
 */
public interface Messenger {
    /** Opens the direct message with a person: {@link Outcome.Done} with its channel id. */
    Outcome<String> openDirectMessage(String userId);

    /** Posts now: {@link Outcome.Done} with the message's channel and ts. An {@link Outcome.Unclear} post may have happened. */
    Outcome<Posted> post(Recipient to, Message message);

    /** Redraws a message in place. */
    Outcome<Posted> update(Posted message, Message replacement);

    /**
     * Leaves a message with Slack to post at a second.
     *
     * @param postAt at most 120 days ahead, and at least 120 seconds, so that it can still be taken back
     * @return {@link Outcome.Done} with Slack's id of the scheduled message
     */
    Outcome<String> schedule(String channelId, Message message, Instant postAt);

    /** Takes a scheduled message back. {@link Problem#NOT_SCHEDULED} when it was sent, taken back before or is due within a minute. */
    Outcome<String> unschedule(String channelId, String scheduledMessageId);

    /** Everything of ours that Slack holds to post later. */
    Outcome<List<Scheduled>> scheduled();

    /**
     * Looks whether a message of ours stands in a direct message.
     *
     * @param blockId the block id of its first block
     * @param notBefore where to begin looking
     * @return {@link Outcome.Done} with what was found, at most one
     */
    Outcome<List<Posted>> find(String channelId, String blockId, Instant notBefore);

    /** A message that stands in Slack. */
    record Posted(String channelId, String ts) {}

    /** A message that Slack will post. */
    record Scheduled(String id, String channelId, Instant postAt) {}
}
