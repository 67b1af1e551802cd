package dev.cairn.nudge;

import static dev.cairn.nudge.NudgeStage.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cairn.conversation.FakeSlack.Fault;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.ManualDueWork.Crash;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise itself: a nudge that was not cancelled 120 seconds before its minute arrives once, whatever goes wrong. A seed
 * makes a run of random length: answers that are lost or late, processes that die, hours in which nothing runs, sweeps and
 * cancellations at any moment, also while a call is under way.
 */
class NudgesArriveOnceTest {
    private static final int RUNS_FOR_EACH_SEED = 50;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_nudge_arrives_once_through_everything(long seed) {
        for (int run = 0; run < RUNS_FOR_EACH_SEED; run++) {
            new Run(seed * 1_000 + run, 0.35).play(false);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_nudge_cancelled_in_time_does_not_arrive_and_one_cancelled_too_late_at_most_once(long seed) {
        for (int run = 0; run < RUNS_FOR_EACH_SEED; run++) {
            new Run(seed * 1_000 + run, 0.35).play(true);
        }
    }

    private static final class Run {
        private final NudgeStage stage = new NudgeStage();
        private final long seed;
        private final Random random;
        private final double trouble;
        private final List<Nudge> planned = new ArrayList<>();
        private final Map<String, Instant> cancelledInTime = new HashMap<>();
        private final StringBuilder story = new StringBuilder();
        private boolean cancelled;
        private boolean insideCall;

        Run(long seed, double trouble) {
            this.seed = seed;
            this.random = new Random(seed);
            this.trouble = trouble;
        }

        void play(boolean mayCancel) {
            stage.slack.clockIsAhead(Duration.ofSeconds(random.nextInt(21) - 10));
            int nudges = 1 + random.nextInt(3);
            Instant due = START.plusSeconds(random.nextInt(2 * 86_400));
            for (int i = 0; i < nudges; i++) {
                planned.add(stage.planned(due.plusSeconds(random.nextInt(2))));
            }
            stage.dueWork.at(START, SweepNudges.NAME, SweepNudges.NAME);
            stage.slack.trouble(call -> trouble(mayCancel));
            int steps = 5 + random.nextInt(60);
            for (int i = 0; i < steps; i++) {
                step(mayCancel);
            }
            stage.slack.trouble(call -> Optional.empty());
            stage.dueWork.turn(Duration.ofDays(10));
            planned.forEach(this::verify);
        }

        private void step(boolean mayCancel) {
            switch (random.nextInt(mayCancel ? 12 : 11)) {
                case 0 -> {
                    Duration pause = Duration.ofSeconds(random.nextInt(20 * 3_600));
                    tell("down for " + pause);
                    if (!cancelled) {
                        stage.clock.turn(pause);
                    }
                }
                case 1 -> sweep();
                case 2, 3 -> turn(Duration.ofSeconds(1 + random.nextInt(7_200)));
                case 11 -> cancel();
                default -> turn(Duration.ofSeconds(1 + random.nextInt(90)));
            }
        }

        private void turn(Duration by) {
            tell("turn " + by);
            stage.dueWork.turn(by);
        }

        private void sweep() {
            tell("sweep");
            try {
                var unused = stage.sweep.run(SweepNudges.NAME);
            } catch (Crash died) {
                tell("died sweeping");
            }
        }

        /** From here on Slack answers and work runs in time: with neither, no promise could be kept. */
        private void cancel() {
            if (cancelled) {
                return;
            }
            cancelled = true;
            tell("cancel");
            Instant now = stage.clock.instant();
            for (Nudge nudge : planned) {
                Nudge seen = stage.now(nudge);
                Instant minute = seen.slot().map(Slot::postAt).orElse(seen.dueAt());
                boolean neverHandedOver = seen.state() == State.WAITING || seen.state() == State.RESERVED;
                if (neverHandedOver || !minute.isBefore(now.plusSeconds(120))) {
                    cancelledInTime.put(nudge.id(), now);
                }
            }
            stage.withdraw.about("T1", "plan");
            stage.words.nothingLeft = true;
        }

        private Optional<Fault> trouble(boolean mayCancel) {
            if (insideCall || cancelled || random.nextDouble() > trouble) {
                return Optional.empty();
            }
            Fault fault = switch (random.nextInt(mayCancel ? 8 : 7)) {
                case 0 -> told("busy", Fault.later(Duration.ofSeconds(1 + random.nextInt(60))));
                case 1 -> told("lost before", Fault.lostBefore());
                case 2 -> told("lost after", Fault.lostAfter());
                case 3 -> told("died before", Fault.first(Run::crash));
                case 4 -> told("died after", Fault.after(Run::crash));
                case 5 -> Fault.first(() -> meanwhile(this::sweep));
                case 6 -> Fault.after(() -> meanwhile(this::sweep));
                default ->
                    random.nextBoolean()
                            ? Fault.first(() -> meanwhile(this::cancel))
                            : Fault.after(() -> meanwhile(this::cancel));
            };
            return Optional.of(fault);
        }

        private void meanwhile(Runnable event) {
            insideCall = true;
            event.run();
            insideCall = false;
        }

        private static void crash() {
            throw new Crash();
        }

        private Fault told(String what, Fault fault) {
            tell(what);
            return fault;
        }

        private void tell(String what) {
            story.append("\n  ").append(stage.clock.instant()).append(' ').append(what);
        }

        private void verify(Nudge nudge) {
            int arrived = stage.arrivals(nudge).size();
            String what = "seed " + seed + ", nudge due " + nudge.dueAt() + " is now " + stage.now(nudge) + story;
            if (cancelledInTime.containsKey(nudge.id())) {
                assertEquals(0, arrived, what);
            } else if (cancelled) {
                assertTrue(arrived <= 1, what);
            } else {
                assertEquals(1, arrived, what);
            }
            assertEquals(Optional.empty(), stage.deliveryOf(nudge), "work that stays for ever: " + what);
            assertEquals(
                    Optional.empty(),
                    stage.dueWork.timeOf(WithdrawNudges.NAME, nudge.id()),
                    "work that stays for ever: " + what);
        }
    }
}
