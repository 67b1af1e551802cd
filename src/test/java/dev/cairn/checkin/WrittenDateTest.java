package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read on Wednesday 25 November 2026, where not said otherwise; 1 December is a Tuesday. */
class WrittenDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-12-01   | 2026-12-01
                    2026-12-1    | 2026-12-01
                    2026/12/01   | 2026-12-01
                    2026.12.01   | 2026-12-01
                    2026/01/12   | refused
                    2027/01/12   | 2027-01-12
                    1.12.2026    | 2026-12-01
                    01.12.2026.  | 2026-12-01
                    1.12.        | 2026-12-01
                    1.12         | 2026-12-01
                    1.12.26      | 2026-12-01
                    26.11.27     | 2027-11-26
                    27.11.26     | 2026-11-27
                    13/12/2026   | 2026-12-13
                    12/13/2026   | 2026-12-13
                    13-12-2026   | 2026-12-13
                    13/12        | 2026-12-13
                    12/12/2026   | 2026-12-12
                    """)
    void numbers_in_a_plain_order_are_read(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    10/11/2026  | 2026-10-11 or 2026-11-10
                    10-11-2026  | 2026-10-11 or 2026-11-10
                    10/11/26    | 2026-10-11 or 2026-11-10
                    1/12        | 2026-12-01 or 2027-01-12
                    26/11/27    | 2026-11-27 or 2027-11-26
                    26-11-27    | 2026-11-27 or 2027-11-26
                    01/12/2027  | 2027-01-12 or 2027-12-01
                    """)
    void numbers_whose_order_is_open_are_asked_back(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void where_both_orders_are_days_it_is_asked_back_even_if_only_one_is_within_range() {
        assertEquals(
                new DateReading.Ambiguous(
                        List.of(LocalDate.of(2026, 12, 1)),
                        "Do you mean Tue 1 Dec 2026 by “01/12/2026”? It cannot be Mon 12 Jan 2026, which is more than 120"
                                + " days back."),
                WrittenDate.read("01/12/2026", TODAY));
        assertEquals(
                new DateReading.Ambiguous(
                        List.of(LocalDate.of(2027, 12, 5)),
                        "Do you mean Sun 5 Dec 2027 by “5/12/2027”? It cannot be Wed 12 May 2027, which is more than 120"
                                + " days back."),
                WrittenDate.read("5/12/2027", LocalDate.of(2027, 11, 25)));
        assertEquals("refused", read("01/02/2026"), "1 February 2026 and 2 January 2026 are both too long ago");
        assertEquals("2026-12-01 or 2027-01-12", read("01/12"));
        assertEquals("2026-01-12 or 2026-12-01", read("01/12/2026", LocalDate.of(2026, 5, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 Dec                  | 2026-12-01
                    Dec 1                  | 2026-12-01
                    1dec                   | 2026-12-01
                    01 DEC                 | 2026-12-01
                    1st of December        | 2026-12-01
                    the 1st of december    | 2026-12-01
                    December 1st 2026      | 2026-12-01
                    December the 1st, 2026 | 2026-12-01
                    1 december, 2026       | 2026-12-01
                    Dec. 1, 2026           | 2026-12-01
                    1. Dez                 | refused
                    1. dec. 2026           | 2026-12-01
                    1-Dec-2026             | 2026-12-01
                    1-dec-26               | 2026-12-01
                    1 dec 26               | 2026-12-01
                    1 dec ’26              | 2026-12-01
                    1/dec/2026             | 2026-12-01
                    2026 dec 1             | 2026-12-01
                    2026-Dec-01            | 2026-12-01
                    1 jan next year        | 2027-01-01
                    1 dec this year        | 2026-12-01
                    may 1                  | 2027-05-01
                    1 mar                  | 2027-03-01
                    2 sept                 | 2026-09-02
                    30 nov                 | 2026-11-30
                    """)
    void a_named_month_is_read(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void without_a_year_it_is_the_first_such_day_from_120_days_back() {
        assertEquals("2026-07-28", read("28 jul"));
        assertEquals("2027-07-27", read("27 jul"));
        assertEquals("2026-11-25", read("25 nov"));
        assertEquals("2026-07-31", read("end of july"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, the 1st,  2026-11-01 or 2026-12-01",
        "2026-12-20, the 31st, 2026-10-31 or 2026-12-31",
        "2026-11-25, the 31st, 2026-10-31 or 2026-12-31",
        "2026-12-01, the 1st,  2026-12-01 or 2027-01-01",
        "2026-12-03, the 1st,  2026-12-01 or 2027-01-01",
        "2026-12-31, the 30th, 2026-12-30 or 2027-01-30",
        "2026-11-25, since the 1st, 2026-11-01",
        "2026-11-25, the 1st of the month, 2026-11-01 or 2026-12-01",
        "2026-11-25, the 15th of next month, 2026-12-15",
        "2026-11-25, 15th of this month, 2026-11-15",
        "2026-11-25, tuesday the 1st, 2026-12-01",
        "2026-11-25, 1st monday, refused",
        "2026-11-25, the first monday of december, refused",
        "2026-11-25, the 32nd, refused",
        "2026-11-25, 31st of this month, refused",
        "2027-01-30, the 29th, 2027-01-29 or 2027-03-29",
    })
    void a_day_without_a_month_may_be_the_last_such_day_or_the_coming_one(
            LocalDate today, String text, String expected) {
        assertEquals(expected, read(text, today));
    }

    @ParameterizedTest
    @CsvSource({
        "1 decmber, 2026-12-01",
        "1 Decemeber, 2026-12-01",
        "1 novmeber, 2026-11-01",
        "feburary 1, 2027-02-01",
        "1st of agust, 2026-08-01",
        "1 januray, 2027-01-01",
        "1 octobr, 2026-10-01",
        "1 spetember 2026, 2026-09-01",
        "wendesday, 2026-12-02",
        "wensday, 2026-12-02",
        "thrusday, 2026-11-26",
        "tommorow, 2026-11-26",
        "tomorow, 2026-11-26",
        "toady, 2026-11-25",
        "in two wekks, 2026-12-09",
        "in a mnoth, 2026-12-25",
        "startign 1 dec, 2026-12-01",
        "in sixth days, refused",
        "stalling 1 dec, refused",
        "munday, refused",
        "tursday, refused",
        "mondays, refused",
        "match 1, refused",
        "remember 1, refused",
        "member 1, refused",
        "sunny, refused",
        "midday, refused",
        "someday, refused",
        "1 mai, refused",
        "1 juli, refused",
        "1 jum, refused",
        "1 mat, refused",
    })
    void a_small_slip_in_a_name_is_mended_only_if_one_name_fits(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "1 jun, 2027-06-01",
        "1 jul 2027, 2027-07-01",
        "1 mar, 2027-03-01",
        "1 may, 2027-05-01",
        "1 june, 2027-06-01",
        "1 july 2027, 2027-07-01",
    })
    void near_names_stay_themselves(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-25",
        "Tomorrow!, 2026-11-26",
        "yesterday, 2026-11-24",
        "day after tomorrow, 2026-11-27",
        "the day after tomorrow, 2026-11-27",
        "the day before yesterday, 2026-11-23",
        "in 3 days, 2026-11-28",
        "in three days, 2026-11-28",
        "in two weeks, 2026-12-09",
        "in two weeks' time, 2026-12-09",
        "in a month, 2026-12-25",
        "in a year, 2027-11-25",
        "3 weeks ago, 2026-11-04",
        "2 weeks from now, 2026-12-09",
        "a week from today, 2026-12-02",
        "a fortnight ago, 2026-11-11",
        "in 0 days, 2026-11-25",
        "in 400 days, 2027-12-30",
        "120 days ago, 2026-07-28",
        "in 401 days, refused",
        "121 days ago, refused",
        "in 2 years, refused",
        "in 99999999999999999999 days, refused",
        "999999999 years ago, refused",
        "in -3 days, refused",
        "-3 days ago, refused",
        "in 1.5 weeks, refused",
        "'in 1,5 weeks', refused",
        "in 1 week and 2 days, refused",
        "2 weeks, refused",
        "in a few weeks, refused",
        "in 5 working days, refused",
        "a week from monday, refused",
        "3 days after 1 dec, refused",
    })
    void days_counted_from_today_are_read(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void a_month_from_the_31st_is_the_last_day_of_a_shorter_month() {
        assertEquals("2027-02-28", read("in a month", LocalDate.of(2027, 1, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "next week, 2026-11-30 or 2026-12-01 or 2026-12-02 or 2026-12-03 or 2026-12-04",
        "next month, 2026-12-01 or 2026-12-25",
        "eom, 2026-11-30",
        "eow, 2026-11-27 or 2026-11-29",
        "end of the week, 2026-11-27 or 2026-11-29",
        "end of this week, 2026-11-27 or 2026-11-29",
        "end of next week, 2026-12-04 or 2026-12-06",
        "end of month, 2026-11-30",
        "end of the month, 2026-11-30",
        "end of next month, 2026-12-31",
        "start of next month, 2026-12-01",
        "start of next week, 2026-11-30",
        "beginning of the month, 2026-11-01 or 2026-12-01",
        "end of december, 2026-12-31",
        "end december, 2026-12-31",
        "end-of-december, 2026-12-31",
        "start of january, 2027-01-01",
        "beginning of march, 2027-03-01",
        "beginning of march 2027, 2027-03-01",
        "end of february, 2027-02-28",
        "mid december, 2026-12-14 or 2026-12-15 or 2026-12-16",
        "mid-december, 2026-12-14 or 2026-12-15 or 2026-12-16",
        "middle of august, 2026-08-14 or 2026-08-17",
        "mid november, 2026-11-13 or 2026-11-16",
        "mid january, 2027-01-14 or 2027-01-15 or 2027-01-18",
        "mid next month, 2026-12-14 or 2026-12-15 or 2026-12-16",
        "end of march 2026, refused",
        "this week, refused",
        "last month, refused",
        "early december, refused",
    })
    void edges_of_weeks_and_months_are_read(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "TUESDAY THURSDAY, next week, 2026-12-01 or 2026-12-03",
        "TUESDAY, next week, 2026-12-01",
        "SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY, next week,"
                + " 2026-11-30 or 2026-12-01 or 2026-12-02 or 2026-12-03 or 2026-12-06",
        "TUESDAY THURSDAY, start of next week, 2026-11-30 or 2026-12-01",
        "TUESDAY THURSDAY, end of the week, 2026-11-26 or 2026-11-29",
        "SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY, eow, 2026-11-26 or 2026-11-29",
        "SUNDAY, end of next week, 2026-12-06",
        "WEDNESDAY THURSDAY, next month, 2026-12-01 or 2026-12-02 or 2026-12-25",
        "MONDAY WEDNESDAY, mid december, 2026-12-14 or 2026-12-16",
        "TUESDAY THURSDAY, friday next week, 2026-12-04",
        "TUESDAY THURSDAY, 2026-12-05, 2026-12-05",
        "TUESDAY THURSDAY, end of month, 2026-11-30",
    })
    void what_names_no_single_day_follows_the_working_days_of_the_person_it_is_about(
            String days, String text, String expected) {
        Set<DayOfWeek> week = Stream.of(days.split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet());

        assertEquals(expected, words(WrittenDate.read(text, TODAY, week)));
    }

    @ParameterizedTest
    @CsvSource({
        "she started 12 sep, 2026-09-12",
        "joined last friday, 2026-11-20",
        "started today, 2026-11-25",
        "she started 12 may, refused",
        "started tomorrow, refused",
        "began 2026-12-01, refused",
        "since 1 dec, 2026-12-01",
    })
    void what_has_started_is_not_still_to_come(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @Test
    void a_middle_that_the_range_cuts_through_is_refused() {
        assertEquals("2027-12-14 or 2027-12-15 or 2027-12-16", read("mid december 2027"));
        assertEquals("refused", read("mid december 2027", LocalDate.of(2026, 11, 9)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, monday, 2026-11-30",
        "2026-11-25, Wednesday, 2026-12-02",
        "2026-11-25, thurs, 2026-11-26",
        "2026-11-25, this friday, 2026-11-27",
        "2026-11-27, this friday, 2026-11-27 or 2026-12-04",
        "2026-11-27, this coming friday, 2026-12-04",
        "2026-11-25, last coming friday, refused",
        "2026-11-25, monday week, 2026-11-30 or 2026-12-07",
        "2026-11-28, this friday, 2026-11-27 or 2026-12-04",
        "2026-11-25, this coming friday, 2026-11-27",
        "2026-11-25, next friday, 2026-11-27 or 2026-12-04",
        "2026-11-27, next friday, 2026-12-04",
        "2026-11-29, next friday, 2026-12-04",
        "2026-11-25, next monday, 2026-11-30",
        "2026-11-25, last friday, 2026-11-20",
        "2026-11-25, last monday, 2026-11-16 or 2026-11-23",
        "2026-11-23, last monday, 2026-11-16",
        "2026-11-25, since monday, 2026-11-23",
        "2026-11-23, since monday, 2026-11-16 or 2026-11-23",
        "2026-11-25, she started monday, 2026-11-23",
        "2026-11-25, friday next week, 2026-12-04",
        "2026-11-25, next week on friday, 2026-12-04",
        "2026-11-25, monday this week, 2026-11-23",
        "2026-11-25, monday of last week, 2026-11-16",
        "2026-11-25, friday after next, refused",
        "2026-11-25, friday next month, refused",
    })
    void weekdays_are_counted_in_weeks_that_begin_on_monday(LocalDate today, String text, String expected) {
        assertEquals(expected, read(text, today));
    }

    @ParameterizedTest
    @CsvSource({
        "tuesday 1 dec 2026, 2026-12-01",
        "'Tue, Dec 1', 2026-12-01",
        "1 dec (tuesday), 2026-12-01",
        "tomorrow thursday, 2026-11-26",
        "monday 1 dec 2026, 2026-11-30 or 2026-12-01",
        "monday 2026-12-01, 2026-11-30 or 2026-12-01",
        "friday 1 dec 2026, 2026-12-01 or 2026-12-04",
        "wednesday 1 sep, 2026-09-01 or 2026-09-02 or 2027-09-01",
        "tuesday 10/11/2026, 2026-11-10",
        "tue 12/01/2026, 2026-12-01",
        "mon 12/01/2026, refused",
        "monday 10/11/2026, 2026-10-11 or 2026-10-12 or 2026-11-09 or 2026-11-10",
        "friday 26/11/28, 2026-11-27 or 2026-11-28",
        "next friday 27 nov, 2026-11-27",
        "next friday 11 dec, 2026-11-27 or 2026-12-04 or 2026-12-11",
        "saturday 30 dec 2027, 2027-12-30",
        "saturday 30 dec 2028, refused",
        "wednesday - 9 dec, refused",
        "1 dec - tuesday, refused",
        "today-wed, refused",
        "wed-9 dec, refused",
        "monday tuesday, refused",
    })
    void a_weekday_beside_a_date_confirms_or_questions_it(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "starting 1 Dec",
                "Start: 1 Dec",
                "start date: 1 Dec.",
                "from 1 Dec",
                "on 1 Dec!",
                "she starts on 1 Dec",
                "She starts 1 Dec :tada:",
                ":tada::+1: 1 Dec :wave::skin-tone-2:",
                "since 1 Dec",
                "as of 1 Dec",
                "🎉 1 Dec 👩🏽‍💻",
                "❤️ 1 Dec",
                "*1 Dec*",
                "`1 Dec`",
                "(1 Dec?)",
                "“1 Dec”",
                "1\u00a0Dec",
                "１ Ｄｅｃ",
                "２０２６－１２－０１",
                "２０２６／１２／０１",
                "2026‑12‑01",
                "1\u200b Dec",
                "\t1\nDEC\r\n",
                "- 1 Dec",
            })
    void words_signs_and_emoji_around_a_date_do_not_matter(String text) {
        assertEquals("2026-12-01", read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "🎉",
                "...",
                "soon",
                "asap",
                "q1",
                "Q1 2027",
                "next quarter",
                "30",
                "1e9",
                "0x10",
                "20261201",
                "99999999999999999999",
                "1 Dec 2 Dec",
                "1 Dec or 2 Dec",
                "1 and 2 Dec",
                "1 Dec - 5 Dec",
                "1-3 Dec",
                "1–3 Dec",
                "Dec 1-3",
                "from 1 Dec to 5 Dec",
                "1st-3rd Dec",
                "mon-fri",
                "2026-12-01/2026-12-05",
                "2026-12-01..2026-12-05",
                "1 Dec 1 Dec",
                "not 1 Dec",
                "before 1 Dec",
                "around 1 Dec",
                "~1 Dec",
                "<1 Dec",
                "1 Dec 9:30",
                "1 Dec at 10",
                "2026-12-01T10:00",
                "2026-W49",
                "week 49",
                "2026-335",
                "1.12.20.26",
                "1-12",
                "12/2026",
                "2026-12",
                "december",
                "december 2026",
                "dec '26",
                "dec 1, 26",
                "dec 1 26",
                "1 dec, 26",
                "1 Dec 20266",
                "1² Dec",
                "① Dec",
                "½ Dec",
                "١ Dec",
                "1 дек",
                "\u202e21 Dec",
                "\ud83d",
                "1\u0000 Dec",
                "1 Dec +1",
                "$1 Dec",
                "@ana 1 Dec",
                "<!channel>",
                "the",
                "start",
                "-",
                "/",
                ":",
                "'",
                "in",
                "a",
                "of",
                "1/2 Dec",
                "1/12-2026",
                "end of",
                "next",
                "2026",
                "2026 12 01",
                "new year",
                "every monday",
                "1 Dec x",
                "today or tomorrow",
                "in two weeks, monday",
                "31",
                "1st 2nd",
                "december 1st 2nd",
                "001/12/2026",
                "1.12.2026-5.12.2026",
                "2026-12-01-05",
            })
    void what_is_not_exactly_one_date_is_refused(String text) {
        assertEquals("refused", read(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    soon            | I can't read “soon” as a date. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    30              | I can't read “30” as a date. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    1-3 Dec         | “1-3 Dec” reads like a range; a start is one day. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    1 Dec – 5 Dec   | “1 Dec – 5 Dec” reads like a range; a start is one day. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    1 Dec to 5 Dec  | “1 Dec to 5 Dec” reads like a range; a start is one day. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    1 Dec, 5 Dec    | I see more than one date in “1 Dec, 5 Dec”; a start is one day. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    Q1              | “Q1” is a whole quarter; a start is one day. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    december        | “december” names a month but no day I can read. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    31 February     | There is no 31 February; February has 29 days. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    29 February     | There is no 29 February within reach; it comes in leap years only. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    2026-02-30      | There is no 30 February 2026; that month has 28 days. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    31 Nov          | There is no 31 November; November has 30 days. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    30/02/2027      | There is no 30 February 2027; that month has 28 days. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    2026-13-01      | There is no month 13. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    the 32nd        | No month has a day 32. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    2026-07-27      | “2026-07-27” is more than 120 days back. A start can be any day from 28 July 2026 to 30 December 2027.
                    in 60 weeks     | “in 60 weeks” is more than 400 days ahead. A start can be any day from 28 July 2026 to 30 December 2027.
                    sat 30 dec 2029 | “sat 30 dec 2029” is more than 400 days ahead. A start can be any day from 28 July 2026 to 30 December 2027.
                    started 12 may  | “started 12 may” says that the day has been, but 12 May 2027 is still to come. Write it in full, for example 2026-11-01.
                    🎉              | There is no date yet. Try 2026-12-01, 1 Dec, monday or in two weeks.
                    """)
    void a_refusal_says_what_is_wrong_and_what_to_write(String text, String sentence) {
        assertEquals(new DateReading.Refused(sentence), WrittenDate.read(text, TODAY));
    }

    @Test
    void a_refusal_quotes_at_most_forty_characters_on_one_line() {
        assertEquals("“" + "x".repeat(39) + "…” is too long to be a date.", firstSentence("x".repeat(10_000)));
        assertEquals("I can't read “" + "x".repeat(40) + "” as a date.", firstSentence("x".repeat(40)));
        assertEquals("I can't read “" + "x".repeat(39) + "…” as a date.", firstSentence("x".repeat(41)));
        assertEquals("I can't read “one two” as a date.", firstSentence(" one\n\n\u202e two\u0007"));
        assertEquals(
                "I can't read “" + "x".repeat(38) + "…” as a date.", firstSentence("x".repeat(38) + "🎉 and more"));
    }

    @Test
    void every_example_in_a_refusal_can_be_read() {
        LocalDate today = TODAY;
        for (int i = 0; i < 800; i++) {
            String sentence = sentence("soon", today);
            String examples = sentence.substring(sentence.indexOf("Try ") + 4, sentence.length() - 1);
            for (String example : examples.split(", | or ", -1)) {
                assertInstanceOf(DateReading.Day.class, WrittenDate.read(example, today), example);
            }
            today = today.plusDays(1);
        }
    }

    @Test
    void long_text_is_refused_at_once() {
        List<String> pieces = List.of("1 Dec ", " ", "1-", ":a", "1/1/", "january ", "\u0301", "🎉", "ﷺ");
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String piece : pieces) {
                assertEquals("refused", read(piece.repeat(1_000_000 / piece.length())), piece);
                assertEquals("refused", read(piece.repeat(200 / piece.length())), piece);
            }
        });
    }

    @Test
    void the_computers_language_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals("2026-11-27", read("FRIDAY"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertTrue(sentence("2020-01-01", TODAY).contains("28 July 2026"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String firstSentence(String text) {
        String sentence = sentence(text, TODAY);
        return sentence.substring(0, sentence.indexOf(" Try "));
    }

    private static String sentence(String text, LocalDate today) {
        return assertInstanceOf(DateReading.Refused.class, WrittenDate.read(text, today), text)
                .sentence();
    }

    private static String read(String text) {
        return read(text, TODAY);
    }

    /** The examples of help say so, whatever the day. */
    @Test
    void next_monday_is_one_day_on_every_day_of_the_week() {
        for (int i = 0; i < 7; i++) {
            LocalDate today = TODAY.plusDays(i);
            assertInstanceOf(DateReading.Day.class, WrittenDate.read("next Monday", today), today::toString);
        }
    }

    private static String read(String text, LocalDate today) {
        return words(WrittenDate.read(text, today));
    }

    private static String words(DateReading reading) {
        if (reading instanceof DateReading.Day day) {
            return day.date().toString();
        }
        if (reading instanceof DateReading.Ambiguous ambiguous) {
            return ambiguous.readings().stream().map(LocalDate::toString).collect(Collectors.joining(" or "));
        }
        return "refused";
    }
}
