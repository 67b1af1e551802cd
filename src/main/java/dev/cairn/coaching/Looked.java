package dev.cairn.coaching;

/**
 * A comment that was looked at.
 *
 * @param cut whether it is the beginning of a longer one
 * @param whatAndWhy whether it surely says what to do, and why
 */
record Looked(Coaching coaching, boolean cut, boolean whatAndWhy) {}
