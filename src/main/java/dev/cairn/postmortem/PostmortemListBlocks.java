package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.content.Content;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** How the list of postmortems looks. */
final class PostmortemListBlocks {
    static final String PAGE = "postmortem.list-page";

    /** Three blocks each at most, and a message holds 50. */
    static final int ON_A_PAGE = 10;

    private PostmortemListBlocks() {}

    /**
     * A page of the list.
     *
     * @param all those of this channel first, then the others that the viewer may see
     */
    static Message page(List<Postmortem> all, String channelId, String viewerId, int wanted, Content content) {
        if (all.isEmpty()) {
            return MessageBlocks.sentence(
                    "There is no postmortem in this channel, and you had no part in another. Begin one with /postmortem.");
        }
        int pages = (all.size() + ON_A_PAGE - 1) / ON_A_PAGE;
        int page = Math.max(1, Math.min(wanted, pages));
        String heading = all.size() == 1
                ? "1 postmortem of this channel or that you had a part in."
                : all.size() + " postmortems: those of this channel, then others that you had a part in.";
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(heading));
        all.stream().skip((long) (page - 1) * ON_A_PAGE).limit(ON_A_PAGE).forEach(each -> {
            blocks.add(MessageBlocks.plainSection(each.title()));
            blocks.add(InputBlocks.marked(about(each, channelId, content)));
            blocks.add(actions(buttons(each, viewerId)));
        });
        if (pages > 1) {
            blocks.add(InputBlocks.small("Page " + page + " of " + pages + "."));
            List<BlockElement> turning = new ArrayList<>();
            if (page > 1) {
                turning.add(InputBlocks.press(PAGE + ".back", "Back", String.valueOf(page - 1)));
            }
            if (page < pages) {
                turning.add(InputBlocks.press(PAGE + ".more", "More", String.valueOf(page + 1)));
            }
            blocks.add(actions(turning));
        }
        return MessageBlocks.message(heading, blocks);
    }

    private static String about(Postmortem postmortem, String channelId, Content content) {
        String where = postmortem.channelId().equals(channelId) ? "" : " · in <#" + postmortem.channelId() + ">";
        return (postmortem.isOpen() ? "*Open*" : "*Closed*") + " · "
                + postmortem
                        .facts()
                        .severity()
                        .map(id -> TypedText.escape(Severities.named(content, id)))
                        .orElse("severity not known yet")
                + " · begun <!date^" + postmortem.openedAt().getEpochSecond() + "^{date_short_pretty}|"
                + Times.day(postmortem.openedAt()) + "> · lead " + Someone.mention(postmortem.leadId()) + where;
    }

    private static List<BlockElement> buttons(Postmortem postmortem, String viewerId) {
        List<BlockElement> buttons = new ArrayList<>();
        buttons.add(InputBlocks.press(PostmortemSummary.FACTS, "Open", postmortem.title(), postmortem.id()));
        if (postmortem.leadId().equals(viewerId)) {
            buttons.add(
                    postmortem.isOpen()
                            ? InputBlocks.press(
                                    CloseAndExportBlocks.CLOSE, "Close…", postmortem.title(), postmortem.id())
                            : InputBlocks.press(
                                    CloseAndExportBlocks.REOPEN, "Reopen", postmortem.title(), postmortem.id()));
        }
        return buttons;
    }
}
