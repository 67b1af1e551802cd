package dev.cairn.workspace;

/** Finds the message a call names by its ts, which the app may only change when it wrote it. */
final class OwnMessage {
    private OwnMessage() {}

    /** @param foreign what Slack answers when someone else wrote it */
    static Message find(Channel channel, ApiCall call, SlackError foreign) {
        // Nobody but its reader can find an ephemeral message again.
        Message message = call.text("ts")
                .flatMap(channel::message)
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new Refused(SlackError.MESSAGE_NOT_FOUND));
        if (!message.isBy(Team.BOT_USER)) {
            throw new Refused(foreign);
        }
        return message;
    }
}
