package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.postmortem.ActionListBlocks.Which;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /postmortem actions} and {@code /postmortem digest}. */
public final class ActionCommandListeners implements Listeners {
    private static final int QUOTED = 40;
    private static final Map<String, Which> WORDS =
            Map.of("", Which.MINE, "mine", Which.MINE, "channel", Which.CHANNEL, "overdue", Which.OVERDUE);

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
        return Reply.tell(DidYouMean.closest(word, WORDS.keySet())
                .map(known -> "Did you mean /postmortem actions " + known + "?")
                .orElse("I don't know “" + TypedText.shortened(word, QUOTED)
                        + "”. Type /postmortem actions for yours, /postmortem actions channel for this channel's, or"
                        + " /postmortem actions overdue."));
    }

    /** What begins with the word digest: {@code digest on}, {@code digest off}; else how to write it. */
    Reply digest(SlashCommand command) {
        return Reply.tell(
                switch (rest(command, "digest")) {
                    case "on" -> digest.on(command.caller(), command.channelId());
                    case "off" -> digest.off(command.caller(), command.channelId());
                    default -> digest.about(command.caller().teamId(), command.channelId());
                });
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
