package dev.cairn.home;

import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code /cairn}: help, and what to type instead of what nobody listens to. */
public final class CairnListeners implements Listeners {
    /** What can follow the command; other listeners do it, except help. */
    private static final List<String> WORDS = List.of("help", "status", "evidence", "settings", "my data");

    private static final String OF_KEEPERS = "gaps";
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
        boolean keepsContent = contentKeepers.contains(command.caller().userId());
        List<String> known = new ArrayList<>(WORDS);
        if (keepsContent) {
            known.add(OF_KEEPERS);
        }
        String words = command.words().toLowerCase(Locale.ROOT);
        return words.isEmpty() || asksForHelp(words, known)
                ? new Reply.Say(HelpBlocks.help(keepsContent, command))
                : Reply.tell(notKnown(command, words, known));
    }

    private static boolean asksForHelp(String words, List<String> known) {
        return HelpWord.isAskedFor(words) || known.stream().anyMatch(word -> HelpWord.isAskedForAfter(words, word));
    }

    /** The first word may be right, or nearly so, with more behind it than belongs there. */
    private static String notKnown(SlashCommand command, String words, List<String> known) {
        Optional<String> near =
                DidYouMean.closest(words, known).or(() -> DidYouMean.closest(words.split("\\s+", 2)[0], known));
        return "I don't know “" + TypedText.shortened(command.words(), QUOTED) + "”."
                + near.map(word -> " Did you mean " + command.typed("cairn " + word) + "?")
                        .orElse("")
                + " After " + command.typed("cairn") + " you can type "
                + String.join(", ", known.subList(0, known.size() - 1)) + " or " + known.get(known.size() - 1) + ".";
    }
}
