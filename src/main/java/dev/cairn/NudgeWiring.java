package dev.cairn;

import dev.cairn.nudge.DeliverNudge;
import dev.cairn.nudge.JdbcNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.SweepNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.nudge.WorkingCalendar;
import dev.cairn.store.DueJob;
import java.time.Duration;
import java.util.List;

/** The part of {@link Wiring} for messages that must arrive once, whatever they say. */
final class NudgeWiring {
    private final Platform on;
    private final Duration handOverLead;
    private final NudgeStore store;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;

    NudgeWiring(Platform on, Duration handOverLead) {
        this.on = on;
        this.handOverLead = handOverLead;
        this.store = new JdbcNudgeStore(on.transactions(), on.dueWork(), handOverLead);
        this.withdraw = new WithdrawNudges(store, on.messenger(), on.calendar());
        this.renew = new RenewNudges(store, withdraw, on.calendar());
    }

    NudgeStore store() {
        return store;
    }

    WithdrawNudges withdraw() {
        return withdraw;
    }

    RenewNudges renew() {
        return renew;
    }

    /** @param texts what the messages say, by kind */
    List<DueJob> dueJobs(WorkingCalendar workingDays, List<NudgeText> texts) {
        return List.of(
                new DeliverNudge(store, on.messenger(), on.people(), workingDays, on.calendar(), handOverLead, texts),
                withdraw,
                new SweepNudges(store, on.messenger(), on.calendar()));
    }
}
