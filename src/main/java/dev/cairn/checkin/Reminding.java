package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What decides when an engineer is reminded.
 *
 * @param days on which the engineer works
 * @param hasCome whether a message has come, by its id
 */
record Reminding(ReminderPolicy policy, WorkingDays days, Predicate<String> hasCome) {
    Optional<LocalDate> day(LocalDate dueOn) {
        return policy.day(dueOn, days);
    }
}
