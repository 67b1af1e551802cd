package dev.cairn.conversation;

/**
 * That somebody opened Cairn in Slack.
 *
 * @see <a href="https://docs.slack.dev/reference/events/app_home_opened">app_home_opened</a>
 */
public record OpenedTab(Caller caller, Tab tab) {
    /** Home is drawn by Cairn for each person; Messages is the direct message with it. */
    public enum Tab {
        HOME,
        MESSAGES
    }
}
