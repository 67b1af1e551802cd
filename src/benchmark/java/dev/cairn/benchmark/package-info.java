/** Measures how fast Cairn is; run by hand, as CONTRIBUTING.md says. */
@NullMarked
package dev.cairn.benchmark;

import org.jspecify.annotations.NullMarked;
