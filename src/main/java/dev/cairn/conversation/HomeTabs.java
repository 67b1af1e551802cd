package dev.cairn.conversation;

/** Draws the Home tab, each person's own. */
public interface HomeTabs {
    /** Takes the place of what the person found there before: {@link Outcome.Done} with their id. Twice is harmless. */
    Outcome<String> publish(String userId, HomeTab home);
}
