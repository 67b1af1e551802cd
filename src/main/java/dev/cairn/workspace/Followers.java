package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Other processes that follow the clock. Each says which step's due work it has done, and is answered as soon as there
 * is a later step: then it looks for due work at the time it is told, finishes it, and says so again. The clock leaps
 * only when all have done the present step. Who is silent for longer than the clock waits is followed no more.
 */
final class Followers implements DueWork {
    /** A report is answered after this time even when the clock stands, so that no connection looks dead. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    /**
     * @param heardAt of {@link System#nanoTime()}
     * @param next when its next due work comes, if it said
     */
    private record Follower(long done, long heardAt, boolean waiting, Optional<Instant> next) {}

    private final Duration patience;
    private final Map<String, Follower> followers = new HashMap<>();
    private long step;

    Followers(Duration patience) {
        this.patience = patience;
    }

    /** A new step. */
    @Override
    public synchronized void check() {
        step++;
        notifyAll();
    }

    @Override
    public synchronized boolean idle() {
        long now = System.nanoTime();
        followers.values().removeIf(one -> !one.waiting() && now - one.heardAt() > patience.toNanos());
        return followers.values().stream().allMatch(one -> one.done() >= step);
    }

    /** The earliest that any of them named. */
    @Override
    public synchronized Optional<Instant> next() {
        return followers.values().stream().flatMap(one -> one.next().stream()).min(Comparator.naturalOrder());
    }

    /** Who is gone need not be waited for. */
    synchronized void forget(String name) {
        followers.remove(name);
    }

    /**
     * Waits for a step after that one.
     *
     * @param done the last step whose due work is finished; -1 when none was yet
     * @param next when its next due work comes; empty when there is none
     * @return the present step
     */
    synchronized long report(String name, long done, Optional<Instant> next) {
        Follower waiting = new Follower(done, System.nanoTime(), true, next);
        followers.put(name, waiting);
        long deadline = System.nanoTime() + LONGEST_POLL.toNanos();
        try {
            for (long left = LONGEST_POLL.toMillis(); step <= done && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        // Unless it has gone meanwhile, or started anew and reported again.
        followers.replace(name, waiting, new Follower(done, System.nanoTime(), false, next));
        return step;
    }

    private static long millisUntil(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
}
