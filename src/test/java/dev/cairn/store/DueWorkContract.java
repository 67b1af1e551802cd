package dev.cairn.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.SetClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What transactions and due work promise, on every database. */
abstract class DueWorkContract {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));

    private final TestDatabase database;
    private final SetClock clock = new SetClock(NOW);
    private final AtomicBoolean removed = new AtomicBoolean();
    private final List<DueWorkRunner> runners = new ArrayList<>();

    DueWorkContract(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void stop() {
        runners.forEach(DueWorkRunner::close);
    }

    // Transactions

    @Test
    void what_throws_leaves_nothing_behind() {
        Transactions transactions = database.transactions();

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(handle -> {
                    handle.execute(
                            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                    + " values ('a', 'b', ?, false, 1)",
                            Timestamp.from(NOW));
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(List.of(), waiting(transactions));
    }

    @Test
    void a_transaction_inside_another_is_undone_with_it() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(outer -> {
                    transactions.run(inner -> queue.at(NOW, "job", "inner"));
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(List.of(), waiting(transactions));
    }

    @Test
    void reading_inside_a_transaction_sees_its_writes() {
        Transactions transactions = database.transactions();

        List<String> seen = transactions.in(handle -> {
            queue(transactions).at(NOW, "job", "mine");
            return waiting(transactions);
        });

        assertEquals(List.of("job mine"), seen);
    }

    @Test
    void what_waits_for_the_commit_happens_after_it_and_not_when_nothing_is_committed() {
        Transactions transactions = database.transactions();
        Transactions elsewhere = database.transactions();
        List<String> seen = new ArrayList<>();

        transactions.run(handle -> {
            queue(transactions).at(LATER, "job", "1");
            transactions.afterCommit(() -> seen.addAll(waiting(elsewhere)));
            seen.add("still inside");
        });
        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(handle -> {
                    transactions.afterCommit(() -> seen.add("never"));
                    throw new IllegalStateException("on purpose");
                }));
        transactions.afterCommit(() -> seen.add("at once"));

        assertEquals(List.of("still inside", "job 1", "at once"), seen);
    }

    @Test
    void after_a_transaction_that_failed_the_next_one_works() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);

        assertThrows(RuntimeException.class, () -> transactions.run(handle -> handle.execute("no such statement")));
        queue.at(NOW, "job", "next");

        assertEquals(List.of("job next"), waiting(transactions));
    }

    // The queue

    @Test
    void due_work_scheduled_in_a_transaction_that_rolls_back_does_not_exist() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(handle -> {
                    queue.at(NOW, "job", "1");
                    queue.atLatest(NOW, "job", "2");
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(List.of(), waiting(transactions));
    }

    @Test
    void work_that_is_waiting_already_keeps_its_time() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);
        queue.at(LATER, "job", "1");

        transactions.run(handle -> queue.at(NOW, "job", "1"));

        assertEquals(LATER, timeOf("1"));
    }

    @Test
    void the_latest_wish_moves_work_that_is_waiting() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);
        queue.at(LATER, "job", "1");

        boolean put = transactions.in(handle -> queue.atLatest(NOW, "job", "1"));

        assertTrue(put);

        assertEquals(NOW, timeOf("1"));
        assertEquals(List.of("job 1"), waiting(transactions));
    }

    @Test
    void work_that_is_running_or_was_when_the_process_died_is_left_to_whoever_finishes_it() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);
        queue.at(NOW, "job", "1");
        transactions.run(handle -> handle.execute("update scheduled_tasks set picked = true"));

        assertFalse(queue.atLatest(LATER, "job", "1"));

        assertEquals(NOW, timeOf("1"));
    }

    @Test
    void many_who_want_the_same_work_at_once_get_it_once() {
        DueWorkQueue one = queue(database.transactions());
        DueWorkQueue other = queue(database.transactions());

        IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> (i % 2 == 0 ? one : other).at(LATER, "job", "1")))
                .toList()
                .forEach(CompletableFuture::join);

        assertEquals(List.of("job 1"), waiting(database.transactions()));
    }

    @Test
    void only_what_is_due_wakes_somebody() {
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);
        AtomicInteger woken = new AtomicInteger();
        queue.onDue(when -> woken.incrementAndGet());

        queue.at(LATER, "job", "later");
        assertEquals(0, woken.get());
        transactions.run(handle -> {
            queue.at(NOW, "job", "now");
            assertEquals(0, woken.get(), "nobody else sees it yet");
        });
        assertEquals(1, woken.get());
    }

    // The runner

    @Test
    void due_work_is_done_and_what_is_not_due_is_not() {
        Job job = new Job(id -> Optional.empty());
        DueWorkQueue queue = queue(database.transactions());
        DueWorkRunner runner = started(job);
        queue.at(NOW, "job", "due");
        queue.at(LATER, "job", "not due");

        untilIdle(runner);

        assertEquals(List.of("due"), job.ran());
        assertEquals(List.of("job not due"), waiting(database.transactions()));
    }

    @Test
    void idle_says_whether_something_due_is_waiting() {
        DueWorkRunner runner = runner(new Job(id -> Optional.empty()));
        DueWorkQueue queue = queue(database.transactions());

        assertTrue(runner.idle());
        queue.at(LATER, "job", "1");
        assertTrue(runner.idle());
        clock.turnTo(LATER);
        assertFalse(runner.idle());
    }

    @Test
    void next_is_when_the_earliest_piece_is_due_that_somebody_waits_for() {
        DueJob sweep = new DueJob() {
            @Override
            public String name() {
                return "sweep";
            }

            @Override
            public Optional<Instant> run(String id) {
                return Optional.empty();
            }

            @Override
            public boolean isHousekeeping() {
                return true;
            }
        };
        DueWorkRunner runner = runner(new Job(id -> Optional.empty()), sweep);
        DueWorkQueue queue = queue(database.transactions());

        queue.at(NOW, "sweep", "1");
        assertEquals(Optional.empty(), runner.next());
        queue.at(LATER.plusSeconds(60), "job", "1");
        queue.at(LATER, "job", "2");
        assertEquals(Optional.of(LATER), runner.next());
    }

    @Test
    void idle_says_whether_something_is_running() {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Job job = new Job(id -> {
            waitFor(mayEnd);
            return Optional.empty();
        });
        DueWorkRunner runner = started(job);
        queue(database.transactions()).at(NOW, "job", "1");
        runner.check();
        Awaitility.await().until(() -> !job.ran().isEmpty());

        assertFalse(runner.idle());

        mayEnd.countDown();
        Awaitility.await().until(runner::idle);
    }

    @Test
    void checking_does_at_once_what_the_turned_clock_made_due() {
        Job job = new Job(id -> Optional.empty());
        DueWorkRunner runner = started(job);
        queue(database.transactions()).at(LATER, "job", "1");
        clock.turnTo(LATER);

        untilIdle(runner);

        assertEquals(List.of("1"), job.ran());
        assertEquals(List.of(), waiting(database.transactions()));
    }

    /** The runner waits by that clock, which stands still here: only its watchdog, on real time, lets it look again. */
    @Test
    void after_the_clock_stepped_back_an_hour_due_work_is_still_done() {
        Job job = new Job(id -> Optional.empty());
        started(job);
        clock.turn(Duration.ofHours(-1));
        queue(database.transactions()).at(clock.instant(), "job", "1");

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !job.ran().isEmpty());

        assertEquals(List.of("1"), job.ran());
    }

    @Test
    void while_cairn_is_removed_what_needs_slack_waits() {
        Job job = new Job(id -> Optional.empty());
        DueWorkRunner runner = started(job);
        removed.set(true);
        queue(database.transactions()).at(NOW, "job", "1");

        untilIdle(runner);
        assertEquals(List.of(), job.ran());
        removed.set(false);
        clock.turn(Duration.ofMinutes(15));
        untilIdle(runner);

        assertEquals(List.of("1"), job.ran());
    }

    @Test
    void a_job_that_names_a_time_is_done_again_then() {
        AtomicInteger runs = new AtomicInteger();
        Job job = new Job(id -> runs.incrementAndGet() == 1 ? Optional.of(LATER) : Optional.empty());
        DueWorkRunner runner = started(job);
        queue(database.transactions()).at(NOW, "job", "1");

        untilIdle(runner);
        assertEquals(List.of("1"), job.ran());
        clock.turnTo(LATER);
        untilIdle(runner);

        assertEquals(List.of("1", "1"), job.ran());
        assertEquals(List.of(), waiting(database.transactions()));
    }

    @Test
    void a_job_that_throws_is_tried_again_two_minutes_later() {
        AtomicInteger runs = new AtomicInteger();
        Job job = new Job(id -> {
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
            }
            return Optional.empty();
        });
        DueWorkRunner runner = started(job);
        queue(database.transactions()).at(NOW, "job", "1");

        untilIdle(runner);
        assertEquals(NOW.plus(Duration.ofMinutes(2)), timeOf("1"));
        clock.turn(Duration.ofMinutes(2));
        untilIdle(runner);

        assertEquals(List.of("1", "1"), job.ran());
        assertEquals(List.of(), waiting(database.transactions()));
    }

    /** The machine's clock is far ahead of the one here: by that one it would not be due for a long time. */
    @Test
    void what_a_process_had_begun_when_it_died_is_done_by_the_calendar() {
        Transactions transactions = database.transactions();
        queue(transactions).at(NOW, "job", "1");
        Timestamp lastSeen = Timestamp.from(NOW.minus(Duration.ofHours(1)));
        transactions.run(handle -> handle.execute(
                "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = ?", lastSeen));
        Job job = new Job(id -> Optional.empty());
        DueWorkRunner runner = started(job);

        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            runner.check();
            return runner.idle();
        });

        assertEquals(List.of("1"), job.ran());
    }

    @Test
    void with_two_runners_each_job_runs_once() {
        Job job = new Job(id -> Optional.empty());
        DueWorkRunner one = started(job);
        DueWorkRunner other = started(job);
        Transactions transactions = database.transactions();
        DueWorkQueue queue = queue(transactions);
        List<String> ids = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
        transactions.run(handle -> ids.forEach(id -> queue.at(NOW, "job", id)));

        Awaitility.await().until(() -> {
            one.check();
            other.check();
            return one.idle();
        });

        assertEquals(ids.stream().sorted().toList(), job.ran().stream().sorted().toList());
    }

    @Test
    void due_work_survives_closing_and_opening_the_database() throws Exception {
        queue(database.transactions()).at(LATER, "job", "1");

        database.reopen();
        clock.turnTo(LATER);
        Job job = new Job(id -> Optional.empty());
        untilIdle(started(job));

        assertEquals(List.of("1"), job.ran());
    }

    @Test
    void the_database_answers_until_it_is_closed() throws Exception {
        Database open = database.database();
        assertTrue(open.answers());

        database.reopen();

        assertFalse(open.answers());
    }

    private record Job(Function<String, Optional<Instant>> work, ConcurrentLinkedQueue<String> done) implements DueJob {
        Job(Function<String, Optional<Instant>> work) {
            this(work, new ConcurrentLinkedQueue<>());
        }

        @Override
        public String name() {
            return "job";
        }

        @Override
        public Optional<Instant> run(String id) {
            done.add(id);
            return work.apply(id);
        }

        List<String> ran() {
            return List.copyOf(done);
        }
    }

    private DueWorkQueue queue(Transactions transactions) {
        return new DueWorkQueue(transactions, clock);
    }

    private DueWorkRunner runner(DueJob... jobs) {
        DueWorkRunner runner =
                new DueWorkRunner(database.database(), database.transactions(), clock, removed::get, List.of(jobs));
        runners.add(runner);
        return runner;
    }

    private DueWorkRunner started(Job job) {
        DueWorkRunner runner = runner(job);
        runner.start();
        return runner;
    }

    private static void untilIdle(DueWorkRunner runner) {
        Awaitility.await().until(() -> {
            runner.check();
            return runner.idle();
        });
    }

    private static List<String> waiting(Transactions transactions) {
        return transactions.read(
                handle -> handle.createQuery("select task_name || ' ' || task_instance from scheduled_tasks order by 1")
                        .mapTo(String.class)
                        .list());
    }

    private Instant timeOf(String id) {
        return database.timeOf("job", id).orElseThrow();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
