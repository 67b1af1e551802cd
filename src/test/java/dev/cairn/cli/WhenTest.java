package dev.cairn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.cli.CairnProcess.Ended;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            in two weeks | 2026-12-09
            next friday  | Which day do you mean by “next friday”: Fri 27 Nov 2026 or Fri 4 Dec 2026?
            01/12/2026   | Do you mean Tue 1 Dec 2026 by “01/12/2026”? It cannot be Mon 12 Jan 2026, which is more than 120 days back.
            31 feb       | There is no 31 February; February has 29 days. Try 2026-12-01, 1 Dec, monday or in two weeks.
            2026-01-01   | “2026-01-01” is more than 120 days back. A start can be any day from 28 July 2026 to 30 December 2027.
            """)
    void a_date_is_answered_with_the_day_the_readings_or_the_reason(String text, String said) throws Exception {
        String[] words = ("when --today 2026-11-25 " + text).split(" ", -1);

        assertEquals(new Ended(0, said + "\n", ""), CairnCommand.run(words));
    }

    @Test
    void without_another_day_it_is_read_today_in_utc() throws Exception {
        LocalDate before = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);
        Ended ended = new CairnProcess(folder).run("when", "today");
        LocalDate after = LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC);

        LocalDate today = LocalDate.parse(ended.out().strip());
        assertTrue(!today.isBefore(before) && !today.isAfter(after), ended::out);
    }

    @Test
    void lines_come_back_as_results_in_order() throws Exception {
        assertEquals(
                new Ended(0, """
                        {"result":"2026-12-09"}
                        {"result":"2027-02-28"}
                        {"result":"ambiguous"}
                        {"result":"reject"}
                        {"result":"reject"}
                        {"result":"2026-12-01"}
                        """, ""),
                new CairnProcess(folder).withCharset("US-ASCII").runWithInput("""
                        {"text":"in two weeks","today":"2026-11-25"}
                        {"text":"in a month","today":"2027-01-31"}
                        {"text":"next friday","today":"2026-11-25"}
                        {"text":"christmas","today":"2026-11-25"}
                        {"text":"","today":"2026-11-25"}
                        {"today":"2026-11-25","text":"🎉 1 Dec","more":[1]}""", "when", "--json"));
    }

    @Test
    void a_line_that_cannot_be_used_is_said_to_be_so_and_the_rest_is_read() throws Exception {
        assertEquals(new Ended(1, """
                        {"error":"line 1: not a JSON object; write {\\"text\\":\\"in two weeks\\",\\"today\\":\\"2026-11-25\\"}"}
                        {"error":"line 2: not a JSON object; write {\\"text\\":\\"in two weeks\\",\\"today\\":\\"2026-11-25\\"}"}
                        {"error":"line 3: not a JSON object; write {\\"text\\":\\"in two weeks\\",\\"today\\":\\"2026-11-25\\"}"}
                        {"error":"line 4: not a JSON object; write {\\"text\\":\\"in two weeks\\",\\"today\\":\\"2026-11-25\\"}"}
                        {"error":"line 5: “text” must be there and be a string"}
                        {"error":"line 6: “text” must be there and be a string"}
                        {"error":"line 7: “today” must be a day such as 2026-11-25"}
                        {"error":"line 8: “today” must be a day such as 2026-11-25"}
                        {"error":"line 9: “today” must be a day such as 2026-11-25"}
                        {"error":"line 10: “today” must be a day such as 2026-11-25"}
                        {"result":"2026-11-26"}
                        """, ""), CairnCommand.runWithInput("""
                        tomorrow

                        ["tomorrow"]
                        {"text":"tomorrow","today":"2026-11-25"} {}
                        {"today":"2026-11-25"}
                        {"text":1,"today":"2026-11-25"}
                        {"text":"tomorrow"}
                        {"text":"tomorrow","today":"2026-02-29"}
                        {"text":"tomorrow","today":"25.11.2026"}
                        {"text":"tomorrow","today":20261125}
                        {"text":"tomorrow","today":"2026-11-25"}
                        """, "when", "--json"));
    }

    @Test
    void no_lines_give_no_results() throws Exception {
        assertEquals(new Ended(0, "", ""), CairnCommand.runWithInput("", "when", "--json"));
    }
}
