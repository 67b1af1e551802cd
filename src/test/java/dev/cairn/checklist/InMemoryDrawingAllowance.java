package dev.cairn.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The drawings of one workspace in memory; held to the same contract as those in a database. */
final class InMemoryDrawingAllowance implements DrawingAllowance {
    private record Drawing(String teamId, Instant at) {}

    private final List<Drawing> drawings = new ArrayList<>();

    @Override
    public Optional<Instant> take(String teamId, Instant now, int most) {
        List<Instant> recent = drawings.stream()
                .filter(drawing -> drawing.teamId().equals(teamId))
                .map(Drawing::at)
                .filter(at -> at.isAfter(now.minus(MINUTE)) && at.isBefore(now.plus(MINUTE)))
                .sorted()
                .toList();
        if (recent.size() >= most) {
            return Optional.of(recent.get(recent.size() - most).plus(MINUTE));
        }
        drawings.add(new Drawing(teamId, now));
        return Optional.empty();
    }
}
