package dev.cairn.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A message on which somebody used a shortcut; Cairn need not be a member where it stands.
 *
 * @param channelId where it stands
 * @param authorId the Slack id of who wrote it; empty where an app without an account of its own did
 * @param writtenAt when it was written
 * @param text in Slack's escaping; empty where it has only blocks or files
 */
public record ShortcutMessage(
        Caller caller, String channelId, Permalink link, Optional<String> authorId, Instant writtenAt, String text) {}
