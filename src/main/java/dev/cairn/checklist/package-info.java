/**
 * Lists a channel works off together. One list is one living message, drawn again in place from what is stored; two people
 * ticking at once both count, and whatever happens to the process, the picture catches up.
 */
@NullMarked
package dev.cairn.checklist;

import org.jspecify.annotations.NullMarked;
