package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.List;

/** What a typed date says: one day, a few days to choose from, or why it cannot be read. */
public sealed interface DateReading permits DateReading.Day, DateReading.Ambiguous, DateReading.Refused {

    /** The text names exactly this day. */
    record Day(LocalDate date) implements DateReading {}

    /** The text may mean any of these two to four different days, earliest first. */
    record Ambiguous(List<LocalDate> readings) implements DateReading {
        public Ambiguous {
            readings = List.copyOf(readings);
            if (readings.size() < 2 || readings.size() > 4) {
                throw new IllegalArgumentException("two to four readings, not " + readings);
            }
            for (int i = 1; i < readings.size(); i++) {
                if (!readings.get(i - 1).isBefore(readings.get(i))) {
                    throw new IllegalArgumentException("each reading later than the one before, not " + readings);
                }
            }
        }
    }

    /**
     * The text names no day that can be taken.
     *
     * @param sentence plain text for the person who typed: what is wrong and what to write instead. It may quote up to
     *     40 characters of what was typed, unescaped.
     */
    record Refused(String sentence) implements DateReading {
        public Refused {
            if (sentence.isBlank()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
