package dev.cairn.conversation;

import java.util.Objects;

/**
 * Who is asking: somebody of the workspace Cairn is installed in.
 *
 * @param teamId the installation's team, as {@code auth.test} gave it; never read from a payload
 * @param userId the person's Slack id
 */
public record Caller(String teamId, String userId) {
    public Caller {
        Objects.requireNonNull(teamId);
        Objects.requireNonNull(userId);
    }
}
