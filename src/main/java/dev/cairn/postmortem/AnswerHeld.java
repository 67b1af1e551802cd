package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.postmortem.ActionItem.Answer;
import dev.cairn.postmortem.ActionItem.Held;
import dev.cairn.postmortem.ChangeAction.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps whether an action that was done held, as somebody else than its owner sees it; one that did not is opened again. */
public final class AnswerHeld {
    private final ChangeAction change;
    private final CheckAction check;
    private final ActionDays days;

    public AnswerHeld(ChangeAction change, CheckAction check, ActionDays days) {
        this.change = change;
        this.check = check;
        this.days = days;
    }

    /** That it held, or that one cannot say. */
    ActionResult answer(Caller caller, String actionId, boolean held) {
        Answer answer = held ? Answer.YES : Answer.NOT_SURE;
        return change.by(caller, PostmortemRight.SEE, actionId, subject -> {
            ActionItem now = subject.action();
            Optional<String> refusal = refusal(caller, now);
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            return now.held().filter(said -> said.answer() == answer).isPresent()
                    ? Decision.asItIs(now)
                    : new Decision.Become(now.heldSays(new Held(answer, caller.userId(), days.now())), List.of());
        });
    }

    /** That it did not hold; it is due anew on a day. */
    ActionResult didNot(Caller caller, String actionId, LocalDate due) {
        return change.by(caller, PostmortemRight.REOPEN_ACTION, actionId, subject -> {
            ActionItem now = subject.action();
            if (now.isOpen() && now.dueOn().equals(due)) {
                return Decision.asItIs(now);
            }
            Optional<String> refusal = refusal(caller, now);
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            Optional<String> fault = check.due(caller.userId(), due);
            if (fault.isPresent()) {
                return new Decision.Stay(new ActionResult.Faulty(Map.of(ActionField.DUE, fault.get())));
            }
            ActionItem open = now.heldSays(new Held(Answer.NO, caller.userId(), days.now()))
                    .reopened(due);
            return new Decision.Become(open, ActionGiven.by(caller.userId(), open, days.now()));
        });
    }

    private static Optional<String> refusal(Caller caller, ActionItem now) {
        if (now.ownerId().equals(caller.userId())) {
            return Optional.of("Somebody else than the owner says whether it held. If it did not, reopen it.");
        }
        return now.isDone()
                ? Optional.empty()
                : Optional.of("This was reopened meanwhile, so there is nothing to answer.");
    }
}
