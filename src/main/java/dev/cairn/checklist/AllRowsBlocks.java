package dev.cairn.checklist;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.conversation.Form;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** The form with all rows of a list, page by page, in which they can be ticked too. A page is well below 100 blocks and 250 KB. */
final class AllRowsBlocks {
    static final String DONE = "checklist.form-done";
    static final String UNDO = "checklist.form-undo";
    /** Begins the action ids of the buttons that turn pages. */
    static final String PAGE = "checklist.page";

    static final int ON_A_PAGE = 25;
    private static final int LABEL = 75;
    private static final RowBlocks ROWS = new RowBlocks(DONE, UNDO);

    private AllRowsBlocks() {}

    /** The page on which a row stands; the first where there is no such row. */
    static int pageOf(Checklist list, String rowId) {
        List<String> ids = list.rows().stream().map(Row::id).toList();
        return Math.max(0, ids.indexOf(rowId)) / ON_A_PAGE + 1;
    }

    /** @param wanted the number of the page, from 1; another is shown where there is none such */
    static Form page(Checklist list, int wanted) {
        List<Row> all = list.rows();
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(list.heading()));
        blocks.add(ChecklistBlocks.progressLine(list));
        blocks.addAll(ROWS.rows(list, all.subList((page - 1) * ON_A_PAGE, Math.min(all.size(), page * ON_A_PAGE))));
        if (pages > 1) {
            blocks.add(context(List.of(MessageBlocks.plain("Page " + page + " of " + pages + ".", LABEL))));
            blocks.add(actions(turning(list, page, pages)));
        }
        return MessageBlocks.form(FormBlocks.titled("All rows")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static List<BlockElement> turning(Checklist list, int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(turn(list, ".back", "Back", page - 1));
        }
        if (page < pages) {
            buttons.add(turn(list, ".more", "More rows", page + 1));
        }
        return buttons;
    }

    private static ButtonElement turn(Checklist list, String which, String text, int to) {
        return button(turn -> turn.actionId(PAGE + which)
                .text(MessageBlocks.plain(text, LABEL))
                .value(new PressedRow(list.id(), String.valueOf(to)).toValue()));
    }
}
