package dev.cairn.postmortem;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * On which days an owner is reminded of an open action: two working days before it is due, on the day, and every seven days
 * after that. A day on which they do not work gives way to the next one on which they do; the two days before count
 * backwards, so that they are two days on which something can be done. Snoozed, there is silence until the day chosen, which
 * takes the place of the day due where it is later: the weeks count from it.
 */
final class ReminderDays {
    private static final int BEFORE = 2;

    private ReminderDays() {}

    /**
     * Those of a time.
     *
     * @param isWorkingDay whether the owner works on a day
     * @param from the first day of that time
     * @param until its last day
     */
    static SortedSet<LocalDate> of(
            ActionItem action, Predicate<LocalDate> isWorkingDay, LocalDate from, LocalDate until) {
        SortedSet<LocalDate> days = new TreeSet<>();
        if (!action.isOpen()) {
            return days;
        }
        LocalDate silentUntil = action.snoozedUntil().orElse(LocalDate.MIN);
        LocalDate weekly = action.dueOn().isBefore(silentUntil) ? silentUntil : action.dueOn();
        days.add(before(action.dueOn(), isWorkingDay));
        action.snoozedUntil().ifPresent(day -> days.add(onOrAfter(day, isWorkingDay)));
        // What falls into a long absence comes on the first day back, once.
        for (LocalDate day = weekly; !day.isAfter(until); day = day.plusWeeks(1)) {
            days.add(onOrAfter(day, isWorkingDay));
        }
        days.removeIf(day -> day.isBefore(from) || day.isAfter(until) || day.isBefore(silentUntil));
        return days;
    }

    static LocalDate onOrAfter(LocalDate day, Predicate<LocalDate> isWorkingDay) {
        LocalDate next = day;
        while (!isWorkingDay.test(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate before(LocalDate due, Predicate<LocalDate> isWorkingDay) {
        LocalDate day = due;
        for (int i = 0; i < BEFORE; i++) {
            day = day.minusDays(1);
            while (!isWorkingDay.test(day)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }
}
