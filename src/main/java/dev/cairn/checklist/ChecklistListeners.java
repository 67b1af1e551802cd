package dev.cairn.checklist;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.Optional;

/** The buttons of the rows, in a list's message and in the form with all rows. What changed is seen in the list itself. */
public final class ChecklistListeners implements Listeners {
    static final String GONE = "This list is no longer kept. Post a new one with the command.";
    private static final String ROW_GONE = "Somebody has taken this row out of the list.";

    private final ChecklistStore lists;
    private final MarkRow marking;
    private final LearnMessage learning;

    public ChecklistListeners(ChecklistStore lists, MarkRow marking) {
        this.lists = lists;
        this.marking = marking;
        this.learning = new LearnMessage(lists);
    }

    /** What a button does to a row. */
    private interface Deed {
        MarkRow.Result mark(ButtonPress press, PressedRow row);
    }

    @Override
    public void register(Edge edge) {
        edge.buttonDoneInAck(ChecklistBlocks.DONE, this::done);
        edge.buttonDoneInAck(ChecklistBlocks.UNDO, this::undo);
        edge.buttonOpeningForm(ChecklistBlocks.ALL_ROWS, this::openAllRows);
        edge.buttonOpeningForm(AllRowsBlocks.DONE, press -> inForm(press, this::markDone));
        edge.buttonOpeningForm(AllRowsBlocks.UNDO, press -> inForm(press, this::markOpen));
        edge.buttonsOpeningForm(AllRowsBlocks.PAGE, this::turn);
    }

    Reply done(ButtonPress press) {
        return inMessage(press, this::markDone);
    }

    Reply undo(ButtonPress press) {
        return inMessage(press, this::markOpen);
    }

    private MarkRow.Result markDone(ButtonPress press, PressedRow row) {
        return marking.done(press.caller(), row.listId(), row.rowId());
    }

    private MarkRow.Result markOpen(ButtonPress press, PressedRow row) {
        return marking.undo(press.caller(), row.listId(), row.rowId());
    }

    private Reply inMessage(ButtonPress press, Deed deed) {
        PressedRow row = PressedRow.of(press.value());
        Optional<Checklist> list = learning.from(press, row.listId());
        MarkRow.Result result = deed.mark(press, row);
        if (result instanceof MarkRow.Result.Gone) {
            return Reply.tell(GONE);
        }
        if (result instanceof MarkRow.Result.RowGone) {
            return Reply.tell(ROW_GONE);
        }
        return list.filter(each -> LearnMessage.isOldCopy(each, press))
                .<Reply>map(each -> new Reply.Say(ChecklistBlocks.onOldCopy(each)))
                .orElseGet(Reply::nothing);
    }

    private Reply openAllRows(ButtonPress press) {
        return learning.from(press, press.value())
                .<Reply>map(list -> new Reply.Open(AllRowsBlocks.page(list, 1)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply inForm(ButtonPress press, Deed deed) {
        PressedRow row = PressedRow.of(press.value());
        Optional<Checklist> before = lists.find(press.caller().teamId(), row.listId());
        deed.mark(press, row);
        return lists.find(press.caller().teamId(), row.listId())
                .<Reply>map(list -> new Reply.Redraw(
                        AllRowsBlocks.page(list, AllRowsBlocks.pageOf(before.orElse(list), row.rowId()))))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply turn(ButtonPress press) {
        PressedRow page = PressedRow.of(press.value());
        return lists.find(press.caller().teamId(), page.listId())
                .<Reply>map(list -> new Reply.Redraw(AllRowsBlocks.page(list, Integer.parseInt(page.rowId()))))
                .orElseGet(() -> Reply.tell(GONE));
    }
}
