package dev.cairn.slack;

/** Remembers which events were answered, across restarts and for all replicas. */
@FunctionalInterface
public interface AnsweredEvents {
    /** Whether this event comes for the first time; from then on it does not. */
    boolean isFirst(String teamId, String eventId);
}
