/**
 * {@code /expectations}: a question in one's own words, answered from the blueprint with its citation, or the plain word
 * that the blueprint does not say. Never a guess.
 */
@NullMarked
package dev.cairn.answer;

import org.jspecify.annotations.NullMarked;
