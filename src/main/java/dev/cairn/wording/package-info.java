/**
 * Finds words in what people write: a text split into words, phrases with any ending, and the small pattern language of the
 * content (see {@code prompts/README.md}). Every pattern passes a bounded number of words, so that no text, however long or odd,
 * makes it slow. It knows words and places, never what they are noticed for.
 */
@NullMarked
package dev.cairn.wording;

import org.jspecify.annotations.NullMarked;
