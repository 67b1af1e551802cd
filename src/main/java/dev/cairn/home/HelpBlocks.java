package dev.cairn.home;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import dev.cairn.conversation.Message;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** What help looks like. */
final class HelpBlocks {
    private static final String FIRST =
            "Cairn tells you what is expected of a senior software engineer, and helps you get there.";

    private HelpBlocks() {}

    static Message help(boolean keepsContent) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(FIRST));
        blocks.add(line(
                "/expectations what should I have done by day 60",
                "Answers your question. Only you see the answer until you share it."));
        blocks.add(
                line(
                        "@Cairn who approves a new service",
                        "Answers in the thread for everyone in the channel. In the direct message with me, ask without @Cairn."));
        blocks.add(
                line(
                        "/checkin @ana 1 Dec",
                        "Plans 30, 60 and 90-day check-ins; they arrive by themselves. /checkin alone opens a form for many people; /checkin list shows and changes them."));
        blocks.add(
                line(
                        "/review https://github.com/acme/shop/pull/12 api migration",
                        "Posts a code-review checklist in this channel for everyone to tick, with rows for these kinds of change. /review alone opens a form to pick them in."));
        blocks.add(
                line(
                        "/review practice java",
                        "Shows you a small change in which something is wrong, to train your eye. Only you see it and how you do."));
        blocks.add(
                line(
                        "/review coach",
                        "Looks at a review comment before you send it and says how it could help more, to you alone. For a message, open its menu and choose Coach this comment."));
        blocks.add(
                line(
                        "/postmortem Checkout was down",
                        "Posts a postmortem in this channel that everyone works on. /postmortem list shows them, and /postmortem actions what you have to do."));
        blocks.add(
                line(
                        "/cairn evidence",
                        "Shows what you have saved for yourself, for you alone. To save a message that shows what you did, open its menu and choose Save as evidence."));
        blocks.add(line(
                "/cairn settings",
                "Sets your working days and the time at which check-ins and reminders come to you."));
        if (keepsContent) {
            blocks.add(line("/cairn gaps", "Shows you what people asked and got no good answer to, without names."));
            blocks.add(line("/review hints", "Shows you which hints on wording people called wrong, without names."));
        }
        blocks.add(context(List.of(MessageBlocks.plain("Each command explains itself: type help after it.", 100))));
        return MessageBlocks.message(FIRST, blocks);
    }

    private static LayoutBlock line(String example, String what) {
        return section(part -> part.text(markdownText("`" + example + "`\n" + what)));
    }
}
