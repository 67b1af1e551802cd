package dev.cairn.home;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** Spreads Home over pages: 100 blocks are the most that Slack takes. */
final class HomePagesBlocks {
    /** The beginning of action ids. */
    static final String PAGE = "home.page";

    /** What is left for the buttons that turn pages. */
    static final int ON_A_PAGE = 96;

    private static final int TEXT = 75;

    private HomePagesBlocks() {}

    /**
     * What stands under one heading.
     *
     * @param items each stays whole, and with less than a page's blocks
     */
    record Section(String heading, List<List<LayoutBlock>> items) {
        Section {
            items = List.copyOf(items);
        }
    }

    /** @param wanted the first page is 1; what is no longer there is the nearest that is */
    static List<LayoutBlock> page(List<Section> sections, int wanted) {
        List<List<LayoutBlock>> pages = pages(sections);
        int page = Math.max(1, Math.min(wanted, pages.size()));
        List<LayoutBlock> blocks = new ArrayList<>(pages.get(page - 1));
        if (pages.size() > 1) {
            blocks.add(context(List.of(MessageBlocks.plain("Page " + page + " of " + pages.size() + ".", TEXT))));
            blocks.add(actions(turning(page, pages.size())));
        }
        return blocks;
    }

    private static List<List<LayoutBlock>> pages(List<Section> sections) {
        List<List<LayoutBlock>> pages = new ArrayList<>();
        List<LayoutBlock> current = new ArrayList<>();
        for (Section section : sections) {
            boolean isBegun = false;
            for (List<LayoutBlock> item : section.items()) {
                boolean isFull = current.size() + item.size() + 1 > ON_A_PAGE;
                if (isFull) {
                    pages.add(current);
                    current = new ArrayList<>();
                }
                if (!isBegun || isFull) {
                    String heading = isBegun ? section.heading() + ", continued" : section.heading();
                    current.add(header(title -> title.text(MessageBlocks.plain(heading, TEXT))));
                }
                current.addAll(item);
                isBegun = true;
            }
        }
        pages.add(current);
        return pages;
    }

    private static List<BlockElement> turning(int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(turn(".earlier", "Earlier", page - 1));
        }
        if (page < pages) {
            buttons.add(turn(".next", "Next", page + 1));
        }
        return buttons;
    }

    private static ButtonElement turn(String which, String text, int to) {
        return button(turn -> turn.actionId(PAGE + which)
                .text(MessageBlocks.plain(text, TEXT))
                .value(String.valueOf(to)));
    }
}
