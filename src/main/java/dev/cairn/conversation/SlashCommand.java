package dev.cairn.conversation;

/**
 * A slash command as it was typed.
 *
 * @param text what follows the command, in Slack's escaping; {@link TypedText} reads it
 * @param prefix what stands before the command's own name: a slash, and what an administrator may have put after it, as in
 *     {@code /acme-}
 */
public record SlashCommand(Caller caller, String channelId, String text, String prefix) {
    /** One whose name has no prefix. */
    public SlashCommand(Caller caller, String channelId, String text) {
        this(caller, channelId, text, "/");
    }

    /** The words typed, without white space around them, as people would read them. */
    public String words() {
        return TypedText.readable(text).strip();
    }

    /** What to type in this workspace, such as {@code /acme-checkin list} for {@code checkin list}. */
    public String typed(String words) {
        return prefix + words;
    }
}
