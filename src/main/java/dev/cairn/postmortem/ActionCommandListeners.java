package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.postmortem.ActionListBlocks.Which;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /postmortem actions} and {@code /postmortem digest}. */
public final class ActionCommandListeners implements Listeners {
    private static final int QUOTED = 40;
    private static final Map<String, Which> WORDS =
            Map.of("", Which.MINE, "mine", Which.MINE, "channel", Which.CHANNEL, "overdue", Which.OVERDUE);

    private static final CommandHelp ACTIONS_HELP = new CommandHelp(
            "See the action items of postmortems, to you alone.",
            List.of(
                    CommandHelp.line("postmortem actions", "shows the open ones that are yours"),
                    CommandHelp.line("postmortem actions overdue", "shows those whose day has passed")),
            List.of(CommandHelp.line("postmortem actions channel", "shows this channel's")));

    private static final CommandHelp DIGEST_HELP = new CommandHelp(
            "Have this channel told on Mondays at 10:00 which action items are overdue, when some are.",
            List.of(
                    CommandHelp.line(
                            "postmortem digest on", "begins with it, and tells the channel that you set it up"),
                    CommandHelp.line("postmortem digest off", "ends it")),
            List.of(CommandHelp.line("postmortem digest", "says whether it is on")));

    private final Actions actions;
    private final SwitchDigest digest;
    private final ActionDays days;

    public ActionCommandListeners(Actions actions, SwitchDigest digest, ActionDays days) {
        this.actions = actions;
        this.digest = digest;
        this.days = days;
    }

    @Override
    public void register(Edge edge) {
        List.of("actions", "actions mine", "actions channel", "actions overdue")
                .forEach(words -> edge.commandWordAtWork("postmortem", words, this::actions));
        List.of("digest", "digest on", "digest off")
                .forEach(words -> edge.commandWordAtWork("postmortem", words, this::digest));
        edge.buttons(
                ActionListBlocks.SHOW,
                press -> new Reply.Replace(list(press.caller(), press.channelId(), Which.valueOf(press.value()))));
    }

    /** What begins with the word actions: {@code actions}, {@code actions overdue}; else how to write it. */
    Reply actions(SlashCommand command) {
        String word = rest(command, "actions");
        if (WORDS.containsKey(word)) {
            return new Reply.Say(list(command.caller(), command.channelId(), WORDS.get(word)));
        }
        return HelpWord.isAskedFor(word)
                ? CommandHelpBlocks.help(ACTIONS_HELP, command)
                : notKnown("postmortem actions ", word, WORDS.keySet(), ACTIONS_HELP, command);
    }

    private static Reply notKnown(
            String before, String word, Collection<String> known, CommandHelp help, SlashCommand command) {
        String near = DidYouMean.closest(word, known)
                .map(meant -> " Did you mean " + command.typed(before + meant) + "?")
                .orElse("");
        return CommandHelpBlocks.help(
                "I don't know “" + TypedText.shortened(word, QUOTED) + "”." + near, help, command);
    }

    /** What begins with the word digest: {@code digest on}, {@code digest off}; else how to write it. */
    Reply digest(SlashCommand command) {
        String word = rest(command, "digest");
        return switch (word) {
            case "on" -> Reply.tell(digest.on(command.caller(), command.channelId()));
            case "off" -> Reply.tell(digest.off(command.caller(), command.channelId()));
            case "" -> Reply.tell(digest.about(command.caller().teamId(), command.channelId()));
            default ->
                HelpWord.isAskedFor(word)
                        ? CommandHelpBlocks.help(DIGEST_HELP, command)
                        : notKnown("postmortem digest ", word, List.of("on", "off"), DIGEST_HELP, command);
        };
    }

    private static String rest(SlashCommand command, String word) {
        return command.words().toLowerCase(Locale.ROOT).substring(word.length()).strip();
    }

    private Message list(Caller caller, String channelId, Which which) {
        List<ListedAction> listed = switch (which) {
            case MINE -> actions.mine(caller);
            case CHANNEL -> actions.in(caller.teamId(), channelId);
            case OVERDUE -> actions.overdue(caller, channelId);
        };
        return ActionListBlocks.list(which, listed, days.today(caller.userId()));
    }
}
