package dev.cairn.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    @Test
    void what_does_not_fit_is_turned_away_at_once_and_what_waits_is_done_before_closing() {
        CountDownLatch gate = new CountDownLatch(1);
        List<String> done = new CopyOnWriteArrayList<>();
        WorkQueue queue = new WorkQueue("test", 1, 1);

        boolean running = queue.offer(() -> {
            awaitQuietly(gate);
            done.add("running");
        });
        boolean waiting = queue.offer(() -> done.add("waiting"));
        boolean turnedAway = queue.offer(() -> done.add("never"));
        gate.countDown();
        queue.close();

        assertTrue(running);
        assertTrue(waiting);
        assertFalse(turnedAway);
        assertEquals(List.of("running", "waiting"), done);
    }

    @Test
    void a_minute_of_requests_is_counted_for_each_person_and_then_begins_anew() {
        long[] nanos = {0};
        RequestLimit limit = new RequestLimit(2, () -> nanos[0]);

        assertTrue(limit.allows("U1"));
        assertTrue(limit.allows("U1"));
        assertFalse(limit.allows("U1"));
        assertTrue(limit.allows("U2"));
        nanos[0] = Duration.ofMinutes(1).toNanos();
        assertTrue(limit.allows("U1"));
    }

    private static void awaitQuietly(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
