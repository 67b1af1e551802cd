package dev.cairn.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;

/** Where work for later is put. Inside a transaction it is put there only if the transaction commits. */
public final class DueWorkQueue {
    private final Transactions transactions;
    private final InstantSource clock;
    private final SchedulerClient client;
    private volatile Runnable wake = () -> {};

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
        wakeIfDue(when);
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
            wakeIfDue(when);
            return put;
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException takenJustNow) {
            return false;
        }
    }

    /** Whom to tell that something is due now, so that it need not wait for the next poll. */
    public void onDue(Runnable listener) {
        wake = listener;
    }

    private void wakeIfDue(Instant when) {
        if (!when.isAfter(clock.instant())) {
            transactions.afterCommit(wake);
        }
    }
}
