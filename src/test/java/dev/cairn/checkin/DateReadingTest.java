package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateReadingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void a_choice_has_two_to_four_different_days_in_order() {
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Ambiguous(List.of(DAY)));
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Ambiguous(List.of(DAY, DAY)));
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Ambiguous(List.of(DAY, DAY.minusDays(1))));
        List<LocalDate> five = DAY.datesUntil(DAY.plusDays(5)).toList();
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Ambiguous(five));
    }

    @Test
    void a_refusal_has_a_sentence() {
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Refused(" "));
    }
}
