/** {@code /cairn}: what Cairn can do, from anywhere in Slack. */
@NullMarked
package dev.cairn.home;

import org.jspecify.annotations.NullMarked;
