package dev.cairn.conversation;

import java.util.Objects;

/**
 * Something to show: its blocks, and the words that stand in for them in notifications and screen readers.
 *
 * @param text at most 4,000 characters of mrkdwn, already escaped (Slack's recommendation for {@code text})
 * @param blocks a JSON array of Block Kit blocks; made by a {@code *Blocks} class
 */
public record Message(String text, String blocks) {
    public Message {
        Objects.requireNonNull(text);
        Objects.requireNonNull(blocks);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a message needs words besides its blocks");
        }
    }
}
