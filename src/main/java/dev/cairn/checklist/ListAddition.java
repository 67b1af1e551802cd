package dev.cairn.checklist;

import java.util.List;

/** What a feature shows in the lists it posts, besides the rows. It is asked each time a list is drawn. */
public interface ListAddition {
    /** The id in the content of the lists it adds to. */
    String template();

    /** What is added to this list as things stand. */
    Added to(Checklist list);

    /**
     * What is added.
     *
     * @param above paragraphs that come first, below the heading: mrkdwn, each at most 3,000 characters; what people typed is escaped already
     * @param buttons below these, at most 20
     */
    record Added(List<String> above, List<Button> buttons) {
        static final Added NOTHING = new Added(List.of(), List.of());

        public Added {
            above = List.copyOf(above);
            buttons = List.copyOf(buttons);
        }
    }

    /**
     * A button.
     *
     * @param text plain text, at most 75 characters
     * @param value what the listener of its action id is given
     */
    record Button(String actionId, String text, String value) {}
}
