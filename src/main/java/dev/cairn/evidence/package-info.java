/**
 * Evidence: messages of Slack that show what somebody did, saved under a goal with a note of one's own. Only a link is
 * kept of the message. Whoever saved it alone can read it, and only in forms: nothing of it stands in a message, and
 * every look and change goes by the caller's own id.
 */
@NullMarked
package dev.cairn.evidence;

import org.jspecify.annotations.NullMarked;
