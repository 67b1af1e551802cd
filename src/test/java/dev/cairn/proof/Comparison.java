package dev.cairn.proof;

import dev.cairn.proof.Arrival.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what people found against what was to arrive. */
final class Comparison {
    private record Place(String person, String topic) {}

    private final ProofReport report;
    private final Instant end;

    /** @param end what is foreseen for later is not missed yet */
    Comparison(ProofReport report, Instant end) {
        this.report = report;
        this.end = end;
    }

    void compare(List<Arrival> foreseen, List<Found> found) {
        Map<Place, List<Arrival>> expected = new HashMap<>();
        foreseen.forEach(
                each -> expected.computeIfAbsent(new Place(each.person(), each.topic()), p -> new ArrayList<>())
                        .add(each));
        Map<Place, List<Found>> came = new HashMap<>();
        found.forEach(each -> came.computeIfAbsent(new Place(each.person(), each.topic()), p -> new ArrayList<>())
                .add(each));
        Stream.concat(expected.keySet().stream(), came.keySet().stream())
                .distinct()
                .forEach(place ->
                        compareIn(expected.getOrDefault(place, List.of()), came.getOrDefault(place, List.of())));
    }

    private void compareIn(List<Arrival> expected, List<Found> came) {
        Map<Arrival, List<Found>> here = new HashMap<>();
        List<Found> besides = new ArrayList<>();
        for (Found each : came) {
            Optional<Arrival> arrival = expected.stream()
                    .filter(one -> one.holds(each.at()) && one.words().contains(each.words()))
                    .findFirst()
                    .or(() -> expected.stream()
                            .filter(one -> one.holds(each.at()))
                            .findFirst());
            if (arrival.isEmpty()) {
                besides.add(each);
            } else if (arrival.get().times() == Times.NEVER
                    || !arrival.get().words().contains(each.words())) {
                report.cameThoughCancelled(each + ", foreseen was " + arrival.get());
            } else {
                here.computeIfAbsent(arrival.get(), one -> new ArrayList<>()).add(each);
            }
        }
        List<Arrival> missing = new ArrayList<>();
        for (Arrival each : expected) {
            int times = here.getOrDefault(each, List.of()).size();
            boolean isOver = each.until().isBefore(end);
            report.compared(each.times(), isOver, times);
            if (times > 1) {
                report.doubled(times + " times: " + each);
            } else if (times == 0 && isOver && each.times() == Times.ONCE) {
                missing.add(each);
            }
        }
        for (Arrival each : missing) {
            if (besides.isEmpty()) {
                report.lost(each.toString());
            } else {
                report.inWrongMinute(each + " came as " + besides.remove(0));
            }
        }
        besides.forEach(each -> report.doubled("not foreseen: " + each));
    }
}
