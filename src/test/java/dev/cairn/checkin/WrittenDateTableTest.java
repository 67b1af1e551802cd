package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people write and what it is read as, kind by kind. */
class WrittenDateTableTest {
    @ParameterizedTest(name = "{0}: {2} on {1}")
    @CsvFileSource(resources = "written-dates.csv", delimiter = '|', encoding = "UTF-8")
    void what_people_write_is_read_asked_back_or_rejected(String kind, LocalDate today, String text, String outcome) {
        assertEquals(outcome, outcome(WrittenDate.read(text, today)), () -> kind + ": " + text + " on " + today);
    }

    private static String outcome(DateReading reading) {
        if (reading instanceof DateReading.Day day) {
            return day.date().toString();
        }
        return reading instanceof DateReading.Ambiguous ambiguous
                ? ambiguous.readings().stream()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(" ", "ambiguous ", ""))
                : "reject";
    }
}
