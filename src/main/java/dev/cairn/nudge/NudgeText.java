package dev.cairn.nudge;

import dev.cairn.conversation.Message;
import java.util.Optional;

/** Knows what a kind of nudge says. */
public interface NudgeText {
    /** The kind, as it stands in the database. */
    String kind();

    /**
     * The message as things stand now; empty when there is nothing left to say. The first block of the message must carry the
     * nudge's id as its block id.
     */
    Optional<Message> look(Nudge nudge);
}
