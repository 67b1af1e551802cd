package dev.cairn.checkin;

import dev.cairn.conversation.FakeSlack;
import dev.cairn.nudge.InMemoryNudgeStore;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.ManualDueWork;

class InMemoryAnswerStoreTest extends AnswerStoreContract {
    private final NudgeStore nudges = new InMemoryNudgeStore(new ManualDueWork(clock), LEAD);
    private final WithdrawNudges withdraw = new WithdrawNudges(nudges, new FakeSlack(clock), clock);
    private final CheckInStore plans = new InMemoryCheckInStore(nudges, withdraw, clock);
    private final AnswerStore answers = new InMemoryAnswerStore(plans, nudges, withdraw, clock);

    @Override
    CheckInStore plans() {
        return plans;
    }

    @Override
    AnswerStore answers() {
        return answers;
    }

    @Override
    NudgeStore nudges() {
        return nudges;
    }
}
