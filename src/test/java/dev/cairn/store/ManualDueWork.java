package dev.cairn.store;

import dev.cairn.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Due work in memory, done by whoever turns the clock: what the queue and the runner promise, without a database or threads. */
public final class ManualDueWork {
    /** Later than any job of a process that died is taken up by another. */
    private static final Duration CRASH_NOTICED = Duration.ofSeconds(75);

    private static final Duration TRY_AGAIN = Duration.ofMinutes(2);

    /** The process dies here: nothing after this happens. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Crash() {
            super("the process died here");
        }
    }

    /** A piece of work. */
    public record Work(String job, String id) {}

    private final SetClock clock;
    private final Map<Work, Instant> waiting = new HashMap<>();
    private Map<String, DueJob> jobs = Map.of();

    public ManualDueWork(SetClock clock) {
        this.clock = clock;
    }

    /** Who does the work. */
    public void doneBy(DueJob... known) {
        jobs = List.of(known).stream().collect(Collectors.toMap(DueJob::name, Function.identity()));
    }

    public void at(Instant when, String job, String id) {
        waiting.putIfAbsent(new Work(job, id), when);
    }

    public void atLatest(Instant when, String job, String id) {
        waiting.put(new Work(job, id), when);
    }

    /** When a piece of work is due, if it is waiting. */
    public Optional<Instant> timeOf(String job, String id) {
        return Optional.ofNullable(waiting.get(new Work(job, id)));
    }

    public boolean nothingWaiting() {
        return waiting.isEmpty();
    }

    /** Does everything that is due now, in order, until nothing is. */
    public void runDue() {
        int done = 0;
        Optional<Map.Entry<Work, Instant>> next = next();
        while (next.isPresent() && !next.get().getValue().isAfter(clock.instant())) {
            if (++done > 1_000) {
                throw new IllegalStateException("work that never ends: " + next.get());
            }
            run(next.get().getKey());
            next = next();
        }
    }

    /** Turns the clock, stopping wherever work is due. */
    public void turn(Duration by) {
        turnTo(clock.instant().plus(by));
    }

    /** Turns the clock to a time, stopping wherever work is due. */
    public void turnTo(Instant when) {
        runDue();
        Optional<Instant> due = next().map(Map.Entry::getValue).filter(time -> !time.isAfter(when));
        while (due.isPresent()) {
            clock.turnTo(due.get());
            runDue();
            due = next().map(Map.Entry::getValue).filter(time -> !time.isAfter(when));
        }
        clock.turnTo(when);
    }

    private Optional<Map.Entry<Work, Instant>> next() {
        return waiting.entrySet().stream()
                .min(Comparator.<Map.Entry<Work, Instant>, Instant>comparing(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey().toString()));
    }

    private void run(Work work) {
        DueJob job = Optional.ofNullable(jobs.get(work.job())).orElseThrow();
        try {
            job.run(work.id()).ifPresentOrElse(again -> waiting.put(work, again), () -> waiting.remove(work));
        } catch (Crash died) {
            waiting.put(work, clock.instant().plus(CRASH_NOTICED));
        } catch (IllegalStateException failed) {
            waiting.put(work, clock.instant().plus(TRY_AGAIN));
        }
    }
}
