package dev.cairn.review;

import dev.cairn.checklist.NewList;
import dev.cairn.checklist.PostChecklist;
import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.Caller;
import java.util.List;

/** Posts a review list about a change, with the rows that its kinds ask for. */
public final class PostReview {
    static final String TEMPLATE = "code-review";

    private final PostChecklist post;

    public PostReview(PostChecklist post) {
        this.post = post;
    }

    /** How it ended; sentences are plain text for the caller. */
    sealed interface Result {
        /** @param note what is to be said of it; may be empty */
        record Posted(String note) implements Result {}

        record NotPosted(String sentence) implements Result {}
    }

    /** @param listId chosen before, so that what is asked for twice is posted once */
    Result post(Caller caller, String channelId, String listId, String about, List<KindOfChange> kinds) {
        PostChecklist.Result result = post.post(new NewList(listId, caller, channelId, TEMPLATE, about, kinds));
        if (result instanceof PostChecklist.Result.NotPosted not) {
            return new Result.NotPosted(not.sentence());
        }
        if (result instanceof PostChecklist.Result.Unclear unclear) {
            // Nothing to try again: should it not stand there, a new list is asked for.
            return new Result.Posted(unclear.sentence());
        }
        return new Result.Posted(
                result instanceof PostChecklist.Result.Standing standing ? leftOut(standing.lessonsLeftOut()) : "");
    }

    private static String leftOut(int lessons) {
        return lessons == 0
                ? ""
                : "The list is full: " + (lessons == 1 ? "1 lesson" : lessons + " lessons")
                        + " of earlier postmortems did not fit. Name fewer kinds of change to have them in it.";
    }
}
