package dev.cairn.nudge;

import dev.cairn.SetClock;
import dev.cairn.store.ManualDueWork;
import java.time.Instant;
import java.util.Optional;

class InMemoryNudgeStoreTest extends NudgeStoreContract {
    private final ManualDueWork dueWork = new ManualDueWork(new SetClock(DUE.minus(LEAD)));
    private final NudgeStore nudges = new InMemoryNudgeStore(dueWork, LEAD);

    @Override
    NudgeStore nudges() {
        return nudges;
    }

    @Override
    Optional<Instant> timeOf(String job, String id) {
        return dueWork.timeOf(job, id);
    }
}
