package dev.cairn.checkin;

import java.util.List;
import java.util.Optional;

/** One way to write a date. */
interface DateForm {
    List<DateForm> ALL = List.of(
            new NumericDate(),
            new NamedMonthDate(),
            new DayOfMonth(),
            new NamedWeekday(),
            new NearbyDay(),
            new CountedTime(),
            new PeriodEdge());

    /** The longest stretch of this form that begins exactly at {@code start}. */
    Optional<Match> at(int start, DateTokens tokens, DateContext context);

    /**
     * A form was recognised.
     *
     * @param end the position after its last token
     */
    record Match(DatePiece piece, int end) {}
}
