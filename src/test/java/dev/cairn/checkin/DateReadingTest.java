package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateReadingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void a_choice_has_one_to_six_different_days_in_order() {
        assertThrows(IllegalArgumentException.class, () -> choice(List.of()));
        assertThrows(IllegalArgumentException.class, () -> choice(List.of(DAY, DAY)));
        assertThrows(IllegalArgumentException.class, () -> choice(List.of(DAY, DAY.minusDays(1))));
        List<LocalDate> seven = DAY.datesUntil(DAY.plusDays(7)).toList();
        assertThrows(IllegalArgumentException.class, () -> choice(seven));
    }

    @Test
    void a_choice_has_a_question() {
        assertThrows(
                IllegalArgumentException.class, () -> new DateReading.Ambiguous(List.of(DAY, DAY.plusDays(1)), " "));
    }

    @Test
    void a_refusal_has_a_sentence() {
        assertThrows(IllegalArgumentException.class, () -> new DateReading.Refused(" "));
    }

    private static DateReading choice(List<LocalDate> days) {
        return new DateReading.Ambiguous(days, "Which day?");
    }
}
