package dev.cairn.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final String FILE = "holidays/ours.ics";

    @TempDir
    private Path folder;

    private ContentPack pack;

    @BeforeEach
    void aGoodPack() {
        pack = ContentPack.in(folder);
    }

    @Test
    void without_a_folder_there_are_none() throws Exception {
        assertEquals(Holidays.NONE, pack.read().holidays());
    }

    @Test
    void the_example_of_the_readme_is_read() throws Exception {
        String example = Files.readString(Path.of("prompts/README.md"))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .dropWhile(line -> !line.equals("BEGIN:VCALENDAR"))
                .takeWhile(line -> !line.equals("./mvnw"))
                .collect(Collectors.joining("\r\n", "", "\r\n"));

        Set<LocalDate> days = pack.with(FILE, example).read().holidays().days();

        assertTrue(days.containsAll(days("2025-01-01", "2027-01-01", "2100-01-01")), "every year");
        assertTrue(days.containsAll(days("2026-12-28", "2026-12-31")), "several days");
        assertFalse(days.contains(LocalDate.of(2026, 12, 27)));
        assertFalse(days.contains(LocalDate.of(2027, 1, 2)));
    }

    @Test
    void a_rule_and_its_exception_are_followed_and_an_event_without_an_end_is_one_day() throws Exception {
        pack.with(FILE, calendar("""
                DTSTART;VALUE=DATE:20251127
                RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
                EXDATE;VALUE=DATE:20271125"""));

        Set<LocalDate> days = pack.read().holidays().days();

        assertTrue(days.containsAll(days("2025-11-27", "2026-11-26", "2028-11-23")));
        assertFalse(days.contains(LocalDate.of(2027, 11, 25)));
        assertFalse(days.contains(LocalDate.of(2026, 11, 27)));
    }

    @Test
    void all_files_count_together() throws Exception {
        pack.with("holidays/a.ics", calendar("DTSTART;VALUE=DATE:20261225"))
                .with("holidays/b.ics", calendar("DTSTART;VALUE=DATE:20261226"))
                .with("holidays/notes.txt", "Ask Keiko");

        assertEquals(days("2026-12-25", "2026-12-26"), pack.read().holidays().days());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART;VALUE=DATE:2026-12-25 | holidays/ours.ics:5: not a valid iCalendar file (RFC 5545): Text '2026-12-25' could not be parsed
            DTSTART;VALUE=DATE:20261225%RRULE:FREQ=YEARLI | holidays/ours.ics:6: not a valid iCalendar file (RFC 5545): Invalid value YEARLI
            DTSTART:20261225T100000Z | holidays/ours.ics:3: this event begins at a time of day; write the day as DTSTART;VALUE=DATE:20261225
            DTSTART:20261225 | holidays/ours.ics:3: this event begins at a time of day; write the day as
            COMMENT:none | holidays/ours.ics:3: this event has no start; write the day as DTSTART;VALUE=DATE:20261225
            END:VEVENT%END:VEVENT | holidays/ours.ics:6: not a valid iCalendar file
            """)
    void what_is_wrong_is_named_with_file_and_line(String lines, String fault) {
        pack.with(FILE, calendar(lines.replace("%", "\n")));

        assertTrue(pack.fault().startsWith(fault), pack.fault());
    }

    @Test
    void what_is_no_calendar_is_named_beside_everything_else_that_is_wrong() {
        pack.with(FILE, "1 January\n").with("holidays/bad.ics", calendar("COMMENT:none"));
        pack.changed(ContentPack.CHECK_IN, "days: 60", "days: 0");

        List<String> faults = pack.faults();

        assertEquals(3, faults.size(), () -> String.join("\n", faults));
        assertTrue(faults.get(2).startsWith("holidays/ours.ics:1: not a valid iCalendar file"), faults.get(2));
    }

    private static String calendar(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nSUMMARY:Closed\n" + lines + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static Set<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }
}
