package dev.cairn.postmortem;

import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;

/** {@code /postmortem}. */
public final class PostmortemListeners implements Listeners {
    static final String USAGE =
            "Post a postmortem that everyone in this channel works on, with its facts, its timeline and"
                    + " a checklist: /postmortem, or with a title: /postmortem Checkout was down on Monday. To see those of this"
                    + " channel and those you had a part in: /postmortem list";

    private final OpenPostmortem opening;

    public PostmortemListeners(OpenPostmortem opening) {
        this.opening = opening;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork("postmortem", this::open);
    }

    private Reply open(SlashCommand command) {
        if (HelpWord.isAskedFor(command.words())) {
            return Reply.tell(USAGE);
        }
        if (HelpWord.isMistyped(command.words())) {
            return Reply.tell("Did you mean help? " + USAGE);
        }
        return opening.open(command).map(Reply::tell).orElseGet(Reply::nothing);
    }
}
