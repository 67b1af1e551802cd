package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;

/** Where a lesson of a postmortem goes: into the checklist that reviews are worked off with. */
@FunctionalInterface
public interface Lessons {
    /**
     * Keeps a lesson.
     *
     * @param text plain text as typed, at most 150 characters
     * @return the sentence that says what became of it
     */
    String keep(Caller caller, String text, Postmortem postmortem);
}
