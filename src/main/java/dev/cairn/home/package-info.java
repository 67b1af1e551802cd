/**
 * {@code /cairn}: what Cairn can do, from anywhere in Slack, and how it is. Whoever opens Cairn for the first time is greeted
 * once. And the Home tab: what is each person's own, as an engineer, a manager or somebody who keeps the content, or how to
 * begin. It is drawn when somebody opens it, and again within seconds of every change that concerns them; it shows personal
 * text to nobody but its owner, and of a check-in only who has answered.
 */
@NullMarked
package dev.cairn.home;

import org.jspecify.annotations.NullMarked;
