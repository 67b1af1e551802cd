package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /postmortem} and its list. */
public final class PostmortemListeners implements Listeners {
    static final String USAGE =
            "Post a postmortem that everyone in this channel works on, with its facts, its timeline and"
                    + " a checklist: /postmortem, or with a title: /postmortem Checkout was down on Monday. To see those of this"
                    + " channel and those you had a part in: /postmortem list. Your open action items: /postmortem actions. To"
                    + " have this channel told each Monday what is overdue: /postmortem digest on";

    private static final String COMMAND = "postmortem";
    private static final String LIST = "list";
    /** Two words that begin so are no title; who has more to say begins one. */
    private static final Pattern ABOUT_ACTIONS = Pattern.compile("(?i)actions\\s+\\S+");

    private static final Pattern ABOUT_DIGEST = Pattern.compile("(?i)digest\\s+\\S+");

    private final OpenPostmortem opening;
    private final ActionCommandListeners actions;
    private final PostmortemStore postmortems;
    private final Content content;

    public PostmortemListeners(
            OpenPostmortem opening, ActionCommandListeners actions, PostmortemStore postmortems, Content content) {
        this.opening = opening;
        this.actions = actions;
        this.postmortems = postmortems;
        this.content = content;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork(COMMAND, this::open);
        edge.commandWordAtWork(COMMAND, LIST, command -> new Reply.Say(page(command.caller(), command.channelId(), 1)));
        edge.buttons(PostmortemListBlocks.PAGE, this::turn);
    }

    private Reply open(SlashCommand command) {
        if (HelpWord.isAskedFor(command.words())) {
            return Reply.tell(USAGE);
        }
        if (HelpWord.isMistyped(command.words())) {
            return Reply.tell("Did you mean help? " + USAGE);
        }
        if (ABOUT_ACTIONS.matcher(command.words()).matches()) {
            return actions.actions(command);
        }
        if (ABOUT_DIGEST.matcher(command.words()).matches()) {
            return actions.digest(command);
        }
        Optional<String> meant = meant(command.words());
        return meant.map(word -> Reply.tell("Did you mean /postmortem " + word
                        + "? To begin a postmortem with this title, add a word to it."))
                .orElseGet(() -> opening.open(command).map(Reply::tell).orElseGet(Reply::nothing));
    }

    /** A word whose letters were surely mixed up; anything else may be a title. */
    private static Optional<String> meant(String words) {
        return Stream.of(LIST, "actions", "digest", "hints")
                .filter(word -> letters(word).equals(letters(words.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static List<Integer> letters(String word) {
        return word.chars().sorted().boxed().toList();
    }

    /** Those of the channel, whose people see them there, and those that the viewer had a part in. */
    private Message page(Caller caller, String channelId, int page) {
        List<Postmortem> all = Stream.concat(
                        postmortems.inChannel(caller.teamId(), channelId).stream(), postmortems.around(caller).stream())
                .distinct()
                .toList();
        return PostmortemListBlocks.page(all, channelId, caller.userId(), page, content);
    }

    private Reply turn(ButtonPress press) {
        return new Reply.Replace(page(press.caller(), press.channelId(), Integer.parseInt(press.value())));
    }
}
