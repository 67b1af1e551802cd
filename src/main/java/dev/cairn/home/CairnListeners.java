package dev.cairn.home;

import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;

/** {@code /cairn}. */
public final class CairnListeners implements Listeners {
    private static final int QUOTED = 40;

    @Override
    public void register(Edge edge) {
        edge.command("cairn", CairnListeners::cairn);
    }

    private static Reply cairn(SlashCommand command) {
        String words = command.words().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.equals("help")) {
            return new Reply.Say(HelpBlocks.help());
        }
        String near = DidYouMean.closest(words, List.of("help"))
                .map(word -> " Did you mean /cairn " + word + "?")
                .orElse(" Try /cairn help.");
        return Reply.tell("I don't know “" + TypedText.shortened(command.words(), QUOTED) + "”." + near);
    }
}
