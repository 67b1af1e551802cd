package dev.cairn.conversation;

/**
 * A slash command as it was typed.
 *
 * @param text what follows the command, in Slack's escaping; {@link TypedText} reads it
 */
public record SlashCommand(Caller caller, String channelId, String text) {
    /** The words typed, without white space around them, as people would read them. */
    public String words() {
        return TypedText.readable(text).strip();
    }
}
