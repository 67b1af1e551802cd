package dev.cairn.checkin;

import dev.cairn.conversation.Caller;
import java.time.InstantSource;

/** Keeps what engineer and manager agreed in their talk; either of them may write it, once both have answered. */
public final class AgreeOnCheckIn {
    private final AnswerCheckIn answering;
    private final AnswerStore answers;
    private final InstantSource clock;

    AgreeOnCheckIn(AnswerCheckIn answering, AnswerStore answers, InstantSource clock) {
        this.answering = answering;
        this.answers = answers;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        record Kept() implements Result {}

        /**
         * The other one wrote something meanwhile, so nothing was kept.
         *
         * @param both with what they wrote
         */
        record WrittenMeanwhile(AnswerCheckIn.Opened.Both both) implements Result {}

        /** Nothing was kept; the sentence says why. */
        record Refused(String sentence) implements Result {}
    }

    /** @param form its count is the version of the agreement that its writer saw */
    Result agree(Caller caller, AnswerForm form, String text) {
        AnswerCheckIn.Opened opened = answering.open(caller, form.address());
        if (opened instanceof AnswerCheckIn.Opened.Refused refused) {
            return new Result.Refused(refused.sentence());
        }
        if (!(opened instanceof AnswerCheckIn.Opened.Both both)
                || !both.own().key().otherId().equals(form.otherId())) {
            return new Result.Refused("These check-ins are with somebody else by now.");
        }
        CheckInPlan plan = both.checkIn().plan();
        if (!plan.state().isUnderWay()) {
            return new Result.Refused(ChangePlan.ended(plan));
        }
        Agreement before = both.agreement();
        boolean kept = before.version() == form.count()
                && answers.agree(new Agreement(
                        before.teamId(),
                        before.planId(),
                        before.milestone(),
                        before.managerId(),
                        text,
                        caller.userId(),
                        clock.instant(),
                        form.count()));
        if (kept || before.text().equals(text)) {
            return new Result.Kept();
        }
        return answering.open(caller, form.address()) instanceof AnswerCheckIn.Opened.Both now
                ? new Result.WrittenMeanwhile(now)
                : new Result.Refused("Somebody just changed these check-ins. Please send it again.");
    }
}
