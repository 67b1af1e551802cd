package dev.cairn.mydata;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.header;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The forms of {@code /cairn my data}; there is no message about it. */
final class MyDataBlocks {
    /** Opens the form from any message and from Home. */
    static final String OPEN = "mydata.open";

    static final String BACK = "mydata.back";
    static final String EXPORT = "mydata.export";
    static final String FILE = "mydata.file";
    static final String ASK = "mydata.ask";
    static final String FORGET = "mydata.forget";

    /** Of text to copy: a form holds 250 kB, and a piece is at most 18 kB once it is sent. */
    static final int PIECES_ON_A_PAGE = 12;

    private static final int LABEL = 75;
    private static final int SMALL = 1_000;
    private static final int HEADING = 150;

    private static final String NOTHING = "Cairn keeps nothing that names you.";
    private static final String NAMELESS =
            "How you judged answers and hints is kept under digests from which nobody, Cairn neither, can tell that it was"
                    + " you. Questions without a good answer are kept without who asked. Neither can be shown or deleted here.";
    private static final String IN_SLACK =
            "What stands in Slack already stays there: messages from Cairn to you and to others, answers you shared, and"
                    + " files. You can delete what is in your direct message with Cairn yourself. Lists and postmortems in"
                    + " channels are drawn anew without your name.";
    private static final String SAVED_BY_OTHERS =
            "If others saved a message of yours for themselves, their link to it stays, from someone.";

    private MyDataBlocks() {}

    /** How much there is. */
    static Form overview(List<Kept> all) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (all.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(NOTHING));
        } else {
            blocks.add(MessageBlocks.plainSection("This is what Cairn keeps about you. Only you see it."));
            blocks.addAll(lines(all, MyDataBlocks::counted));
            blocks.add(actions(
                    List.of(press(EXPORT + ".first", "Export", "1"), dangerous(press(ASK, "Forget me…", "ask")))));
        }
        blocks.add(small("It is kept until you are forgotten, or Cairn is removed from this workspace. " + NAMELESS));
        return form("My data", blocks);
    }

    /**
     * All of it, to copy.
     *
     * @param wanted the page, from 1 on
     * @param said what was just done
     */
    static Form export(List<String> pieces, int wanted, Optional<String> said) {
        int pages = Math.max(1, (pieces.size() + PIECES_ON_A_PAGE - 1) / PIECES_ON_A_PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        List<LayoutBlock> blocks = new ArrayList<>();
        said.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        blocks.add(MessageBlocks.plainSection(
                pieces.isEmpty()
                        ? NOTHING
                        : "This is all of it, to copy. People and channels stand here by their ids in Slack, times are UTC."
                                + (pages == 1 ? "" : " Page " + page + " of " + pages + ".")));
        pieces.stream()
                .skip((long) (page - 1) * PIECES_ON_A_PAGE)
                .limit(PIECES_ON_A_PAGE)
                .map(MyDataBlocks::toCopy)
                .forEach(blocks::add);
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 1) {
            buttons.add(press(EXPORT + ".back", "Back a page", String.valueOf(page - 1)));
        }
        if (page < pages) {
            buttons.add(press(EXPORT + ".more", "Next page", String.valueOf(page + 1)));
        }
        if (!pieces.isEmpty()) {
            buttons.add(press(FILE, "Send as a file", String.valueOf(page)));
        }
        buttons.add(press(BACK, "Back to my data", "back"));
        blocks.add(actions(buttons));
        if (!pieces.isEmpty()) {
            blocks.add(small(
                    "A file (JSON) comes into your direct message with Cairn and stays in Slack until you delete it"
                            + " there. This text stands in this form alone."));
        }
        return form("Export", blocks);
    }

    /** Asks whether somebody wants to be forgotten, and says what that means. */
    static Form ask(List<Kept> all) {
        if (all.isEmpty()) {
            return form("Forget me?", List.of(MessageBlocks.plainSection(NOTHING)));
        }
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(
                "This is done at once and cannot be undone. If you want a copy, go back and press Export first."));
        blocks.addAll(part("Deleted", all, Fate.DELETED, MyDataBlocks::explained));
        blocks.addAll(part("Stays, without your name", all, Fate.STAYS, MyDataBlocks::explained));
        blocks.add(title("Not in Cairn's hands"));
        blocks.add(MessageBlocks.plainSection(IN_SLACK + "\n" + SAVED_BY_OTHERS + "\n" + NAMELESS));
        blocks.add(actions(
                List.of(dangerous(press(FORGET, "Forget me now", "forget")), press(BACK, "Back to my data", "back"))));
        blocks.add(small("You can use Cairn again afterwards; it then knows nothing of before."));
        return form("Forget me?", blocks);
    }

    /** @param before what there was */
    static Form forgotten(List<Kept> before) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (before.isEmpty()) {
            blocks.add(MessageBlocks.plainSection("There is nothing left to forget. " + NOTHING));
        } else {
            blocks.add(MessageBlocks.plainSection("Done. Cairn has forgotten you."));
            blocks.addAll(part("Deleted", before, Fate.DELETED, MyDataBlocks::counted));
            blocks.addAll(part("Stays, without your name", before, Fate.STAYS, MyDataBlocks::counted));
            blocks.add(MessageBlocks.plainSection(IN_SLACK));
        }
        return form("Forgotten", blocks);
    }

    private static List<LayoutBlock> part(String heading, List<Kept> all, Fate fate, Function<Kept, String> line) {
        List<Kept> those = all.stream().filter(kept -> kept.fate() == fate).toList();
        if (those.isEmpty()) {
            return List.of();
        }
        List<LayoutBlock> blocks = new ArrayList<>(List.of(title(heading)));
        blocks.addAll(lines(those, line));
        return blocks;
    }

    private static List<LayoutBlock> lines(List<Kept> some, Function<Kept, String> line) {
        return MessageBlocks.plainParagraphs(some.stream().map(line).toList());
    }

    private static String counted(Kept kept) {
        return "• " + kept.what() + ": " + kept.howMany();
    }

    private static String explained(Kept kept) {
        return (counted(kept) + ". " + kept.becomes()).strip();
    }

    private static LayoutBlock title(String text) {
        return header(part -> part.text(MessageBlocks.plain(text, HEADING)));
    }

    private static LayoutBlock small(String text) {
        return context(List.of(MessageBlocks.plain(text, SMALL)));
    }

    /** Shown letter by letter: nothing in it formats or links. */
    private static LayoutBlock toCopy(String piece) {
        return richText(block -> block.elements(List.of(RichTextPreformattedElement.builder()
                .elements(List.of(
                        RichTextSectionElement.Text.builder().text(piece).build()))
                .build())));
    }

    private static ButtonElement press(String actionId, String text, String value) {
        return button(each ->
                each.actionId(actionId).text(MessageBlocks.plain(text, LABEL)).value(value));
    }

    private static ButtonElement dangerous(ButtonElement button) {
        button.setStyle("danger");
        return button;
    }

    private static Form form(String title, List<LayoutBlock> blocks) {
        return MessageBlocks.form(FormBlocks.titled(title)
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }
}
