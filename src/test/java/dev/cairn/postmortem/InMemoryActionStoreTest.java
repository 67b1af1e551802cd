package dev.cairn.postmortem;

import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.InMemoryNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.ManualDueWork;

class InMemoryActionStoreTest extends ActionStoreContract {
    private final ManualDueWork dueWork = new ManualDueWork(clock);
    private final InMemoryNudgeStore nudges = new InMemoryNudgeStore(dueWork, LEAD);
    private final InMemoryPostmortems postmortems = new InMemoryPostmortems();
    private final InMemoryActionStore actions = new InMemoryActionStore(
            postmortems, nudges, new WithdrawNudges(nudges, new FakeSlack(clock), clock), clock, dueWork);
    private final InMemoryDigests digests = new InMemoryDigests(nudges, dueWork);

    @Override
    ActionStore actions() {
        return actions;
    }

    @Override
    PostmortemStore postmortems() {
        return postmortems;
    }

    @Override
    DigestStore digests() {
        return digests;
    }

    @Override
    NudgeStore nudges() {
        return nudges;
    }

    @Override
    void put(Postmortem postmortem) {
        postmortems.put(postmortem);
    }

    @Override
    boolean waits(String job, String id) {
        return dueWork.timeOf(job, id).isPresent();
    }
}
