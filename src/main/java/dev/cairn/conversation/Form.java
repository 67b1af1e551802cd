package dev.cairn.conversation;

/**
 * A form (Slack: modal view) to open.
 *
 * @param view the view as JSON; made by a {@code *Blocks} class
 */
public record Form(String view) {}
