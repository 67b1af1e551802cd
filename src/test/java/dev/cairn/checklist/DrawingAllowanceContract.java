package dev.cairn.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is promised of how often a workspace is drawn, wherever that is counted. */
abstract class DrawingAllowanceContract {
    static final Instant NOW = Lists.NOW;
    static final int ALL = DrawingAllowance.IN_A_MINUTE;

    abstract DrawingAllowance allowance();

    private Optional<Instant> take(int second) {
        return allowance().take("T1", NOW.plusSeconds(second), ALL);
    }

    @Test
    void forty_may_be_drawn_at_once_and_the_next_when_the_first_is_a_minute_old() {
        IntStream.range(0, ALL).forEach(i -> assertEquals(Optional.empty(), take(i / 2)));

        assertEquals(Optional.of(NOW.plusSeconds(60)), take(20));
        assertEquals(Optional.of(NOW.plusSeconds(60)), take(59), "asking costs nothing");
        assertEquals(Optional.empty(), take(60));
        assertEquals(Optional.empty(), take(60));
        assertEquals(Optional.of(NOW.plusSeconds(61)), take(60));
    }

    @Test
    void who_may_take_only_some_leaves_the_rest_to_others() {
        IntStream.range(0, 30)
                .forEach(i -> assertEquals(Optional.empty(), allowance().take("T1", NOW, 30)));

        assertEquals(Optional.of(NOW.plusSeconds(60)), allowance().take("T1", NOW, 30));
        assertEquals(Optional.empty(), take(1));
        assertEquals(Optional.of(NOW.plusSeconds(60)), allowance().take("T1", NOW.plusSeconds(2), 30));
    }

    @Test
    void each_workspace_has_its_own() {
        IntStream.range(0, ALL).forEach(i -> take(0));

        assertEquals(Optional.empty(), allowance().take("T2", NOW, ALL));
    }

    @Test
    void a_clock_that_was_set_back_by_an_hour_stops_nobody() {
        IntStream.range(0, ALL).forEach(i -> take(0));

        assertEquals(Optional.empty(), allowance().take("T1", NOW.minus(Duration.ofHours(1)), ALL));
    }
}
