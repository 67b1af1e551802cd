/**
 * What Cairn says, read from {@code prompts/} and checked: every file against its JSON Schema, every reference against
 * the keys. A faulty folder never boots; all its faults are reported at once, each with file, line and what would be
 * right.
 */
@NullMarked
package dev.cairn.content;

import org.jspecify.annotations.NullMarked;
