package dev.cairn.review;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ListAddition;
import java.util.List;

/** The button of review lists that gives the list as Markdown. */
public final class CopyButton implements ListAddition {
    static final String COPY = "review.copy";

    @Override
    public String template() {
        return PostReview.TEMPLATE;
    }

    @Override
    public Added to(Checklist list) {
        return new Added(List.of(), List.of(new Button(COPY, "Copy as Markdown", list.id())));
    }
}
