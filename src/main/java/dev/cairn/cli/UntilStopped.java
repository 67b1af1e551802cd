package dev.cairn.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits until the process is asked to stop, and has it wait for what the caller closes then. */
final class UntilStopped {
    /** Longer than everything Cairn lets finish. */
    private static final Duration CLOSING = Duration.ofSeconds(90);

    private final CountDownLatch stop = new CountDownLatch(1);

    private UntilStopped() {}

    /** From here on, who asks the process to stop waits until the calling thread has ended. */
    static UntilStopped fromHere() {
        UntilStopped until = new UntilStopped();
        Thread waiting = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            until.stop.countDown();
                            try {
                                waiting.join(CLOSING.toMillis());
                            } catch (InterruptedException endNow) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "stopping"));
        return until;
    }

    /** Returns when Ctrl+C or a signal comes, or has come. */
    void await() {
        try {
            stop.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
