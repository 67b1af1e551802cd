/** The command line: {@code serve}, {@code demo}, {@code ask}, {@code when}, {@code lint}, {@code coach}, {@code check}, {@code doctor}. Exit codes: 0 good, 1 findings, 2 wrong use. */
@NullMarked
package dev.cairn.cli;

import org.jspecify.annotations.NullMarked;
