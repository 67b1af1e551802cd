/**
 * {@code /review}: a code-review checklist that the channel works off. It holds what every review looks for, what the kinds
 * of change named or picked ask for besides, and what postmortems taught; it can be copied as Markdown for the pull request.
 */
@NullMarked
package dev.cairn.review;

import org.jspecify.annotations.NullMarked;
