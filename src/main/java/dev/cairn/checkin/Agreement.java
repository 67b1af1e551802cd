package dev.cairn.checkin;

import java.time.Instant;

/**
 * What engineer and manager agreed in their talk; either may change it.
 *
 * @param authorId who wrote it as it is now
 * @param version grows with every change, from 1; 0 where nothing is written yet
 */
public record Agreement(
        String teamId,
        String planId,
        String milestone,
        String managerId,
        String text,
        String authorId,
        Instant changedAt,
        long version) {}
