package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.Someone;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms behind <b>Close or export…</b>: what else can be done with a postmortem, closing it, and its export to copy. */
final class CloseAndExportBlocks {
    static final String EXPORT = "postmortem.export";
    static final String CLOSE = "postmortem.close";
    static final String REOPEN = "postmortem.reopen";

    static final String REASON = "reason";

    /** The end of what the form carries that asks for a reason. */
    static final String ASKED_WHY = " why";

    /** Of one piece of text to copy, and how many of them: 250 kB is the most that Slack takes for a form. */
    private static final int PIECE = 3_000;

    private static final int MOST_PIECES = 40;

    private CloseAndExportBlocks() {}

    static Form more(Postmortem postmortem, boolean leads) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(postmortem.title()));
        closed(postmortem, blocks);
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(InputBlocks.press(EXPORT, "Export", postmortem.id()));
        if (leads) {
            buttons.add(
                    postmortem.isOpen()
                            ? InputBlocks.press(CLOSE, "Close…", postmortem.id())
                            : InputBlocks.press(REOPEN, "Reopen", postmortem.id()));
        }
        blocks.add(actions(buttons));
        blocks.add(InputBlocks.small("Export writes all of it down as Markdown: as a file in the channel, or to copy."
                + (leads ? "" : " Only the lead can close and reopen it.")));
        return MessageBlocks.form(FormBlocks.titled("Postmortem")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static void closed(Postmortem postmortem, List<LayoutBlock> blocks) {
        postmortem.closing().ifPresent(closing -> {
            blocks.add(InputBlocks.marked(
                    "Closed by " + Someone.mention(closing.by()) + ", " + Times.forEachViewer(closing.at()) + "."));
            closing.reason()
                    .ifPresent(reason ->
                            blocks.add(MessageBlocks.plainSection("Although something was missing: " + reason)));
        });
    }

    /** The form that closes. */
    static Form close(Postmortem postmortem, List<String> missing) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(postmortem.title()));
        if (missing.isEmpty()) {
            blocks.add(MessageBlocks.plainSection(
                    "Nothing is missing. Once it is closed it stays as it is; you can reopen it."));
        } else {
            blocks.add(MessageBlocks.plainSection("Still missing: " + String.join(", ", missing) + "."));
            blocks.add(InputBlocks.text(
                    REASON,
                    "Why close it all the same?",
                    Optional.of("It stands in the export. Cancel to write what is missing."),
                    "",
                    ClosePostmortem.REASON,
                    true));
        }
        return MessageBlocks.form(FormBlocks.titled("Close postmortem")
                .callbackId(CLOSE)
                .privateMetadata(postmortem.id() + (missing.isEmpty() ? "" : ASKED_WHY))
                .submit(FormBlocks.submit("Close it"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    /** A sentence, where a form was. */
    static Form said(String sentence) {
        return MessageBlocks.form(FormBlocks.titled("Postmortem")
                .close(FormBlocks.close("Close"))
                .blocks(List.of(MessageBlocks.plainSection(sentence)))
                .build());
    }

    /** @param why there is no file */
    static Form toCopy(String text, Optional<String> why) {
        List<String> pieces = pieces(text);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(why.map(sentence -> sentence + " ")
                        .orElse("")
                + "Copy this into a file that ends with .md."
                + (pieces.size() > MOST_PIECES ? " It is too long for a form: what comes last is cut off." : "")));
        pieces.stream().limit(MOST_PIECES).map(InputBlocks::preformatted).forEach(blocks::add);
        return MessageBlocks.form(FormBlocks.titled("Export")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    /** Cut at the ends of lines, where one is not longer than a piece. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > PIECE) {
            int end = text.lastIndexOf('\n', from + PIECE);
            int to = end > from ? end + 1 : from + PIECE;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
