package dev.cairn.conversation;

/**
 * Why Slack said no, with the sentence a person reads: what is wrong and what to do next.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage, errors</a>
 */
public enum Problem {
    NOT_IN_CHANNEL("I'm not in this channel. Type /invite @Cairn here and try again."),
    NO_SUCH_CHANNEL(
            "I can't see this channel. If it is private, type /invite @Cairn here and try again; a direct message between people has no room for me."),
    ARCHIVED("This channel is archived. Try again in a channel that is in use."),
    POSTING_RESTRICTED(
            "Only some people may post in this channel. Ask one of its owners to let Cairn post, or use another channel."),
    NO_SUCH_PERSON("I can't find that person in this workspace. Pick them from the list that Slack offers after @."),
    PERSON_DEACTIVATED("That person's account is deactivated."),
    PERSON_IS_BOT("That is an app, not a person."),
    MESSAGES_TAB_OFF(
            "Direct messages to Cairn are switched off. Ask your Slack administrator to switch on the Messages tab in Cairn's settings."),
    MESSAGE_GONE("That message is no longer there."),
    NOT_SCHEDULED("That message has been sent or taken back already, or is about to be sent."),
    TOO_LATE_TO_SCHEDULE("That time has passed."),
    TOO_FAR("That is more than 120 days ahead, further than Slack can hold a message."),
    TOO_MANY_AT_ONCE("Slack holds at most 30 messages for one channel in five minutes."),
    FORM_EXPIRED("That took too long, so Slack closed the form. Please press the button again."),
    FORM_REDRAWN("That form has changed meanwhile. Please look at it again."),
    FORM_CLOSED("That form is no longer open."),
    NOT_ALLOWED("Cairn has not been allowed to do this in this workspace. Please ask whoever runs it."),
    SET_UP("Cairn is not set up correctly in this workspace. Please tell whoever runs it."),
    OTHER("Slack refused this. Please tell whoever runs Cairn.");

    private final String sentence;

    Problem(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
