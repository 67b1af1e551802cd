package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.nudge.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkingDays plain = new WorkingDays(Rhythm.USUAL.days(), Set.of(), Optional.empty());

    @Test
    void a_holiday_on_a_friday_moves_to_the_monday_and_a_monday_away_to_the_day_back() {
        LocalDate friday = LocalDate.of(2026, 12, 25);
        WorkingDays holiday = new WorkingDays(Rhythm.USUAL.days(), Set.of(friday), Optional.empty());
        Away away = new Away("T1", "UANA", friday.plusDays(3), friday.plusDays(5));

        assertEquals(friday.plusDays(3), holiday.onOrAfter(friday));
        assertEquals(
                friday.plusDays(5),
                new WorkingDays(Rhythm.USUAL.days(), Set.of(friday), Optional.of(away)).onOrAfter(friday));
        assertEquals(
                friday,
                new WorkingDays(Rhythm.USUAL.days(), Set.of(), Optional.of(away)).onOrAfter(friday),
                "before they go");
    }

    @Test
    void away_and_back_are_in_this_order() {
        LocalDate day = LocalDate.of(2026, 12, 25);

        assertThrows(IllegalArgumentException.class, () -> new Away("T1", "UANA", day, day));
    }

    @Test
    void a_working_day_stays_and_a_weekend_moves_to_its_monday() {
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
            LocalDate moved = plain.onOrAfter(day);

            assertFalse(WEEKEND.contains(moved.getDayOfWeek()), day::toString);
            assertFalse(moved.isBefore(day), day::toString);
            assertTrue(
                    day.datesUntil(moved).allMatch(between -> WEEKEND.contains(between.getDayOfWeek())), day::toString);
            assertEquals(moved, plain.onOrAfter(moved), day::toString);
        });
    }
}
