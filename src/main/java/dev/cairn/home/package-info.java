/**
 * {@code /cairn}: what Cairn can do, from anywhere in Slack, and how it is. Whoever opens Cairn for the first time is greeted
 * once.
 */
@NullMarked
package dev.cairn.home;

import org.jspecify.annotations.NullMarked;
