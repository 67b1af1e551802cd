package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Test
    void a_working_day_stays_and_a_weekend_moves_to_its_monday() {
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
            LocalDate moved = WorkingDays.onOrAfter(day);

            assertFalse(WEEKEND.contains(moved.getDayOfWeek()), day::toString);
            assertFalse(moved.isBefore(day), day::toString);
            assertTrue(
                    day.datesUntil(moved).allMatch(between -> WEEKEND.contains(between.getDayOfWeek())), day::toString);
            assertEquals(moved, WorkingDays.onOrAfter(moved), day::toString);
        });
    }
}
