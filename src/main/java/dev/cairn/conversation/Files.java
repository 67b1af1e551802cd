package dev.cairn.conversation;

/** Shares files with people. */
public interface Files {
    /**
     * Shares a text as a file in a channel.
     *
     * @param name of the file, with its ending
     * @param title shown above it; plain text
     * @param comment the words beside it; mrkdwn, already escaped
     * @return {@link Problem#NOT_ALLOWED} where the workspace has not let Cairn share files; an {@link Outcome.Unclear} file
     *     may stand there
     */
    Outcome<String> share(String channelId, String name, String title, String comment, String text);
}
