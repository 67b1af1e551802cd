package dev.cairn.conversation;

/**
 * What one person finds in Cairn's Home tab.
 *
 * @param view the view as JSON; made by a {@code *Blocks} class
 * @see <a href="https://docs.slack.dev/surfaces/app-home">App Home</a>
 */
public record HomeTab(String view) {}
