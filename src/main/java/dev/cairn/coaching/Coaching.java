package dev.cairn.coaching;

import java.util.List;
import java.util.Optional;

/**
 * What may be said of a comment.
 *
 * @param comment as typed
 * @param hints at most three, most useful first; one about each thing, and none on the words of another unless that is about tone
 * @param rewritten the comment made better, to copy, with {@code …} where only its author knows; empty where it is good as it is or
 *     cannot be rewritten honestly
 * @param whatAndWhy whether it is sure that it asks for something and gives a reason; a comment may be good without
 */
public record Coaching(String comment, List<CoachHint> hints, Optional<String> rewritten, boolean whatAndWhy) {
    public Coaching {
        hints = List.copyOf(hints);
    }

    /** Whether there is nothing to say. */
    public boolean isGood() {
        return hints.isEmpty();
    }
}
