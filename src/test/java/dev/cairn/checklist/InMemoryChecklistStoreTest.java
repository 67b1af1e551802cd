package dev.cairn.checklist;

import dev.cairn.SetClock;
import dev.cairn.store.ManualDueWork;
import java.time.Instant;
import java.util.Optional;

class InMemoryChecklistStoreTest extends ChecklistStoreContract {
    private final ManualDueWork dueWork = new ManualDueWork(new SetClock(NOW));
    private final ChecklistStore lists = new InMemoryChecklistStore(dueWork);

    @Override
    ChecklistStore lists() {
        return lists;
    }

    @Override
    Optional<Instant> redrawOf(Checklist list, long version) {
        return dueWork.timeOf(RedrawChecklist.NAME, RedrawChecklist.id(list.id(), version));
    }
}
