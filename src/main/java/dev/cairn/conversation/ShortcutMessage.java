package dev.cairn.conversation;

import java.util.Optional;

/**
 * A message on which somebody used a shortcut; Cairn need not be a member where it stands.
 *
 * @param authorId the Slack id of who wrote it; empty where an app without an account of its own did
 */
public record ShortcutMessage(Caller caller, Permalink link, Optional<String> authorId) {}
