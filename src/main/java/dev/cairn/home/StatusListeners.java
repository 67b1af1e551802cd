package dev.cairn.home;

import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;

/** {@code /cairn status}: for anybody, since there is nothing of anybody in it. */
public final class StatusListeners implements Listeners {
    private final LookAtStatus look;

    public StatusListeners(LookAtStatus look) {
        this.look = look;
    }

    @Override
    public void register(Edge edge) {
        edge.commandWordAtWork(
                "cairn",
                "status",
                command -> new Reply.Say(
                        StatusBlocks.status(look.now(command.caller().teamId()))));
    }
}
