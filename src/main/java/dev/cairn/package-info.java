/** Cairn, a Slack app for mentoring and code-review coaching: where it starts, what it is told, and how it is put together. */
@NullMarked
package dev.cairn;

import org.jspecify.annotations.NullMarked;
