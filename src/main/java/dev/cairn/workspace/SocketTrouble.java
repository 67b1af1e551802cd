package dev.cairn.workspace;

import java.util.Locale;

/** What can be done to the app's connections of Socket Mode. */
public enum SocketTrouble {
    /** Slack says that it is about to close them; they go on until the app closes them. */
    WARNING,
    /** Slack wants them opened anew; they go on until the app closes them. */
    REFRESH_REQUESTED,
    /** Socket Mode was switched off in the app's settings: Slack says so and closes them. */
    LINK_DISABLED,
    /** They break without a word. */
    DROP;

    /** As Slack spells the reason, and the JSON interface the trouble. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
