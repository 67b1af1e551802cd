package dev.cairn.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurningTest {
    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void every_message_arrives_once_in_order_at_its_second(long seed) {
        Random random = new Random(seed);
        List<Long> dueAt = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long postAt =
                    stage.now() + 1 + random.nextInt((int) Duration.ofDays(20).toSeconds());
            schedule("U0ANA", postAt, "m" + i);
            dueAt.add(postAt);
        }

        Turned turned = stage.workspace.turn(Duration.ofDays(21));

        assertEquals(40, turned.delivered());
        List<Long> arrived = stage.workspace.messages("D0ANA", "U0ANA").stream()
                .map(message -> (long) message.path("ts").asDouble())
                .toList();
        assertEquals(dueAt.stream().sorted().toList(), arrived);
        assertEquals(
                40,
                stage.workspace.messages("D0ANA", "U0ANA").stream()
                        .map(message -> message.path("text").asText())
                        .distinct()
                        .count());
    }

    @Test
    void ninety_days_are_turned_in_steps_of_half_a_day_with_a_look_after_each() {
        List<Instant> looks = looks();

        Turned turned = stage.workspace.turn(Duration.ofDays(90));

        assertEquals(180, turned.steps());
        assertEquals(180, looks.size());
        assertEquals(Stage.START.plus(Duration.ofHours(12)), looks.get(0));
        assertEquals(Stage.START.plus(Duration.ofDays(90)), turned.to());
        assertEquals(Optional.empty(), turned.stopped());
    }

    @Test
    void a_step_ends_where_a_message_is_due() {
        schedule("U0ANA", stage.now() + 600, "soon");
        List<Instant> looks = looks();
        stage.workspace.turn(Duration.ofHours(1));

        assertEquals(List.of(Stage.START.plusSeconds(600), Stage.START.plusSeconds(3600)), looks);
    }

    @Test
    void what_due_work_schedules_on_the_way_arrives_on_the_way() {
        AtomicBoolean handedOver = new AtomicBoolean();
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {
                if (handedOver.compareAndSet(false, true)) {
                    schedule("U0ANA", stage.now() + 90, "planned on the way");
                }
            }

            @Override
            public boolean idle() {
                return true;
            }
        });
        Turned turned = stage.workspace.turn(Duration.ofDays(1));

        assertEquals(1, turned.delivered());
    }

    @Test
    void turning_to_the_next_delivery_stops_there() {
        schedule("U0ANA", stage.now() + 86_400, "tomorrow");
        schedule("U0ANA", stage.now() + 172_800, "the day after");

        Turned turned = stage.workspace.turnToNextDelivery();

        assertEquals(Stage.START.plus(Duration.ofDays(1)), turned.to());
        assertEquals(1, turned.delivered());
    }

    @Test
    void turning_to_the_next_delivery_waits_for_what_the_app_schedules_on_the_way() {
        Instant handsOver = Stage.START.plus(Duration.ofDays(30));
        AtomicBoolean handedOver = new AtomicBoolean();
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {
                boolean due = !stage.workspace.clock().instant().isBefore(handsOver);
                if (due && handedOver.compareAndSet(false, true)) {
                    schedule("U0ANA", handsOver.plus(Duration.ofHours(6)).getEpochSecond(), "a month later");
                }
            }

            @Override
            public boolean idle() {
                return true;
            }

            @Override
            public Optional<Instant> next() {
                return Optional.of(handsOver).filter(ahead -> !handedOver.get());
            }
        });
        Turned turned = stage.workspace.turnToNextDelivery();

        assertEquals(handsOver.plus(Duration.ofHours(6)), turned.to());
        assertEquals(List.of("D0ANA"), turned.deliveredTo());
    }

    @Test
    void what_comes_due_just_when_the_app_was_found_idle_is_done_before_the_clock_leaps() {
        Instant due = Stage.START.plusSeconds(90);
        AtomicReference<Instant> doneAt = new AtomicReference<>();
        AtomicBoolean asked = new AtomicBoolean();
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {
                Instant now = stage.workspace.clock().instant();
                if (!now.isBefore(due)) {
                    doneAt.compareAndSet(null, now);
                }
            }

            @Override
            public boolean idle() {
                if (asked.compareAndSet(false, true)) {
                    stage.realTime.pass(Duration.ofSeconds(90));
                }
                return true;
            }

            @Override
            public Optional<Instant> next() {
                return Optional.of(due).filter(ahead -> doneAt.get() == null);
            }
        });
        Turned turned = stage.workspace.turn(Duration.ofHours(1));

        assertEquals(due, doneAt.get());
        assertEquals(Stage.START.plus(Duration.ofHours(1)), turned.to());
    }

    @Test
    void without_a_message_waiting_the_next_delivery_is_here() {
        assertEquals(0, stage.workspace.turnToNextDelivery().steps());
    }

    @Test
    void work_that_does_not_finish_stops_the_clock_and_says_so() {
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {}

            @Override
            public boolean idle() {
                return stage.workspace.clock().instant().isBefore(Stage.START.plus(Duration.ofHours(36)));
            }
        });
        Turned turned = stage.workspace.turn(Duration.ofDays(2));

        assertEquals(Stage.START.plus(Duration.ofHours(36)), turned.to());
        assertTrue(turned.stopped().orElseThrow().contains("still running"));
    }

    @Test
    void the_clock_is_turned_by_one_at_a_time() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {
                looking.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public boolean idle() {
                return true;
            }
        });
        CompletableFuture<Turned> first =
                CompletableFuture.supplyAsync(() -> stage.workspace.turn(Duration.ofHours(1)));
        looking.await();

        JsonNode second = stage.post("clock", "{'turn':'PT1H'}");
        goOn.countDown();

        assertTrue(second.path("problem").asText().contains("being turned already"));
        assertFalse(second.path("ok").asBoolean());
        assertEquals(1, first.get().steps());
    }

    @Test
    void the_clock_does_not_turn_back() {
        assertThrows(Problem.class, () -> stage.workspace.turn(Duration.ofHours(-1)));
    }

    @Test
    void a_message_due_by_the_running_clock_arrives_without_turning() {
        schedule("U0ANA", stage.now() + 60, "in a minute");
        stage.realTime.pass(Duration.ofSeconds(61));

        Awaitility.await()
                .until(() -> stage.get("state").path("scheduled_messages").isEmpty());
        assertEquals(1, stage.workspace.messages("D0ANA", "U0ANA").size());
    }

    @Test
    void another_process_follows_step_by_step() {
        List<String> seen = new CopyOnWriteArrayList<>();
        long joined = follow(-1).path("step").asLong();
        // Follows until the workspace closes its connection.
        CompletableFuture<Void> follower = CompletableFuture.runAsync(() -> {
            for (long done = joined; ; ) {
                JsonNode told = follow(done);
                seen.add(told.path("now").asText());
                done = told.path("step").asLong();
            }
        });

        Turned turned = stage.workspace.turn(Duration.ofDays(1));

        assertEquals(Optional.empty(), turned.stopped());
        assertEquals(3, seen.size(), "once before the first step, and after each");
        assertEquals("2026-01-05T08:00:00Z", seen.get(0));
        assertEquals("2026-01-05T20:00:00Z", seen.get(1));
        assertFalse(follower.isDone());
    }

    @Test
    void a_step_ends_where_a_process_that_follows_has_something_due() throws Exception {
        stage.post("follow", "{'name':'second','done':-1,'next':'2026-01-05T08:20:00Z'}");
        CompletableFuture<JsonNode> follower = CompletableFuture.supplyAsync(() -> {
            long looked = stage.post("follow", "{'name':'second','done':0,'next':'2026-01-05T08:20:00Z'}")
                    .path("step")
                    .asLong();
            return stage.post("follow", "{'name':'second','done':%d,'next':'2026-01-05T08:20:00Z'}".formatted(looked));
        });

        var unused = stage.workspace.turn(Duration.ofHours(2));

        assertEquals("2026-01-05T08:20:00Z", follower.get().path("now").asText());
    }

    @Test
    void a_process_that_says_it_is_gone_is_not_waited_for() {
        follow(-1);
        stage.post("follow", "{'name':'second','gone':true}");

        assertEquals(Optional.empty(), stage.workspace.turn(Duration.ofHours(5)).stopped());
        assertFalse(stage.post("follow", "{'name':'second','next':'soon'}")
                .path("ok")
                .asBoolean());
    }

    @Test
    void a_process_that_fell_silent_is_followed_no_more() {
        follow(-1);

        assertEquals(Optional.empty(), stage.workspace.turn(Duration.ofHours(5)).stopped());
    }

    @Test
    void the_clock_is_turned_over_http_too() {
        JsonNode turned = stage.post("clock", "{'turn':'P1D'}");

        assertEquals(2, turned.path("steps").asInt());
        assertEquals("2026-01-06T08:00:00Z", stage.get("clock").path("now").asText());
        assertTrue(
                stage.post("clock", "{'turn':'soon'}").path("problem").asText().contains("P90D"));
    }

    private JsonNode follow(long done) {
        return stage.post("follow", "{'name':'second','done':%d}".formatted(done));
    }

    /** When the app was asked to look. */
    private List<Instant> looks() {
        List<Instant> looks = new ArrayList<>();
        stage.workspace.follow(new DueWork() {
            @Override
            public void check() {
                looks.add(stage.workspace.clock().instant());
            }

            @Override
            public boolean idle() {
                return true;
            }
        });
        return looks;
    }

    private void schedule(String user, long postAt, String text) {
        stage.ok("chat.scheduleMessage", "{'channel':'%s','post_at':%d,'text':'%s'}".formatted(user, postAt, text));
    }
}
