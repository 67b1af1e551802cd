/**
 * Check-ins: an engineer and a manager look back together 30, 60 and 90 days after a start, and on request later. They are
 * planned for one or for many, and can be moved, paused, handed over and stopped; whoever is concerned is told of each
 * change, and no message that has become untrue is left with Slack. An engineer has at most one plan under way.
 *
 * <p>A start is typed as people write dates ({@link dev.cairn.checkin.WrittenDate}). What could mean two days is asked
 * back and what cannot be read is refused with a sentence saying what to write; a day is never guessed.
 */
@NullMarked
package dev.cairn.checkin;

import org.jspecify.annotations.NullMarked;
