package dev.cairn.postmortem;

import dev.cairn.checklist.ChecklistCommand;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;

/** {@code /postmortem}. */
public final class PostmortemListeners implements Listeners {
    private static final String USAGE =
            "Post a postmortem checklist that everyone in this channel can tick: /postmortem, or"
                    + " with a title: /postmortem Checkout was down on Monday";

    private final PostChecklist post;

    public PostmortemListeners(PostChecklist post) {
        this.post = post;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork("postmortem", new ChecklistCommand(post, "postmortem", USAGE)::run);
    }
}
