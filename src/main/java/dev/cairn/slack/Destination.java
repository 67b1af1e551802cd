package dev.cairn.slack;

import java.util.Optional;

/** Where the answers to an exchange go once it is acked. */
sealed interface Destination {
    /**
     * An address that takes answers for half an hour.
     *
     * @param threadTs the thread in which the pressed message hangs, if it does: answers follow it there
     */
    record ResponseUrl(String url, Optional<String> threadTs) implements Destination {}

    /**
     * Where somebody wrote to Cairn.
     *
     * @param direct whether that is the direct message with Cairn
     * @param ts of what they wrote
     * @param threadTs the thread they wrote it in, if they did
     */
    record Conversation(String channelId, boolean direct, String ts, Optional<String> threadTs)
            implements Destination {}

    /** Nowhere: all that can be said goes out in the ack. */
    record None() implements Destination {}
}
