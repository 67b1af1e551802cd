package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Turns the calendar clock: in steps of an hour at most, or to the next scheduled message where that is sooner, and
 * only while no due work is running (a leap would make running work look dead). After each step what is due is posted,
 * and the app is asked to look and to finish; so nothing in between is skipped.
 */
final class Turning {
    static final Duration LONGEST_STEP = Duration.ofHours(1);
    /** Idleness is asked for this often, in real time, once the app was found busy. */
    private static final long POLL_NANOS = 200_000;

    private final TurnableClock clock;
    private final SharedState state;
    private final Duration patience;
    private final ReentrantLock turning = new ReentrantLock();
    private final Followers followers;
    private volatile DueWork dueWork = DueWork.NONE;

    Turning(TurnableClock clock, SharedState state, Duration patience) {
        this.clock = clock;
        this.state = state;
        this.patience = patience;
        this.followers = new Followers(patience);
    }

    /** The other processes that follow. */
    Followers followers() {
        return followers;
    }

    void follow(DueWork newDueWork) {
        dueWork = newDueWork;
    }

    /** @throws Problem when the clock is being turned already */
    Turned by(Duration distance) {
        if (distance.isNegative()) {
            throw new Problem("The clock turns forward only.");
        }
        return exclusively(() -> to(clock.instant().plus(distance)));
    }

    /** Turns to where the next scheduled message is due; stays where it is when none waits. */
    Turned toNextDelivery() {
        return exclusively(() -> to(next().orElse(clock.instant())));
    }

    private Turned to(Instant end) {
        Instant from = clock.instant();
        int deliveredBefore = delivered();
        int steps = 0;
        Optional<String> stopped = settle();
        while (stopped.isEmpty() && clock.instant().isBefore(end)) {
            clock.moveTo(stepTowards(end));
            steps++;
            state.use(State::team); // posts what is due by now, and tells who watches
            dueWork.check();
            followers.check();
            stopped = settle();
        }
        return new Turned(from, clock.instant(), steps, delivered() - deliveredBefore, stopped);
    }

    private Instant stepTowards(Instant end) {
        Instant now = clock.instant();
        Instant step = earlier(end, now.plus(LONGEST_STEP));
        return next().filter(due -> due.isAfter(now))
                .map(due -> earlier(due, step))
                .orElse(step);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Waits until the app is idle; says why not when patience ran out. */
    private Optional<String> settle() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!dueWork.idle() || !followers.idle()) {
            if (System.nanoTime() - deadline > 0) {
                return Optional.of(
                        "Due work was still running after " + patience.toSeconds() + " s, so the clock stays.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return Optional.empty();
    }

    private Optional<Instant> next() {
        return state.look(held -> held.schedule().next());
    }

    private int delivered() {
        return state.look(held -> held.schedule().delivered());
    }

    private Turned exclusively(Supplier<Turned> turn) {
        if (!turning.tryLock()) {
            throw new Problem("The clock is being turned already. Wait until it has come to rest.");
        }
        try {
            return turn.get();
        } finally {
            turning.unlock();
        }
    }
}
