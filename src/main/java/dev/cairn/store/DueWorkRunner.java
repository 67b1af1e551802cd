package dev.cairn.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.statement.EmptyHandling;

/** Does due work, on as many replicas as share the database, each piece by one of them. */
public final class DueWorkRunner implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED_HEARTBEATS = 4;
    static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(2);
    private static final Duration UNTIL_BACK = Duration.ofMinutes(15);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final InstantSource clock;
    private final BooleanSupplier isRemoved;
    private final Scheduler scheduler;
    /** The names of the jobs that are more than housekeeping. */
    private final List<String> awaited;

    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "due-work-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /** @param isRemoved whether Cairn is removed from Slack: then nothing is done that needs it */
    public DueWorkRunner(
            Database database,
            Transactions transactions,
            InstantSource clock,
            BooleanSupplier isRemoved,
            List<DueJob> jobs) {
        this.transactions = transactions;
        this.clock = clock;
        this.isRemoved = isRemoved;
        this.awaited = jobs.stream()
                .filter(job -> !job.isHousekeeping())
                .map(DueJob::name)
                .toList();
        this.scheduler = Scheduler.create(
                        database.dataSource(),
                        jobs.stream().<Task<?>>map(this::task).toList())
                .clock(clock::instant)
                .threads(4)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(STOP_WITHIN)
                .build();
    }

    private Task<Void> task(DueJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(TRY_AGAIN))
                // The scheduler's own way of reviving goes by the machine's clock, not by the one it is given.
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .execute((instance, context) -> after(done(job, instance.getId())));
    }

    private Optional<Instant> done(DueJob job, String id) {
        return job.needsSlack() && isRemoved.getAsBoolean()
                ? Optional.of(clock.instant().plus(UNTIL_BACK))
                : job.run(id);
    }

    private CompletionHandler<Void> after(Optional<Instant> again) {
        return again.<CompletionHandler<Void>>map(when -> (complete, operations) -> {
                    operations.reschedule(complete, when);
                    checkAt(when);
                })
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    /** Looks for due work at a time; where that is after the next poll, it is left until then. */
    public void checkAt(Instant when) {
        Duration until = Duration.between(clock.instant(), when);
        if (until.compareTo(POLL) < 0 && !watchdog.isShutdown()) {
            var unused = watchdog.schedule(this::check, Math.max(0, until.toMillis() + 1), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether it has been started. */
    public boolean isStarted() {
        return scheduler.getSchedulerState().isStarted();
    }

    public void start() {
        scheduler.start();
        // The scheduler waits by the clock it is given. If that clock steps back it would wait as much longer.
        var unused = watchdog.scheduleWithFixedDelay(
                scheduler::triggerCheckForDueExecutions, POLL.toSeconds(), POLL.toSeconds(), TimeUnit.SECONDS);
    }

    /** Looks for due work now instead of at the next poll. */
    public void check() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Whether nothing that is due is waiting or running. */
    public boolean idle() {
        return scheduler.getCurrentlyExecuting().isEmpty() && nothingDue();
    }

    private boolean nothingDue() {
        return transactions.read(handle -> handle.createQuery(
                                "select count(*) from scheduled_tasks where execution_time <= :now")
                        .bind("now", Timestamp.from(clock.instant()))
                        .mapTo(Integer.class)
                        .one())
                == 0;
    }

    /** When the next piece is due, running or not; empty when there is none. Housekeeping does not count. */
    public Optional<Instant> next() {
        return transactions.read(
                handle -> handle.createQuery("select execution_time from scheduled_tasks where task_name in (<awaited>)"
                                + " order by execution_time limit 1")
                        .bindList(EmptyHandling.NULL_KEYWORD, "awaited", awaited)
                        .mapTo(Timestamp.class)
                        .findOne()
                        .map(Timestamp::toInstant));
    }

    /** Lets running work finish, for at most 20 seconds. */
    @Override
    public void close() {
        watchdog.shutdownNow();
        scheduler.stop();
    }
}
