/** {@code /postmortem}: a postmortem checklist that the channel works off. */
@NullMarked
package dev.cairn.postmortem;

import org.jspecify.annotations.NullMarked;
