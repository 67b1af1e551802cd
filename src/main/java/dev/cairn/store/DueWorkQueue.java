package dev.cairn.store;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;

/** Where work for later is put. Inside a transaction it is put there only if the transaction commits. */
public final class DueWorkQueue {
    private final SchedulerClient client;

    public DueWorkQueue(Transactions transactions) {
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
    }

    /** Has a job done at a time, also when it was waiting for another. */
    public void atLatest(Instant when, String job, String id) {
        if (!client.scheduleIfNotExists(new TaskInstance<>(job, id), when)) {
            client.reschedule(TaskInstanceId.of(job, id), when);
        }
    }

    /** Forgets a waiting job; nothing happens when there is none. */
    public void forget(String job, String id) {
        if (client.getScheduledExecution(TaskInstanceId.of(job, id)).isPresent()) {
            client.cancel(TaskInstanceId.of(job, id));
        }
    }
}
