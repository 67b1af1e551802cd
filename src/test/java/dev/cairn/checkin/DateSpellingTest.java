package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DateSpellingTest {

    @Test
    void a_real_name_is_never_changed() {
        Stream.of(DateNames.MONTHS.keySet(), DateNames.WEEKDAYS.keySet(), Set.of("tomorrow", "yesterday"))
                .flatMap(Set::stream)
                .forEach(name -> assertEquals(name, DateSpelling.mend(name)));
    }

    @Test
    void words_that_dates_are_made_of_are_never_changed() {
        List.of(
                        "today",
                        "month",
                        "months",
                        "week",
                        "weeks",
                        "fortnight",
                        "start",
                        "starts",
                        "started",
                        "starting",
                        "beginning",
                        "middle",
                        "before",
                        "after",
                        "these",
                        "their",
                        "thirty",
                        "three",
                        "seven",
                        "eleven",
                        "joined",
                        "effective",
                        "since")
                .forEach(word -> assertEquals(word, DateSpelling.mend(word)));
    }

    @Test
    void a_slip_that_leads_from_one_name_to_another_is_never_mended_to_the_wrong_one() {
        for (String name : List.of(
                "january",
                "february",
                "march",
                "april",
                "august",
                "september",
                "october",
                "november",
                "december",
                "monday",
                "tuesday",
                "wednesday",
                "thursday",
                "friday",
                "saturday",
                "sunday")) {
            for (int i = 1; i < name.length(); i++) {
                String missing = name.substring(0, i) + name.substring(i + 1);
                String doubled = name.substring(0, i) + name.charAt(i) + name.substring(i);
                String swapped = name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1);
                for (String slip : List.of(missing, doubled, swapped)) {
                    String mended = DateSpelling.mend(slip);
                    assertEquals(mended.equals(slip) ? slip : name, mended);
                }
            }
        }
    }
}
