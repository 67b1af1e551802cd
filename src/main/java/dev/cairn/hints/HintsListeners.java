package dev.cairn.hints;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Set;

/** {@code /postmortem hints} and {@code /review hints}: one list, for those who keep the content. */
public final class HintsListeners implements Listeners {
    private static final String HINTS = "hints";

    private final HintVerdicts verdicts;
    private final Set<String> keepers;

    /** @param keepers the Slack ids of those who keep the content */
    public HintsListeners(HintVerdicts verdicts, Set<String> keepers) {
        this.verdicts = verdicts;
        this.keepers = Set.copyOf(keepers);
    }

    @Override
    public void register(Edge edge) {
        edge.commandWordAtWork("postmortem", HINTS, command -> hints(command.caller()));
        edge.commandWordAtWork("review", HINTS, command -> hints(command.caller()));
        edge.buttonOpeningForm(HintsBlocks.OPEN, press -> hints(press.caller()));
    }

    private Reply hints(Caller caller) {
        return keepers.contains(caller.userId())
                ? new Reply.Say(HintsBlocks.counts(verdicts.counts(caller.teamId())))
                : Reply.tell(
                        "Only those who keep Cairn's content can see this. If that is you, ask whoever runs Cairn to"
                                + " add your Slack id, " + caller.userId() + ", to the setting CAIRN_CONTENT_KEEPERS.");
    }
}
