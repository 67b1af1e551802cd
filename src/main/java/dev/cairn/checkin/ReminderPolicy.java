package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether and when whoever has not answered a check-in is reminded of it, once.
 *
 * @param afterWorkingDays how many working days later, 1 to 10; empty where nobody is reminded
 */
public record ReminderPolicy(Optional<Integer> afterWorkingDays) {
    /** So many where nobody has chosen. */
    public static final int USUAL_DAYS = 3;

    public static final int MOST_DAYS = 10;

    static final ReminderPolicy USUAL = new ReminderPolicy(Optional.of(USUAL_DAYS));

    public ReminderPolicy {
        afterWorkingDays.filter(days -> days < 1 || days > MOST_DAYS).ifPresent(days -> {
            throw new IllegalArgumentException("a reminder after 1 to " + MOST_DAYS + " working days, not " + days);
        });
    }

    /** The day on which somebody who works on these days is reminded of a check-in; empty where they are not. */
    Optional<LocalDate> day(LocalDate dueOn, WorkingDays days) {
        return afterWorkingDays.map(later -> days.after(dueOn, later));
    }

    /** From when on somebody may show what the other has not answered: the day of the reminder, or of one as usual. */
    LocalDate waitedUntil(LocalDate dueOn, WorkingDays days) {
        return days.after(dueOn, afterWorkingDays.orElse(USUAL_DAYS));
    }
}
