package dev.cairn.checkin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** What one stretch of words names, before the range is looked at. */
sealed interface DatePiece {

    /**
     * A date, beside which a weekday may stand.
     *
     * @param readings the days meant
     * @param others days the words fit too but that are meant only if a weekday says so, such as other years
     */
    record Days(List<LocalDate> readings, List<LocalDate> others) implements DatePiece {
        static Days of(LocalDate... readings) {
            return new Days(List.of(readings), List.of());
        }

        /** The first of {@code candidates} is meant. */
        static Days firstOf(List<LocalDate> candidates) {
            return new Days(candidates.subList(0, 1), candidates.subList(1, candidates.size()));
        }
    }

    /** A day found by counting or by a period's edge; a weekday beside it would be a second date. */
    record Moment(List<LocalDate> readings) implements DatePiece {
        static Moment of(LocalDate... readings) {
            return new Moment(List.of(readings));
        }
    }

    record Weekday(DayOfWeek day, Which which) implements DatePiece {}

    enum Which {
        PLAIN,
        THIS,
        NEXT,
        LAST
    }

    /** A day that no calendar has; {@code fault} is the sentence that says so. */
    record Impossible(String fault) implements DatePiece {}
}
