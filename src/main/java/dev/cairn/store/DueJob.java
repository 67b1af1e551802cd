package dev.cairn.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that is done when its time has come. It may run twice: after a crash nobody knows how far it came. What it throws is
 * logged, and it is tried again.
 */
public interface DueJob {
    /** As it stands in the database: stable for ever. */
    String name();

    /** Does the work; returns when to do it again, or empty when it is finished. */
    Optional<Instant> run(String id);

    /** Whether it waits while Cairn is removed from Slack. */
    default boolean needsSlack() {
        return true;
    }

    /** Whether it only tidies, again and again, so that nobody waits for it. */
    default boolean isHousekeeping() {
        return false;
    }
}
