package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code /postmortem actions} shows to whoever typed it. */
final class ActionListBlocks {
    static final String SHOW = "postmortem.actions-show";

    /** A message holds 50 blocks. */
    private static final int MOST = 40;

    private static final int BUTTON_TEXT = 75;

    private ActionListBlocks() {}

    /** Which actions are listed. */
    enum Which {
        MINE("Mine", "Your action items", "You have no open action items."),
        CHANNEL("This channel", "Open action items of this channel", "No action item of this channel is open."),
        OVERDUE(
                "Overdue",
                "Overdue action items, yours and this channel's",
                "Nothing is overdue, neither yours nor this channel's.");

        private final String button;
        private final String title;
        private final String none;

        Which(String button, String title, String none) {
            this.button = button;
            this.title = title;
            this.none = none;
        }
    }

    static Message list(Which which, List<ListedAction> listed, LocalDate today) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String heading = listed.isEmpty() ? which.none : which.title + ": " + listed.size();
        blocks.add(section(part -> part.text(markdownText("*" + heading + "*"))));
        listed.stream().limit(MOST).forEach(each -> blocks.add(action(each, today)));
        if (listed.size() > MOST) {
            blocks.add(context(List.of(markdownText("The " + MOST + " due first are shown."))));
        }
        blocks.add(actions(Arrays.stream(Which.values())
                .filter(other -> other != which)
                .<BlockElement>map(other -> button(each -> each.actionId(SHOW + "." + other.name())
                        .text(MessageBlocks.plain(other.button, BUTTON_TEXT))
                        .value(other.name())))
                .toList()));
        return MessageBlocks.message(heading, blocks);
    }

    private static LayoutBlock action(ListedAction listed, LocalDate today) {
        ActionItem action = listed.action();
        String from = listed.title().isEmpty() ? "" : ", from " + TypedText.shortened(listed.title(), 150);
        SectionBlock block = MessageBlocks.plainSection(action.text() + "\n" + ActionLine.due(action, today) + from);
        // A mention pings nobody here: only whoever asked sees this.
        block.setFields(List.of(markdownText(ActionBlocks.mention(action.ownerId()))));
        block.setAccessory(button(open -> open.actionId(ActionBlocks.OPEN)
                .text(MessageBlocks.plain("Actions…", BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened("Actions: " + action.text(), BUTTON_TEXT))
                .value(action.postmortemId())));
        return block;
    }
}
