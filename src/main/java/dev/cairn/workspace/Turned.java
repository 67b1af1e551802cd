package dev.cairn.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a turn of the clock came.
 *
 * @param steps how often the clock leapt, or the app was asked again where it stood
 * @param deliveredTo the channel of each scheduled message that arrived meanwhile, in order
 * @param stopped why it stopped before its end; empty when it came all the way
 */
public record Turned(Instant from, Instant to, int steps, List<String> deliveredTo, Optional<String> stopped) {
    public Turned {
        deliveredTo = List.copyOf(deliveredTo);
    }

    /** How many scheduled messages arrived meanwhile. */
    public int delivered() {
        return deliveredTo.size();
    }
}
