package dev.cairn.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Where work for later is put. Inside a transaction it is put there only if the transaction commits. */
public final class DueWorkQueue {
    private final Transactions transactions;
    private final InstantSource clock;
    private final SchedulerClient client;
    private volatile Consumer<Instant> wake = when -> {};

    public DueWorkQueue(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(transactions.joining()).build();
    }

    /**
     * Has a job done at a time; nothing changes when it is waiting already.
     *
     * @param job the name of a {@link DueJob}
     * @param id what the job is about
     */
    public void at(Instant when, String job, String id) {
        client.scheduleIfNotExists(new TaskInstance<>(job, id), when);
        wakeIfSoon(when);
    }

    /**
     * Has a job done at a time, also when it was waiting for another.
     *
     * @return false when it is being done just now, or was when a process died, and is left to that: it may or may not see
     *     what has changed since
     */
    public boolean atLatest(Instant when, String job, String id) {
        TaskInstance<?> work = new TaskInstance<>(job, id);
        try {
            boolean put = client.schedule(work, when, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            wakeIfSoon(when);
            return put;
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException takenJustNow) {
            return false;
        }
    }

    /** Whom to tell when something is due before the next poll, so that it need not wait for that. */
    public void onDue(Consumer<Instant> listener) {
        wake = listener;
    }

    /** Which work of a job waits whose id begins so; of what others write just now, none. */
    public List<String> waiting(String job, String idBegins) {
        return transactions.read(handle -> handle.createQuery(
                        "select task_instance from scheduled_tasks where task_name = :job and picked = :picked"
                                + " and substr(task_instance, 1, length(:begins)) = :begins order by task_instance")
                .bind("job", job)
                .bind("picked", false)
                .bind("begins", idBegins)
                .mapTo(String.class)
                .list());
    }

    /** Forgets work that waits; what is being done just now stays. */
    public void forget(String job, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        transactions.run(
                handle -> handle.createUpdate("delete from scheduled_tasks where task_name = :job and picked = :picked"
                                + " and task_instance in (<ids>)")
                        .bind("job", job)
                        .bind("picked", false)
                        .bindList("ids", ids)
                        .execute());
    }

    private void wakeIfSoon(Instant when) {
        if (when.isBefore(clock.instant().plus(DueWorkRunner.POLL))) {
            transactions.afterCommit(() -> wake.accept(when));
        }
    }
}
