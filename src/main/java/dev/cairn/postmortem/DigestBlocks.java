package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Problem;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a channel reads about overdue action items, and who set that up. */
final class DigestBlocks {
    /** A message holds 50 blocks. */
    private static final int MOST = 40;

    private static final int BUTTON_TEXT = 75;

    private DigestBlocks() {}

    static Message announcement(String setBy) {
        return MessageBlocks.message(
                "On Mondays this channel reads what action items are overdue.",
                List.of(section(part -> part.text(markdownText(
                        "<@" + setBy + "> set up a weekly message: on Mondays at 10:00 this channel reads which action"
                                + " items of its postmortems are overdue, and nothing when none is. Anybody here can stop"
                                + " it with `/postmortem digest off`.")))));
    }

    /** @param setBy the name of who set it up */
    static Message digest(List<ListedAction> overdue, LocalDate today, ActionLine.Naming names, String setBy) {
        String heading = "Overdue action items: " + overdue.size();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText("*" + heading + "*"))));
        overdue.stream().limit(MOST).forEach(each -> blocks.add(action(each, today, names)));
        if (overdue.size() > MOST) {
            blocks.add(MessageBlocks.plainSection(
                    "And " + (overdue.size() - MOST) + " more: /postmortem actions channel"));
        }
        blocks.add(context(List.of(MessageBlocks.plain(
                "Comes on Mondays when something is overdue. " + setBy + " set it up; /postmortem digest off stops it.",
                MessageBlocks.SECTION_TEXT))));
        return MessageBlocks.message(heading, blocks);
    }

    private static SectionBlock action(ListedAction listed, LocalDate today, ActionLine.Naming names) {
        ActionItem action = listed.action();
        SectionBlock block = MessageBlocks.plainSection(action.text() + "\n" + names.of(action.ownerId()) + ", "
                + ActionLine.due(action, today) + ", from " + TypedText.shortened(listed.title(), 150));
        block.setAccessory(button(open -> open.actionId(ActionBlocks.OPEN)
                .text(MessageBlocks.plain("Actions…", BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened("Actions: " + action.text(), BUTTON_TEXT))
                .value(action.postmortemId())));
        return block;
    }

    static Message unclear(String nudgeId, String channelId) {
        return notice(
                nudgeId,
                "Slack did not say whether it posted this week's overdue action items to <#" + channelId
                        + ">. Please look there. I do not post them twice; the next message comes on Monday.");
    }

    static Message stopped(String nudgeId, String channelId, Problem problem) {
        return notice(
                nudgeId,
                "The weekly message about overdue action items in <#" + channelId
                        + "> is switched off, because Slack does not let me post there: "
                        + TypedText.escape(problem.sentence())
                        + " Then type `/postmortem digest on` in the channel to have it again.");
    }

    private static Message notice(String nudgeId, String mrkdwn) {
        return MessageBlocks.message(
                "About the weekly message on overdue action items.",
                List.of(section(part -> part.blockId(nudgeId).text(markdownText(mrkdwn)))));
    }
}
