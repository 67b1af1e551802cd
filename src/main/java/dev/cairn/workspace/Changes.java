package dev.cairn.workspace;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts what has happened here, for whoever waits to look again. What changed it does not say. */
final class Changes implements AutoCloseable {
    private long count;
    private boolean closed;

    /** Something that can be seen may have changed. */
    synchronized void tell() {
        count++;
        notifyAll();
    }

    /**
     * Waits for a change after that one, or until closed.
     *
     * @return the number of the last change; {@code seen} when none came in time
     */
    synchronized long after(long seen, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); count == seen && !closed && left > 0; left = deadline - System.nanoTime()) {
            // Rounded up, because zero would wait for ever.
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
        return count;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Nobody waits any more. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
