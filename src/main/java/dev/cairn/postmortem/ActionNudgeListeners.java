package dev.cairn.postmortem;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.postmortem.ChangeAction.Subject;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The buttons of reminders and of the question whether an action held. */
public final class ActionNudgeListeners implements Listeners {
    private static final String SOMETHING_ELSE = "None of these actions is open any more, so nothing comes again.";

    private final ChangeAction change;
    private final SnoozeActions snoozing;
    private final AnswerHeld answering;
    private final DefaultDue defaultDue;

    public ActionNudgeListeners(
            ChangeAction change, SnoozeActions snoozing, AnswerHeld answering, DefaultDue defaultDue) {
        this.change = change;
        this.snoozing = snoozing;
        this.answering = answering;
        this.defaultDue = defaultDue;
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(ActionNudgeBlocks.SNOOZE, this::openSnooze);
        edge.form(ActionNudgeBlocks.SNOOZE, this::snooze);
        edge.button(ActionNudgeBlocks.HELD, press -> answer(press, true));
        edge.button(ActionNudgeBlocks.NOT_SURE, press -> answer(press, false));
        edge.buttonOpeningForm(ActionNudgeBlocks.DID_NOT_HOLD, this::openDidNotHold);
        edge.form(ActionNudgeBlocks.DID_NOT_HOLD, this::didNotHold);
    }

    private Reply openSnooze(ButtonPress press) {
        LocalDate day = LocalDate.parse(press.value());
        List<ActionItem> told = snoozing.of(press.caller(), day);
        return told.isEmpty()
                ? Reply.tell(SOMETHING_ELSE)
                : new Reply.Open(ActionBlocks.snooze(day, told.size(), snoozing.suggested(press.caller())));
    }

    private Reply snooze(FormSubmission form) {
        Optional<LocalDate> to = form.value(ActionBlocks.DAY)
                .or(() -> form.value(ActionBlocks.SUGGESTED))
                .map(LocalDate::parse);
        if (to.isEmpty()) {
            return new Reply.FieldErrors(Map.of(ActionBlocks.DAY, "Choose a day."));
        }
        Optional<String> fault = snoozing.fault(form.caller(), to.get());
        if (fault.isPresent()) {
            return new Reply.FieldErrors(Map.of(ActionBlocks.DAY, fault.get()));
        }
        List<ActionItem> told = snoozing.of(form.caller(), LocalDate.parse(form.metadata()));
        if (told.isEmpty()) {
            return Reply.tell(SOMETHING_ELSE);
        }
        for (ActionItem action : told) {
            if (snoozing.snooze(form.caller(), action.id(), to.get()) instanceof ActionResult.Refused refused) {
                return new Reply.FieldErrors(Map.of(ActionBlocks.DAY, refused.sentence()));
            }
        }
        return Reply.tell(
                "You are reminded again on " + Days.written(snoozing.comesOn(form.caller(), to.get())) + " at 10:00.");
    }

    private Reply answer(ButtonPress press, boolean held) {
        ActionResult result =
                answering.answer(press.caller(), ActionPlace.of(press.value()).actionId(), held);
        if (result instanceof ActionResult.Refused refused) {
            return Reply.tell(refused.sentence());
        }
        return Reply.tell(
                held
                        ? "Thank you. The list of actions says so now."
                        : "Thank you. The list of actions says that it is not known.");
    }

    private Reply openDidNotHold(ButtonPress press) {
        String id = ActionPlace.of(press.value()).actionId();
        Optional<String> refusal = change.refusal(press.caller(), id, PostmortemRight.REOPEN_ACTION);
        Optional<Subject> found = change.find(press.caller(), id);
        if (refusal.isPresent() || found.isEmpty()) {
            return Reply.tell(refusal.orElse(ChangeAction.GONE));
        }
        ActionItem action = found.get().action();
        return new Reply.Open(
                ActionBlocks.didNotHold(action, defaultDue.of(found.get().postmortem(), action.ownerId())));
    }

    private Reply didNotHold(FormSubmission form) {
        String id = ActionForm.of(form.metadata()).place().actionId();
        String field = ActionBlocks.field(ActionField.DUE, id);
        Optional<LocalDate> due = form.value(field).map(LocalDate::parse);
        if (due.isEmpty()) {
            return new Reply.FieldErrors(Map.of(field, "Choose the day by which it is to be done now."));
        }
        ActionResult result = answering.didNot(form.caller(), id, due.get());
        if (result instanceof ActionResult.Faulty faulty) {
            return new Reply.FieldErrors(ActionBlocks.under(faulty.sentences(), id));
        }
        return result instanceof ActionResult.Refused refused
                ? new Reply.FieldErrors(Map.of(field, refused.sentence()))
                : Reply.tell(
                        "Thank you. It is open again, due " + Days.written(due.get()) + ", and its owner is told.");
    }
}
