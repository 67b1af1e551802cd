package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What saving a message needs to know of check-ins: since when somebody with an open plan has been there. */
@FunctionalInterface
public interface FirstDays {
    Optional<FirstDay> of(Caller engineer);

    /**
     * The first day at work.
     *
     * @param zone the engineer's, as it was when planned
     */
    record FirstDay(LocalDate day, ZoneId zone) {}
}
