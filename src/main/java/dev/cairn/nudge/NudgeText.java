package dev.cairn.nudge;

import dev.cairn.conversation.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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

    /**
     * Whether it belongs to a day. Then it comes at its time of day wherever the recipient is on that day, and is not sent
     * more than three working days later. Anything else says what is true when it comes, and comes however late.
     */
    default boolean isOfADay() {
        return false;
    }

    /** When a message of a day is due for a recipient who is in this zone now; whoever keeps their zone learns it here. */
    default Instant dueIn(Nudge nudge, ZoneId zone) {
        return nudge.dueAt();
    }

    /**
     * Does what follows where it does not reach its recipient; it may be asked twice.
     *
     * @return what others are told; nothing where it concerns nobody else
     */
    default List<Nudge> undelivered(Nudge nudge, Undelivered why) {
        return List.of();
    }
}
