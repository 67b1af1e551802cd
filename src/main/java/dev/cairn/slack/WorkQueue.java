package dev.cairn.slack;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** So many at once, so many waiting, and no more. */
final class WorkQueue implements AutoCloseable {
    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(20);

    private final ThreadPoolExecutor executor;

    WorkQueue(String name, int workers, int waiting) {
        executor = new ThreadPoolExecutor(
                workers,
                workers,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                task -> new Thread(task, name),
                new ThreadPoolExecutor.AbortPolicy());
        executor.allowCoreThreadTimeOut(true);
    }

    /** False when everything is full: the work will not be done. */
    boolean offer(Runnable work) {
        try {
            executor.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** Takes nothing new and lets what waits finish, for at most 20 seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(DRAIN_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException stopNow) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
