package dev.cairn.answer;

import dev.cairn.conversation.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What answers need to know of check-ins: whether somebody has an open plan, and with whom. */
@FunctionalInterface
public interface OpenPlans {
    Optional<OpenPlan> of(Caller engineer);

    /**
     * A plan that was not stopped.
     *
     * @param start the first day at work
     * @param zone the engineer's, as it was when planned
     */
    record OpenPlan(String managerId, LocalDate start, ZoneId zone) {}
}
