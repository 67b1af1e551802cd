package dev.cairn.workspace;

import java.util.Optional;

/**
 * Where an answer belongs: who did what, and where.
 *
 * @param messageTs the message whose button was pressed
 * @param typed the command as typed, which an answer {@code in_channel} shows to all
 */
record Origin(String userId, String channelId, Optional<String> messageTs, Optional<String> typed) {

    static Origin command(String userId, String channelId, String typed) {
        return new Origin(userId, channelId, Optional.empty(), Optional.of(typed));
    }

    static Origin shortcut(String userId, String channelId) {
        return new Origin(userId, channelId, Optional.empty(), Optional.empty());
    }

    static Origin message(String userId, String channelId, String ts) {
        return new Origin(userId, channelId, Optional.of(ts), Optional.empty());
    }
}
