package dev.cairn.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns the calendar clock: to the next scheduled message or due work of the app, in steps of half a day where nothing comes
 * sooner, and only while no due work is running (a leap would make running work look dead). Before the first step and
 * after each what is due is posted, and the app is asked to look and to finish; so nothing in between is skipped.
 */
final class Turning {
    static final Duration LONGEST_STEP = Duration.ofHours(12);
    /** How far ahead the next delivery is looked for. */
    static final Duration FARTHEST = Duration.ofDays(400);
    /** Idleness is asked for this often, in real time, once the app was found busy. */
    private static final long POLL_NANOS = 1_000_000;

    private static final long ASK_AGAIN_NANOS = 20_000_000;

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
        return exclusively(() -> to(clock.instant().plus(distance), () -> true));
    }

    /**
     * Turns to where the next scheduled message is due, also when the app schedules it only on the way; stays where it is
     * when none waits and the app has nothing to do later.
     */
    Turned toNextDelivery() {
        return exclusively(() -> {
            int before = deliveredTo().size();
            Instant farthest = clock.instant().plus(FARTHEST);
            return to(farthest, () -> deliveredTo().size() == before && somethingAhead());
        });
    }

    private boolean somethingAhead() {
        return ahead().findAny().isPresent();
    }

    private Turned to(Instant end, BooleanSupplier onward) {
        Instant from = clock.instant();
        int deliveredBefore = deliveredTo().size();
        int steps = 0;
        // What the other processes last said may be long ago.
        followers.check();
        Optional<String> stopped = settle();
        while (stopped.isEmpty() && clock.instant().isBefore(end) && onward.getAsBoolean()) {
            clock.moveTo(stepTowards(end));
            steps++;
            state.use(State::team); // posts what is due by now, and tells who watches
            dueWork.check();
            followers.check();
            stopped = settle();
        }
        List<String> meanwhile = deliveredTo().stream().skip(deliveredBefore).toList();
        return new Turned(from, clock.instant(), steps, meanwhile, stopped);
    }

    /**
     * The moment to leap to. It has passed already where something came due since the app was found idle: then the clock
     * stays, and the app looks again.
     */
    private Instant stepTowards(Instant end) {
        return ahead().reduce(earlier(end, clock.instant().plus(LONGEST_STEP)), Turning::earlier);
    }

    /** What is to happen next: a delivery, or due work of the app. */
    private Stream<Instant> ahead() {
        return Stream.of(next(), dueWork.next(), followers.next()).flatMap(Optional::stream);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Waits until the app is idle; says why not when patience ran out. */
    private Optional<String> settle() {
        long deadline = System.nanoTime() + patience.toNanos();
        long askAgain = System.nanoTime() + ASK_AGAIN_NANOS;
        while (!dueWork.idle() || !followers.idle()) {
            if (System.nanoTime() - askAgain > 0) {
                // Asked while it was looking already, the app may have missed what came due in that moment. Those who
                // follow ask themselves again: another step would only make them begin anew.
                dueWork.check();
                askAgain = System.nanoTime() + ASK_AGAIN_NANOS;
            }
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

    private List<String> deliveredTo() {
        return state.look(held -> held.schedule().deliveredTo());
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
