package dev.cairn.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

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

    /** Looks now and after each change, until something is found, that long has passed or it is closed. */
    <T> Optional<T> await(Supplier<Optional<T>> look, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long seen = last();
        Optional<T> found = look.get();
        for (long left = patience.toNanos();
                found.isEmpty() && !closed() && left > 0;
                left = deadline - System.nanoTime()) {
            try {
                seen = after(seen, Duration.ofNanos(left));
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            found = look.get();
        }
        return found;
    }

    private synchronized long last() {
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
