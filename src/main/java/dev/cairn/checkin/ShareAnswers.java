package dev.cairn.checkin;

import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Days;
import dev.cairn.nudge.Nudge;
import java.time.InstantSource;

/**
 * Shows what somebody has sent to the other of the two, who has not answered; from the day on which the other is reminded.
 * It cannot be taken back: what the other may have read stays as it was sent.
 */
public final class ShareAnswers {
    private static final int TRIES = 3;

    private final AnswerCheckIn answering;
    private final AnswerStore answers;
    private final InstantSource clock;

    ShareAnswers(AnswerCheckIn answering, AnswerStore answers, InstantSource clock) {
        this.answering = answering;
        this.answers = answers;
        this.clock = clock;
    }

    /** How it ended. */
    sealed interface Result {
        /** The other can read them; now, or since an earlier time. */
        record Shared(Opened.ToFillIn own) implements Result {}

        /** The other has answered meanwhile, so both read both. */
        record Both(Opened.Both both) implements Result {}

        /** Nothing was shown; the sentence says why. */
        record Refused(String sentence) implements Result {}
    }

    /** @param form for whom the answers were written that are to be shown */
    Result share(Caller caller, AnswerForm form) {
        for (int tried = 0; tried < TRIES; tried++) {
            Opened opened = answering.open(caller, form.address());
            if (!(opened instanceof Opened.ToFillIn open) || !isToBeShared(open, form, caller)) {
                return result(opened, form, caller);
            }
            CheckIn checkIn = open.checkIn();
            AnswerKey key = open.own().key();
            Nudge told = AnswersShared.of(checkIn, key.otherId(), clock.instant());
            if (answers.share(checkIn.plan(), key, told).isPresent()) {
                // Where the other was faster, nothing was shared and both are found.
                return result(answering.open(caller, form.address()), form, caller);
            }
        }
        return new Result.Refused("Somebody just changed these check-ins. Please try again.");
    }

    private static boolean isToBeShared(Opened.ToFillIn open, AnswerForm form, Caller caller) {
        return CheckInRight.SHARE.isOf(open.checkIn().plan(), caller.userId())
                && open.own().key().otherId().equals(form.otherId())
                && open.own().sent().isPresent()
                && !open.own().isReadByOther()
                && open.sharedFrom().hasCome();
    }

    private static Result result(Opened opened, AnswerForm form, Caller caller) {
        if (opened instanceof Opened.Refused refused) {
            return new Result.Refused(refused.sentence());
        }
        if (opened instanceof Opened.ToRead ended) {
            return new Result.Refused(ChangePlan.ended(ended.checkIn().plan()));
        }
        AnswerKey key = opened instanceof Opened.Both both
                ? both.own().key()
                : ((Opened.ToFillIn) opened).own().key();
        if (!key.otherId().equals(form.otherId())) {
            return new Result.Refused(
                    "These check-ins were handed over meanwhile, so nothing was shown. Open this again to answer to the new"
                            + " manager.");
        }
        return opened instanceof Opened.Both both ? new Result.Both(both) : result((Opened.ToFillIn) opened, caller);
    }

    private static Result result(Opened.ToFillIn open, Caller caller) {
        CheckInPlan plan = open.checkIn().plan();
        if (!CheckInRight.SHARE.isOf(plan, caller.userId())) {
            return new Result.Refused(CheckInRight.SHARE.refusal(CheckInPart.of(plan, caller.userId())));
        }
        if (open.own().isReadByOther()) {
            return new Result.Shared(open);
        }
        return new Result.Refused(
                open.own().sent().isEmpty()
                        ? "You have not sent your answers yet, so there is nothing to show. Send them first."
                        : "You can show your answers from "
                                + Days.written(open.sharedFrom().day())
                                + " on, if the other has not answered by then.");
    }
}
