package dev.cairn.checkin;

import java.time.LocalDate;
import java.util.List;

/** What a typed date says: one day, a few days to choose from, or why it cannot be read. */
public sealed interface DateReading permits DateReading.Day, DateReading.Ambiguous, DateReading.Refused {

    /** The text names exactly this day. */
    record Day(LocalDate date) implements DateReading {}

    /**
     * The text may mean more than one day, and is asked back.
     *
     * @param readings the one to six days that can be taken, earliest first; it is one where every other day that the
     *     text may mean is out of range
     * @param question plain text for the person who typed: which day they mean, and which it cannot be and why. It may
     *     quote up to 40 characters of what was typed, unescaped.
     */
    record Ambiguous(List<LocalDate> readings, String question) implements DateReading {
        private static final int MOST = 6;

        public Ambiguous {
            readings = List.copyOf(readings);
            if (readings.isEmpty() || readings.size() > MOST) {
                throw new IllegalArgumentException("one to six readings, not " + readings);
            }
            for (int i = 1; i < readings.size(); i++) {
                if (!readings.get(i - 1).isBefore(readings.get(i))) {
                    throw new IllegalArgumentException("each reading later than the one before, not " + readings);
                }
            }
            if (question.isBlank()) {
                throw new IllegalArgumentException("what may be several days is asked back");
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
