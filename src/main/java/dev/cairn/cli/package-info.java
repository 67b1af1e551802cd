/** The command line: {@code serve}, {@code demo}, {@code ask}, {@code when}, {@code check}. Exit codes: 0 good, 1 findings, 2 wrong use. */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
