package dev.cairn.nudge;

/** Knows when everybody wants to be written to. */
@FunctionalInterface
public interface Rhythms {
    /** The same for everybody. */
    Rhythms USUAL = (teamId, userId) -> Rhythm.USUAL;

    /** What somebody has chosen, or else the usual. */
    Rhythm of(String teamId, String userId);
}
