package dev.cairn.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconnectPauseTest {
    private final ReconnectPause pause = new ReconnectPause();

    @Test
    void what_lasted_is_opened_again_at_once() {
        pause.failed();
        pause.ended(Duration.ofMinutes(1));

        assertEquals(Duration.ZERO, pause.next());
    }

    @Test
    void what_fails_again_and_again_waits_longer_and_longer_up_to_a_minute() {
        List<Long> seconds = Stream.generate(() -> {
                    pause.failed();
                    return pause.next().toSeconds();
                })
                .limit(9)
                .toList();

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), seconds);
    }

    @Test
    void a_connection_that_breaks_as_soon_as_it_stands_counts_as_failed() {
        pause.ended(Duration.ofSeconds(59));
        pause.ended(Duration.ZERO);

        assertEquals(Duration.ofSeconds(2), pause.next());
    }

    @Test
    void slack_is_not_asked_before_it_wants_to_be() {
        pause.failedFor(Duration.ofSeconds(30));
        assertEquals(Duration.ofSeconds(30), pause.next());

        pause.failed();
        assertEquals(Duration.ofSeconds(2), pause.next(), "what it said once does not hold for ever");
    }

    @Test
    void what_is_refused_is_tried_once_a_minute() {
        pause.refused();

        assertEquals(Duration.ofMinutes(1), pause.next());
    }
}
