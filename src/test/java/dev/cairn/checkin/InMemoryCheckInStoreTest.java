package dev.cairn.checkin;

import dev.cairn.nudge.InMemoryNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.ManualDueWork;

class InMemoryCheckInStoreTest extends CheckInStoreContract {
    private final NudgeStore nudges = new InMemoryNudgeStore(new ManualDueWork(clock), LEAD);
    private final CheckInStore plans = new InMemoryCheckInStore(nudges, withdrawing(), clock);

    @Override
    CheckInStore plans() {
        return plans;
    }

    @Override
    NudgeStore nudges() {
        return nudges;
    }
}
