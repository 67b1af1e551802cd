package dev.cairn.postmortem;

import dev.cairn.content.Content;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /postmortem} and its list. */
public final class PostmortemListeners implements Listeners {
    private static final CommandHelp HELP = new CommandHelp(
            "Post a postmortem that everyone in this channel works on, with its facts, its timeline and a checklist.",
            List.of(
                    CommandHelp.line("postmortem Checkout was down on Monday", "posts one with this title"),
                    CommandHelp.line("postmortem list", "shows those of this channel and those you had a part in")),
            List.of(
                    CommandHelp.line("postmortem", "posts one named after the day"),
                    CommandHelp.line("postmortem actions", "shows your open action items"),
                    CommandHelp.line(
                            "postmortem digest on",
                            "has this channel told each Monday which action items are overdue")));

    private static final String COMMAND = "postmortem";
    private static final String LIST = "list";
    private static final String HINTS = "hints";

    /** Two words that begin so are no title; who has more to say begins one. */
    private static final Pattern ABOUT_ACTIONS = Pattern.compile("(?i)actions\\s+\\S+");

    private static final Pattern ABOUT_DIGEST = Pattern.compile("(?i)digest\\s+\\S+");

    private final OpenPostmortem opening;
    private final ActionCommandListeners actions;
    private final PostmortemStore postmortems;
    private final Content content;
    private final Set<String> contentKeepers;

    /** @param contentKeepers the Slack ids of those who are told of what is theirs */
    public PostmortemListeners(
            OpenPostmortem opening,
            ActionCommandListeners actions,
            PostmortemStore postmortems,
            Content content,
            Set<String> contentKeepers) {
        this.contentKeepers = Set.copyOf(contentKeepers);
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
        edge.buttonOpeningForm(BeginBlocks.BEGIN, press -> new Reply.Open(BeginBlocks.form(press.channelId())));
        edge.form(BeginBlocks.BEGIN, this::begin);
    }

    private Reply open(SlashCommand command) {
        CommandHelp help = help(command.caller());
        if (isHelp(command.words())) {
            return CommandHelpBlocks.help(help, command);
        }
        if (HelpWord.isMistyped(command.words())) {
            return CommandHelpBlocks.help("Did you mean help?", help, command);
        }
        if (ABOUT_ACTIONS.matcher(command.words()).matches()) {
            return actions.actions(command);
        }
        if (ABOUT_DIGEST.matcher(command.words()).matches()) {
            return actions.digest(command);
        }
        Optional<String> meant = meant(command.words());
        return meant.map(word -> CommandHelpBlocks.help(
                        "Did you mean " + command.typed("postmortem " + word)
                                + "? To begin a postmortem with this title, add a word to it.",
                        help,
                        command))
                .orElseGet(() -> opening.open(command).map(Reply::tell).orElseGet(Reply::nothing));
    }

    private CommandHelp help(Caller caller) {
        return contentKeepers.contains(caller.userId())
                ? HELP.with(CommandHelp.line("postmortem " + HINTS, "shows which hints people called wrong"))
                : HELP;
    }

    private static boolean isHelp(String words) {
        return HelpWord.isAskedFor(words)
                || Stream.of(LIST, HINTS).anyMatch(word -> HelpWord.isAskedForAfter(words, word));
    }

    private Reply begin(FormSubmission form) {
        BeginBlocks.Asked asked = BeginBlocks.Asked.of(form.metadata());
        String title = form.value(BeginBlocks.TITLE).orElse("").strip();
        if (title.isEmpty()) {
            return new Reply.FieldErrors(Map.of(BeginBlocks.TITLE, "Write a few words, such as Checkout was down."));
        }
        return opening.open(form.caller(), asked.channelId(), asked.id(), title)
                .<Reply>map(sentence -> new Reply.FieldErrors(Map.of(BeginBlocks.TITLE, sentence)))
                .orElseGet(Reply::nothing);
    }

    /** A word whose letters were surely mixed up; anything else may be a title. */
    private static Optional<String> meant(String words) {
        return Stream.of(LIST, "actions", "digest", HINTS)
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
