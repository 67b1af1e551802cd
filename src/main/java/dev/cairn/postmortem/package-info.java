/**
 * {@code /postmortem}: what a team writes down about an incident, around a checklist that its channel works off. Facts give
 * how long it took; the timeline is filled from messages; several people write at once and lose nothing. The message shows
 * facts and counts, and is drawn from what is stored; what people wrote stands in forms and in the export.
 */
@NullMarked
package dev.cairn.postmortem;

import org.jspecify.annotations.NullMarked;
