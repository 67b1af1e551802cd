package dev.cairn.workspace;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a turn of the clock came.
 *
 * @param steps how often the clock leapt
 * @param delivered scheduled messages that arrived meanwhile
 * @param stopped why it stopped before its end; empty when it came all the way
 */
public record Turned(Instant from, Instant to, int steps, int delivered, Optional<String> stopped) {}
