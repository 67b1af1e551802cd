package dev.cairn.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody has practised so far. How they stand with each kind is worked out from it, so nothing can contradict it.
 *
 * @param answered the earliest first
 */
record History(List<Answered> answered) {
    History {
        answered = List.copyOf(answered);
    }

    /** By kind; those never met are not in it. */
    Map<String, KindProgress> progress() {
        Map<String, KindProgress> progress = new LinkedHashMap<>();
        for (Answered each : answered) {
            each.kinds()
                    .forEach((kind, sight) -> progress.compute(
                            kind,
                            (same, before) -> before == null
                                    ? KindProgress.first(kind, sight, each.at())
                                    : before.then(sight, each.at())));
        }
        return progress;
    }

    /** When somebody last saw what is wrong in an exercise. */
    Optional<Instant> seen(String exercise) {
        return answered.stream()
                .filter(each -> each.exercise().equals(exercise))
                .map(Answered::at)
                .max(Instant::compareTo);
    }

    /**
     * When somebody saw the answer so lately that finding it again shows only that they remember it: within the time that
     * the last box waits.
     */
    Optional<Instant> seenLately(String exercise, Instant now) {
        return seen(exercise).filter(at -> at.plus(KindProgress.LONGEST_WAIT).isAfter(now));
    }

    /** The exercise answered last. */
    Optional<String> last() {
        return answered.isEmpty()
                ? Optional.empty()
                : Optional.of(answered.get(answered.size() - 1).exercise());
    }

    /** With this as the latest. */
    History with(Answered latest) {
        return new History(Stream.concat(answered.stream(), Stream.of(latest)).toList());
    }

    History without(String attempt) {
        return new History(answered.stream()
                .filter(each -> !each.attempt().equals(attempt))
                .toList());
    }
}
