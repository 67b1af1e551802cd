package dev.cairn.workspace;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Other processes that follow the clock. Each says which step's due work it has done, and is answered as soon as there
 * is a later step: then it looks for due work at the time it is told, finishes it, and says so again. The clock leaps
 * only when all have done the present step. Who is silent for longer than the clock waits is followed no more.
 */
final class Followers implements DueWork {
    /** A report is answered after this time even when the clock stands, so that no connection looks dead. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(10);

    /** @param heardAt of {@link System#nanoTime()} */
    private record Follower(long done, long heardAt, boolean waiting) {}

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

    /**
     * Waits for a step after that one.
     *
     * @param done the last step whose due work is finished; -1 when none was yet
     * @return the present step
     */
    synchronized long report(String name, long done) {
        followers.put(name, new Follower(done, System.nanoTime(), true));
        long deadline = System.nanoTime() + LONGEST_POLL.toNanos();
        try {
            for (long left = LONGEST_POLL.toMillis(); step <= done && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        followers.put(name, new Follower(done, System.nanoTime(), false));
        return step;
    }

    private static long millisUntil(long deadline) {
        return Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
}
