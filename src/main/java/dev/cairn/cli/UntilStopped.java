package dev.cairn.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits until the process is asked to stop, and has it wait for what the caller closes then. */
final class UntilStopped {
    /** Longer than everything Cairn lets finish. */
    private static final Duration CLOSING = Duration.ofSeconds(90);

    private UntilStopped() {}

    /** Returns when Ctrl+C or a signal comes. The process ends when the calling thread has. */
    static void await() {
        CountDownLatch stop = new CountDownLatch(1);
        Thread waiting = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop.countDown();
                            try {
                                waiting.join(CLOSING.toMillis());
                            } catch (InterruptedException endNow) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stopping"));
        try {
            stop.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
