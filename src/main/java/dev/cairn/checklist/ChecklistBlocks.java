package dev.cairn.checklist;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.ListAddition.Added;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list's message. It shows the rows that fit; where there are more, a button below opens the form with all of them.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks: at most 50 in a message</a>
 */
final class ChecklistBlocks {
    static final String DONE = "checklist.done";
    static final String UNDO = "checklist.undo";
    static final String MORE = "checklist.more";
    static final String ALL_ROWS = "checklist.all";

    private static final int BLOCKS = 50;
    /** Slack takes no message with much more text in all its blocks than this, however it is spread (docs/RATIONALE.md). */
    private static final int TEXT = 10_000;

    private static final int LESSONS = 5;
    private static final int HEADING = 150;
    private static final int BUTTON_TEXT = 75;

    private static final RowBlocks ROWS = new RowBlocks(DONE, UNDO);

    private ChecklistBlocks() {}

    static Message message(Checklist list, Added added) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(header(top -> top.text(MessageBlocks.plain(list.heading(), HEADING))));
        link(list).ifPresent(blocks::add);
        if (!added.above().isEmpty()) {
            blocks.addAll(fitting(MessageBlocks.paragraphs(added.above()), blocks));
        }
        if (!added.buttons().isEmpty()) {
            blocks.add(actions(buttons(added)));
        }
        blocks.add(progressLine(list));
        blocks.add(MessageBlocks.plainSection(list.intro()));
        List<Row> shown = shown(list);
        List<LayoutBlock> rows = fitting(ROWS.rows(list, shown), blocks);
        blocks.addAll(rows);
        List<Row> left = list.rows().stream()
                .filter(row -> !shown.subList(0, rows.size()).contains(row))
                .toList();
        if (!left.isEmpty()) {
            blocks.add(context(List.of(markdownText(and(left)))));
        }
        blocks.add(actions(below(list, !left.isEmpty())));
        return MessageBlocks.message(TypedText.shortened(list.heading(), HEADING) + ". " + list.progress(), blocks);
    }

    private static List<BlockElement> buttons(Added added) {
        return added.buttons().stream()
                .<BlockElement>map(each -> button(other -> other.actionId(each.actionId())
                        .text(MessageBlocks.plain(each.text(), BUTTON_TEXT))
                        .value(each.value())))
                .toList();
    }

    static LayoutBlock progressLine(Checklist list) {
        return context(
                List.of(markdownText("*" + list.progress() + "*, posted by " + Someone.mention(list.postedBy()))));
    }

    /** The first address in the subject, to open; a heading cannot be clicked. */
    private static Optional<LayoutBlock> link(Checklist list) {
        Optional<Subject> subject = list.subject().map(Subject::of);
        return subject.flatMap(Subject::address)
                .map(address -> link(address, subject.flatMap(Subject::change)))
                .filter(link -> link.length() <= MessageBlocks.SECTION_TEXT)
                .map(link -> section(part -> part.text(markdownText(link))));
    }

    /** Where a short name could stand for another host than people think, the host is said. */
    private static String link(String address, Optional<ChangeLink> change) {
        String to = TypedText.escape(address);
        return change.map(each -> "<" + to + "|" + TypedText.escape(each.name()) + ">"
                        + (each.isOnKnownHost() ? "" : " on " + TypedText.escape(each.host())))
                .orElse("<" + to + ">");
    }

    /** The rows the message is about: of lessons the newest, so that the list stays short. */
    private static List<Row> shown(Checklist list) {
        List<Row> beyond =
                list.rows().stream().filter(Row::isLesson).skip(LESSONS).toList();
        return list.rows().stream().filter(row -> !beyond.contains(row)).toList();
    }

    /** The first of these that fit a message below what it holds already and above what always comes last. */
    private static List<LayoutBlock> fitting(List<? extends LayoutBlock> wanted, List<LayoutBlock> above) {
        // What comes last: how many rows are left, and a line of buttons.
        int room = BLOCKS - 2 - above.size();
        int text = TEXT - above.stream().mapToInt(ChecklistBlocks::text).sum();
        List<LayoutBlock> fitting = new ArrayList<>();
        for (LayoutBlock block : wanted) {
            text -= text(block);
            if (fitting.size() == room || text < 0) {
                break;
            }
            fitting.add(block);
        }
        return fitting;
    }

    /** How much text a block holds, as Slack is sent it. */
    private static int text(LayoutBlock block) {
        return block instanceof SectionBlock section
                ? section.getText().getText().length()
                        + Optional.ofNullable(section.getFields()).orElse(List.of()).stream()
                                .mapToInt(field -> field.getText().length())
                                .sum()
                : 2 * HEADING;
    }

    private static String and(List<Row> left) {
        long open = left.stream().filter(Row::isOpen).count();
        return "and " + left.size() + (left.size() == 1 ? " more row, " : " more rows, ")
                + (open == 0 ? "none of them open" : open + " of them open");
    }

    private static List<BlockElement> below(Checklist list, boolean moreRows) {
        List<BlockElement> buttons = new ArrayList<>();
        if (moreRows) {
            buttons.add(button(all -> all.actionId(ALL_ROWS)
                    .text(MessageBlocks.plain("All " + list.rows().size() + " rows…", BUTTON_TEXT))
                    .value(list.id())));
        }
        buttons.add(button(other -> other.actionId(MORE)
                .text(MessageBlocks.plain("More…", BUTTON_TEXT))
                .value(list.id())));
        return buttons;
    }

    /** What is said of a press on a copy of the message that is not drawn any more. */
    static Message onOldCopy(Checklist list) {
        return MessageBlocks.message(
                "Counted. This is an old copy of the list.",
                List.of(section(part -> part.text(markdownText(
                        "Counted. This is an old copy of the list; the one that is kept up to date stands in <#"
                                + list.channelId() + ">.")))));
    }
}
