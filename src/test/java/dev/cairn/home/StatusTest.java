package dev.cairn.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.Shown;
import dev.cairn.home.RunningState.Pack;
import dev.cairn.home.RunningState.SlackAnswer;
import dev.cairn.home.RunningState.SlackLook;
import dev.cairn.nudge.Deliveries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StatusTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final SlackLook WELL = new SlackLook(SlackAnswer.WELL, Duration.ofMillis(34));
    private static final Deliveries NONE = new Deliveries(Optional.empty(), 0, 0, 0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void when_all_is_well_it_says_so_first_and_then_tells_each_part() throws Exception {
        Deliveries deliveries = new Deliveries(Optional.of(NOW.minusSeconds(3 * 3_600)), 4, 1, 0, 2);

        assertEquals("""
                        All is well.
                        Version: 0.1.0
                        Content: what comes with Cairn, 214 entries, 1 checklist, 12 exercises
                        Database: SQLite file, answers
                        Slack: answered in 34 ms
                        Due work: runs
                        Deliveries: the last 3 hours ago, 4 in the last 24 hours (1 late), 0 overdue; 2 could \
                        not be delivered in the last 7 days, Cairn's log says why""", shown(status(WELL, true, false, Optional.of(deliveries))));
    }

    @Test
    void what_is_not_well_stands_first_with_what_to_do() throws Exception {
        Status bad = status(new SlackLook(SlackAnswer.TOKEN_REFUSED, Duration.ZERO), false, true, Optional.empty());

        String shown = shown(bad);

        assertEquals(4, bad.faults().size());
        assertTrue(shown.startsWith("Not all is well. Cairn was removed from this workspace"), shown);
        for (String part : List.of(
                "The database does not answer. Whoever runs Cairn should",
                "into SLACK_BOT_TOKEN and start Cairn again.",
                "Nothing that is due is being done. Whoever runs Cairn should",
                "Database: SQLite file, does not answer",
                "Slack: refuses the token",
                "Due work: does not run",
                "Deliveries: not known without the database")) {
            assertTrue(shown.contains(part), shown);
        }
    }

    @Test
    void slack_that_does_not_answer_and_messages_that_are_overdue_are_not_well() throws Exception {
        SlackLook silent = new SlackLook(SlackAnswer.NONE, Duration.ofSeconds(10));

        String shown = shown(status(silent, true, false, Optional.of(new Deliveries(Optional.empty(), 0, 0, 1, 0))));

        assertTrue(shown.startsWith("Not all is well. Slack does not answer Cairn. Look at slack-status.com;"), shown);
        assertTrue(shown.contains("1 message is overdue."), shown);
        assertTrue(shown.contains("Slack: no answer after 10000 ms"), shown);
        assertTrue(shown.contains("Deliveries: none yet, 0 in the last 24 hours, 1 overdue;"), shown);
    }

    @Test
    void nothing_is_asked_of_a_database_that_does_not_answer() {
        AtomicBoolean asked = new AtomicBoolean();
        RunningState running = new RunningState(
                "0.1.0",
                new Pack(true, 1, 1, 1),
                "PostgreSQL",
                () -> false,
                () -> WELL,
                () -> true,
                (team, now) -> {
                    asked.set(true);
                    return NONE;
                },
                team -> {
                    asked.set(true);
                    return true;
                });

        Status status = new LookAtStatus(running, InstantSource.fixed(NOW)).now("T1");

        assertFalse(asked.get());
        assertFalse(status.databaseAnswers());
    }

    private static Status status(SlackLook slack, boolean runs, boolean removed, Optional<Deliveries> deliveries) {
        return new Status("0.1.0", new Pack(false, 214, 1, 12), "SQLite file", slack, runs, removed, deliveries, NOW);
    }

    private static String shown(Status status) throws JsonProcessingException {
        return Shown.of(
                JSON.readTree("{\"blocks\":" + StatusBlocks.status(status).blocks() + "}"));
    }
}
