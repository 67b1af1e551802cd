/**
 * {@code /review coach} and {@code coach}: looks at a draft of a review comment and says, by the rules of
 * {@code prompts/coaching/}, what its author may not be able to take or use: with why, with a suggestion in the reviewer's own words,
 * and with a better version to copy. Nothing is kept. A good comment is told so; in doubt nothing is said, since a false alarm
 * costs more than a miss.
 */
@NullMarked
package dev.cairn.coaching;

import org.jspecify.annotations.NullMarked;
