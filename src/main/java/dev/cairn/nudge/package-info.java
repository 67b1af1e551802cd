/**
 * Messages that must reach one person once, at their time, through crashes, lost replies and two replicas. The row is the
 * truth; Slack delivers. Six hours ahead (a setting) a nudge looks whether it still has something to say, writes down what it
 * intends, and leaves the message with Slack for its second. When an answer of Slack's is lost it looks what became of the
 * message before it does anything again.
 */
@NullMarked
package dev.cairn.nudge;

import org.jspecify.annotations.NullMarked;
