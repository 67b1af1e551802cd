package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Map;

/** The buttons of a list, and the form behind it. What changed is seen in the list itself. */
public final class ChecklistListeners implements Listeners {
    private static final String GONE = "This list is no longer kept. Post a new one with the command.";

    private final ChecklistStore lists;
    private final MarkRow marking;

    public ChecklistListeners(ChecklistStore lists, MarkRow marking) {
        this.lists = lists;
        this.marking = marking;
    }

    @Override
    public void register(Edge edge) {
        edge.button(ChecklistBlocks.DONE, this::done);
        edge.button(ChecklistBlocks.UNDO, this::undo);
        edge.buttonOpeningForm(ChecklistBlocks.NOT_APPLICABLE, this::openForm);
        edge.form(ChecklistBlocks.NOT_APPLICABLE, this::notApplicable);
    }

    Reply done(ButtonPress press) {
        PressedRow row = PressedRow.of(press.value());
        learnMessage(press, row.listId());
        return marked(marking.done(press.caller(), row.listId(), row.rowId()));
    }

    Reply undo(ButtonPress press) {
        PressedRow row = PressedRow.of(press.value());
        learnMessage(press, row.listId());
        return marked(marking.undo(press.caller(), row.listId(), row.rowId()));
    }

    /** Before anything is marked: where a list is not known to stand it is not redrawn. */
    private void learnMessage(ButtonPress press, String listId) {
        lists.find(press.caller().teamId(), listId)
                .filter(list -> list.messageTs().isEmpty())
                .ifPresent(list -> lists.shownIn(list, press.messageTs()));
    }

    private static Reply marked(MarkRow.Result result) {
        return result instanceof MarkRow.Result.Gone ? Reply.tell(GONE) : Reply.nothing();
    }

    Reply openForm(ButtonPress press) {
        learnMessage(press, press.value());
        return lists.find(press.caller().teamId(), press.value())
                .<Reply>map(list -> list.open().isEmpty()
                        ? Reply.tell("Every row is marked already. Undo one to change it.")
                        : new Reply.Open(ChecklistBlocks.notApplicable(list)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    Reply notApplicable(FormSubmission form) {
        String row = form.value(ChecklistBlocks.ROW_INPUT).orElse("");
        String reason = form.value(ChecklistBlocks.REASON_INPUT).orElse("");
        if (reason.isEmpty()) {
            return new Reply.FieldErrors(
                    Map.of(ChecklistBlocks.REASON_INPUT, "Say in a few words why it does not apply."));
        }
        MarkRow.Result result = marking.notApplicable(form.caller(), form.metadata(), row, reason);
        if (result instanceof MarkRow.Result.DecidedOtherwise otherwise) {
            String now = otherwise.row().state() == State.DONE ? "done" : "open";
            return new Reply.FieldErrors(Map.of(
                    ChecklistBlocks.ROW_INPUT,
                    "Somebody has just marked this row as " + now + ". Choose another, or cancel."));
        }
        return result instanceof MarkRow.Result.Gone ? Reply.tell(GONE) : Reply.nothing();
    }
}
