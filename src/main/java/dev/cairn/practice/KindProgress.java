package dev.cairn.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How somebody stands with a kind of defect, by Leitner's boxes: what was found moves up a box and comes back later, what
 * was missed goes back to the first. Where the line was right and the name was not, the kind stays where it is.
 *
 * <p>Leitner (So lernt man lernen, Herder, 1972) keeps flash cards in a box of five compartments and takes from a
 * compartment when it is full. There is nothing here that fills up, so each box waits a number of days instead, twice as
 * many as the one before it.
 *
 * @param box from 1 to {@link #BOXES}
 * @param sights how it went each time, the earliest first; at least once
 */
record KindProgress(String kind, int box, List<Sight> sights, Instant lastAt) {
    static final int BOXES = 5;

    private static final int FIRST_WAIT_DAYS = 2;

    /** How long the last box waits; by then an answer seen is taken to be forgotten. */
    static final Duration LONGEST_WAIT = waiting(BOXES);

    KindProgress {
        sights = List.copyOf(sights);
        if (box < 1 || box > BOXES || sights.isEmpty()) {
            throw new IllegalArgumentException("no progress: box " + box + " after " + sights.size());
        }
    }

    /** A kind met for the first time comes out of the first box. */
    static KindProgress first(String kind, Sight sight, Instant at) {
        return new KindProgress(kind, after(1, sight), List.of(sight), at);
    }

    KindProgress then(Sight sight, Instant at) {
        List<Sight> longer = new ArrayList<>(sights);
        longer.add(sight);
        return new KindProgress(kind, after(box, sight), longer, at);
    }

    private static int after(int box, Sight sight) {
        return switch (sight) {
            case FOUND -> Math.min(BOXES, box + 1);
            case RIGHT_LINE -> box;
            case MISSED -> 1;
        };
    }

    Instant dueAt() {
        return lastAt.plus(waiting(box));
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt());
    }

    int met() {
        return sights.size();
    }

    long found() {
        return sights.stream().filter(Sight.FOUND::equals).count();
    }

    static Duration waiting(int box) {
        return Duration.ofDays((long) FIRST_WAIT_DAYS << (box - 1));
    }
}
