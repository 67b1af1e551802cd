package dev.cairn.review;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Form;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/**
 * The form to copy a list from: fields, because the whole of a field can be selected at once, on a phone too.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element">Plain-text input: at most
 *     3,000 characters</a>
 */
final class CopyBlocks {
    static final String COPIED = "review.copied";

    static final int PIECE = 3_000;
    private static final int LABEL = 100;

    private CopyBlocks() {}

    static Form form(String markdown) {
        List<String> pieces = pieces(markdown);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                MessageBlocks.plainSection("For the description of the pull request, or a comment on it. It is the list"
                        + " as it stands now; what you change here changes nothing."
                        + (pieces.size() == 1
                                ? ""
                                : " One field does not hold all of it: copy the " + pieces.size()
                                        + " parts one below the other.")));
        for (int i = 0; i < pieces.size(); i++) {
            blocks.add(field(i + 1, pieces.size(), pieces.get(i)));
        }
        return MessageBlocks.form(FormBlocks.titled("Copy as Markdown")
                .callbackId(COPIED)
                .submit(FormBlocks.submit("Done"))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static LayoutBlock field(int part, int parts, String piece) {
        String label = parts == 1 ? "Markdown" : "Markdown, part " + part + " of " + parts;
        return input(block -> block.blockId("markdown." + part)
                .optional(true)
                .label(MessageBlocks.plain(label, LABEL))
                .hint(MessageBlocks.plain("Click into it, select all of it and copy.", LABEL))
                .element(plainTextInput(
                        text -> text.actionId("markdown").multiline(true).initialValue(piece))));
    }

    /** Cut at the ends of lines, where one is not longer than a field holds; together they are the whole. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > PIECE) {
            int lineEnd = text.lastIndexOf('\n', from + PIECE - 1) + 1;
            int to = lineEnd > from ? lineEnd : withinCharacter(text, from + PIECE) ? from + PIECE - 1 : from + PIECE;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean withinCharacter(String text, int at) {
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
