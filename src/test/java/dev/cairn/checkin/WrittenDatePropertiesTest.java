package dev.cairn.checkin;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws, tried on days and texts drawn from a fixed seed. */
class WrittenDatePropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int BACK = 120;
    private static final int AHEAD = 400;

    private static final List<String> WORDS = List.of(
            "1",
            "2",
            "12",
            "26",
            "30",
            "31",
            "2026",
            "2027",
            "1st",
            "3rd",
            "99",
            "dec",
            "december",
            "feb",
            "may",
            "decmber",
            "monday",
            "fri",
            "wendesday",
            "next",
            "last",
            "this",
            "week",
            "month",
            "year",
            "end",
            "eow",
            "eom",
            "coming",
            "start",
            "mid",
            "of",
            "in",
            "a",
            "two",
            "days",
            "weeks",
            "ago",
            "from",
            "now",
            "today",
            "tomorrow",
            "day",
            "after",
            "before",
            "the",
            "on",
            "since",
            "to",
            "or",
            "not",
            "-",
            "/",
            ".",
            ",",
            ":",
            "'",
            "2026-12-01",
            "01/12",
            "1.12.",
            "1-3",
            "q1",
            "soon",
            ":tada:",
            "🎉",
            "\u00a0",
            "１",
            "²",
            "\ud83d",
            "x");

    private final Random random = new Random(20261125);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuu-MM-dd",
                "uuuu-M-d",
                "uuuu/MM/dd",
                "uuuu.MM.dd",
                "d.M.uuuu",
                "dd.MM.uuuu",
                "d.M.uuuu'.'",
                "d MMM uuuu",
                "dd MMMM uuuu",
                "d'th of' MMMM uuuu",
                "MMM d uuuu",
                "MMMM d, uuuu",
                "MMMM 'the' d'th', uuuu",
                "d-MMM-uuuu",
                "d-MMM-uu",
                "uuuu-MMM-dd",
                "EEEE d MMMM uuuu",
                "EEE, d MMM uuuu",
                "uuuu-MM-dd (EEEE)",
                "'she starts on' EEEE, MMMM d, uuuu ':tada:'",
            })
    void every_day_in_range_written_with_its_year_reads_back_as_itself(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        for (LocalDate today : someDays()) {
            for (int days = -BACK; days <= AHEAD; days++) {
                LocalDate date = today.plusDays(days);
                assertReads(date, form.format(date), today);
                assertReads(date, form.format(date).toUpperCase(Locale.ROOT), today);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.M.", "d MMM", "MMMM d", "d'st of' MMMM"})
    void every_day_of_the_coming_eight_months_reads_back_without_its_year(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        for (LocalDate today : someDays()) {
            for (int days = -BACK; days < 365 - BACK; days++) {
                LocalDate date = today.plusDays(days);
                assertReads(date, form.format(date), today);
            }
        }
    }

    @Test
    void every_count_of_days_and_weeks_reads_back() {
        for (LocalDate today : someDays()) {
            for (int days = 0; days <= AHEAD; days++) {
                assertReads(today.plusDays(days), "in " + days + " days", today);
                assertReads(today.plusDays(days), days + " days from now", today);
            }
            for (int weeks = 0; weeks <= BACK / 7; weeks++) {
                assertReads(today.minusWeeks(weeks), weeks + " weeks ago", today);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuu-MM-dd",
                "uuuu/M/d",
                "uu-MM-dd",
                "d.M.uuuu",
                "dd.MM.uu",
                "d/M/uuuu",
                "M/d/uuuu",
                "dd/MM/uu",
                "MM/dd/uu",
                "dd-MM-uuuu",
                "MM-dd-uuuu",
                "d MMM uu",
                "MMMM d uuuu",
                "EEE d/M/uuuu",
                "EEEE, MM/dd/uu",
            })
    void however_a_day_in_range_is_written_it_is_that_day_or_asked_back_and_never_another(String pattern) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        for (LocalDate today : someDays()) {
            for (int days = -BACK; days <= AHEAD; days++) {
                LocalDate date = today.plusDays(days);
                String text = form.format(date);
                List<LocalDate> readings = assertLawful(text, today);
                assertTrue(readings.contains(date), () -> text + " on " + today + " is read as " + readings);
            }
        }
    }

    @Test
    void a_day_of_the_month_is_found_from_any_day_within_two_months() {
        for (LocalDate today = TODAY; today.isBefore(TODAY.plusYears(4)); today = today.plusDays(1)) {
            for (int day = 1; day <= 31; day++) {
                List<LocalDate> readings = readings(WrittenDate.read("the " + day + "th", today));
                assertFalse(readings.isEmpty(), day + " on " + today);
                for (LocalDate date : readings) {
                    assertEquals(day, date.getDayOfMonth());
                    assertTrue(Math.abs(date.toEpochDay() - today.toEpochDay()) <= 62, day + " on " + today);
                }
            }
        }
    }

    @Test
    void a_day_just_out_of_range_is_refused_in_every_form() {
        for (LocalDate today : someDays()) {
            for (LocalDate date : List.of(today.minusDays(BACK + 1), today.plusDays(AHEAD + 1))) {
                for (String pattern : List.of("uuuu-MM-dd", "d.M.uuuu", "d MMM uuuu", "MMMM d, uuuu")) {
                    String text =
                            DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
                    assertInstanceOf(DateReading.Refused.class, WrittenDate.read(text, today), text);
                }
            }
        }
    }

    @Test
    void one_unknown_word_anywhere_refuses_any_date() {
        List<String> dates = List.of("2026-12-01", "1 Dec 2026", "monday", "in two weeks", "end of december");
        for (String date : dates) {
            List<String> words = List.of(date.split(" ", -1));
            for (int i = 0; i <= words.size(); i++) {
                String text = String.join(" ", words.subList(0, i)) + " xyz "
                        + String.join(" ", words.subList(i, words.size()));
                assertInstanceOf(DateReading.Refused.class, WrittenDate.read(text, TODAY), text);
            }
        }
    }

    @Test
    void shuffled_words_never_throw_and_never_leave_the_range() {
        for (int i = 0; i < 20_000; i++) {
            String separator = random.nextInt(4) == 0 ? "" : " ";
            String text = IntStream.range(0, 1 + random.nextInt(7))
                    .mapToObj(n -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(separator));
            assertLawful(text, TODAY.plusDays(random.nextInt(4000)));
        }
    }

    @Test
    void random_characters_never_throw_and_never_leave_the_range() {
        int[] limits = {0x80, 0x250, 0x3000, 0x10000, 0x110000};
        for (int i = 0; i < 20_000; i++) {
            int limit = limits[i % limits.length];
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                text.appendCodePoint(random.nextInt(limit));
            }
            assertLawful(text.toString(), TODAY.plusDays(random.nextInt(4000)));
        }
    }

    /** Returns the days it is read as, which lie in range. */
    private static List<LocalDate> assertLawful(String text, LocalDate today) {
        List<LocalDate> readings =
                readings(assertDoesNotThrow(() -> WrittenDate.read(text, today), () -> text + " on " + today));
        for (LocalDate date : readings) {
            assertFalse(date.isBefore(today.minusDays(BACK)), () -> text + " on " + today);
            assertFalse(date.isAfter(today.plusDays(AHEAD)), () -> text + " on " + today);
        }
        return readings;
    }

    private static void assertReads(LocalDate date, String text, LocalDate today) {
        assertEquals(new DateReading.Day(date), WrittenDate.read(text, today), () -> text + " on " + today);
    }

    private static List<LocalDate> readings(DateReading reading) {
        if (reading instanceof DateReading.Day day) {
            return List.of(day.date());
        }
        return reading instanceof DateReading.Ambiguous ambiguous ? ambiguous.readings() : List.of();
    }

    private List<LocalDate> someDays() {
        return random.ints(5, 0, 4000).mapToObj(TODAY::plusDays).toList();
    }
}
