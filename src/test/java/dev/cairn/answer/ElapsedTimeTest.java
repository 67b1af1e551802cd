package dev.cairn.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElapsedTimeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am six weeks in, what now | 42",
                "day 45 and nothing shipped | 45",
                "week three, what should I know | 21",
                "I joined 2 months ago | 61",
                "after half a year, what is expected | 183",
                "nearly three months in, my lead asks for numbers | 91",
                "a month into the job | 30",
                "been here for a couple of weeks | 14",
                "by my first anniversary | 365",
                "I joined in March, am I on track | 267",
                "started in december, what is next | 357"
            })
    void a_time_since_the_start_is_understood(String question, int days) {
        assertEquals(Optional.of(days), ElapsedTime.daysIn(question, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is a good lead time",
                "how long may a review wait",
                "who decides about the third party library",
                "may I deploy on fridays",
                "do we march on"
            })
    void other_questions_name_no_time(String question) {
        assertEquals(Optional.empty(), ElapsedTime.daysIn(question, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"61, P60D, true", "42, P60D, true", "67, P60D, false", "183, P6M, true", "366, P12M, true"})
    void a_little_more_than_a_milestone_still_falls_into_it(int days, Period milestone, boolean within) {
        assertEquals(within, ElapsedTime.isWithin(days, milestone));
    }
}
