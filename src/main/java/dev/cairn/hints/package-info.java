/**
 * Hints that somebody called wrong. Whoever gives hints on what people write lets them say so; kept are the rule and the day,
 * never a name and never a word of the text. Those who keep the content see how often it happened, by rule, and mend the
 * rule. Rules of one set may be named like those of another, so each is counted with its set.
 */
@NullMarked
package dev.cairn.hints;

import org.jspecify.annotations.NullMarked;
