package dev.cairn.review;

import dev.cairn.checklist.ChecklistCommand;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;

/** {@code /review}. */
public final class ReviewListeners implements Listeners {
    private static final String USAGE =
            "Post a code-review checklist that everyone in this channel can tick: /review, or with"
                    + " what is reviewed: /review https://github.com/acme/shop/pull/12";

    private final PostChecklist post;

    public ReviewListeners(PostChecklist post) {
        this.post = post;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork("review", new ChecklistCommand(post, "code-review", USAGE)::run);
    }
}
