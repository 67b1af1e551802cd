/**
 * The edge to Slack, written once: size, signature and age, duplicates, who is asking, permission, ack, work on a bounded
 * executor, reply, and for whatever goes wrong a sentence with an id for the person and the cause for the operator.
 */
@NullMarked
package dev.cairn.slack;

import org.jspecify.annotations.NullMarked;
