package dev.cairn.postmortem;

import java.util.Map;

/** How a deed with an action item ended. */
sealed interface ActionResult {
    /**
     * It is as wanted, by this or an earlier attempt.
     *
     * @param mayStillArrive whether a reminder is due within two minutes and may arrive as it was
     */
    record Kept(ActionItem action, boolean mayStillArrive) implements ActionResult {}

    /** Nothing was changed; each sentence says what to do about one entry. */
    record Faulty(Map<ActionField, String> sentences) implements ActionResult {
        public Faulty {
            sentences = Map.copyOf(sentences);
        }
    }

    /** Nothing was changed, because somebody else was faster: this is what it is now. */
    record Meanwhile(ActionItem now) implements ActionResult {}

    /** Nothing was changed; the sentence says why and what to do. */
    record Refused(String sentence) implements ActionResult {}
}
