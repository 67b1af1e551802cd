package dev.cairn.preferences;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The times of day at which nudges can come: full hours at which most people are at work. */
final class OfferedTimes {
    private static final int FIRST = 7;
    private static final int LAST = 18;

    static final List<LocalTime> ALL = IntStream.rangeClosed(FIRST, LAST)
            .mapToObj(hour -> LocalTime.of(hour, 0))
            .toList();

    private OfferedTimes() {}

    /** One of them; empty for anything else. */
    static Optional<LocalTime> read(String value) {
        return ALL.stream().filter(time -> time.toString().equals(value)).findFirst();
    }
}
