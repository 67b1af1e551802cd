/** {@code /review}: a code-review checklist that the channel works off. */
@NullMarked
package dev.cairn.review;

import org.jspecify.annotations.NullMarked;
