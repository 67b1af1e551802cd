package dev.cairn.evidence;

/** How keeping what somebody entered ended. */
sealed interface Keeping {
    /** It is kept; perhaps it was so before. */
    record Kept() implements Keeping {}

    /** @param sentence why not, and what to do */
    record NotKept(String sentence) implements Keeping {}
}
