/**
 * {@code /expectations}, {@code @Cairn} and the direct message with Cairn: a question in one's own words, answered from the
 * blueprint with its citation, or the plain word that the blueprint does not say, and whom to ask. Never a guess.
 */
@NullMarked
package dev.cairn.answer;

import org.jspecify.annotations.NullMarked;
