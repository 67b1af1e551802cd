package dev.cairn.home;

import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code /cairn}. */
public final class CairnListeners implements Listeners {
    private static final int QUOTED = 40;

    private final Set<String> contentKeepers;

    /** @param contentKeepers the Slack ids of those who are told of what is theirs */
    public CairnListeners(Set<String> contentKeepers) {
        this.contentKeepers = contentKeepers;
    }

    @Override
    public void register(Edge edge) {
        edge.command("cairn", this::cairn);
    }

    private Reply cairn(SlashCommand command) {
        String words = command.words().toLowerCase(Locale.ROOT);
        if (words.isEmpty() || words.equals("help")) {
            return new Reply.Say(
                    HelpBlocks.help(contentKeepers.contains(command.caller().userId())));
        }
        String near = DidYouMean.closest(words, List.of("help", "evidence", "gaps", "settings"))
                .map(word -> " Did you mean /cairn " + word + "?")
                .orElse(" Try /cairn help.");
        return Reply.tell("I don't know “" + TypedText.shortened(command.words(), QUOTED) + "”." + near);
    }
}
