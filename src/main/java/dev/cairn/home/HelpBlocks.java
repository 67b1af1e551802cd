package dev.cairn.home;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** What help looks like: two examples, and a button for each thing Cairn can do. */
final class HelpBlocks {
    private static final String FIRST =
            "Cairn tells you what is expected of a senior software engineer, and helps you get there.";

    private static final int BUTTON_TEXT = 75;
    private static final int SMALL_PRINT = 300;

    private HelpBlocks() {}

    /** @param command whose prefix the commands have in this workspace */
    static Message help(boolean keepsContent, SlashCommand command) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText(String.join(
                "\n",
                FIRST,
                "For example:",
                "• " + code(command, "expectations what should I have done by day 60") + " answers you alone",
                "• " + code(command, "checkin @ana next Monday") + " plans Ana's check-ins from that day on")))));
        HelpJob.of(keepsContent).forEach(job -> blocks.add(line(job, command)));
        blocks.add(context(List.of(MessageBlocks.plain(
                "Each command explains itself: type help after it. You can ask me by direct message too, or with @Cairn in"
                        + " a channel. " + command.typed("cairn status") + " says whether all is well.",
                SMALL_PRINT))));
        return MessageBlocks.message(FIRST, blocks);
    }

    private static LayoutBlock line(HelpJob job, SlashCommand command) {
        return section(part -> part.text(markdownText(code(command, job.words()) + " " + TypedText.escape(job.what())))
                .accessory(button(
                        press -> press.actionId(job.actionId()).text(MessageBlocks.plain(job.button(), BUTTON_TEXT)))));
    }

    private static String code(SlashCommand command, String words) {
        return "`" + TypedText.escape(command.typed(words)) + "`";
    }
}
