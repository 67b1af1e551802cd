package dev.cairn.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of an incident that cannot be.
 *
 * @param before the moment that it lies before, although it can only come after; empty where it lies in the future
 */
record ImpossibleTime(Moment moment, Optional<Moment> before) {
    /** Clocks differ, and a form takes a while. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    /** Those that cannot be, at most one for each moment. Two moments at the same minute can. */
    static List<ImpossibleTime> in(Facts facts, Instant now) {
        List<ImpossibleTime> impossible = new ArrayList<>();
        Optional<Moment> latest = Optional.empty();
        for (Moment moment : Moment.values()) {
            Optional<Instant> time = facts.at(moment);
            if (time.isEmpty()) {
                continue;
            }
            Optional<Moment> earlier =
                    latest.filter(each -> time.get().isBefore(facts.at(each).orElseThrow()));
            if (isInFuture(time.get(), now)) {
                impossible.add(new ImpossibleTime(moment, Optional.empty()));
            } else if (earlier.isPresent()) {
                impossible.add(new ImpossibleTime(moment, earlier));
            }
            latest = earlier.or(() -> Optional.of(moment));
        }
        return impossible;
    }

    static boolean isInFuture(Instant time, Instant now) {
        return time.isAfter(now.plus(GRACE));
    }

    static String inFuture(String what, Instant time, ZoneId zone) {
        return what + " (" + Times.in(zone, time) + ") lies in the future. Choose a time that has passed.";
    }

    /** Names both times, as the reader's clock shows them. */
    String sentence(Facts facts, ZoneId zone) {
        Instant time = facts.at(moment).orElseThrow();
        return before.map(earlier -> moment.label() + " (" + Times.in(zone, time) + ") lies before "
                        + earlier.label().toLowerCase(Locale.ROOT) + " ("
                        + Times.in(zone, facts.at(earlier).orElseThrow()) + "). Correct one of the two.")
                .orElseGet(() -> inFuture(moment.label(), time, zone));
    }
}
