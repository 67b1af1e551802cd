package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What people read about action items in their direct messages with Cairn. */
final class ActionNudgeBlocks {
    static final String SNOOZE = "postmortem.action.snooze";
    static final String HELD = "postmortem.action.held";
    static final String DID_NOT_HOLD = "postmortem.action.did-not-hold";
    static final String NOT_SURE = "postmortem.action.not-sure";
    static final String GIVE = "postmortem.action.give";

    /** A message holds 50 blocks. */
    private static final int MOST = 40;

    private static final int BUTTON_TEXT = 75;

    private ActionNudgeBlocks() {}

    /** What an owner reads on a day. */
    static Message reminder(String nudgeId, LocalDate day, List<ListedAction> due) {
        String first = "Your action items, " + Days.written(day) + ": " + count(day, due);
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(heading(nudgeId, first));
        due.stream()
                .limit(MOST)
                .forEach(each -> blocks.add(action(each, day, press("Done…", ActionBlocks.DONE, each.action()))));
        if (due.size() > MOST) {
            blocks.add(MessageBlocks.plainSection(
                    "And " + (due.size() - MOST) + " more. Type /postmortem actions to see all."));
        }
        blocks.add(actions(List.of(button(snooze -> snooze.actionId(SNOOZE)
                .text(MessageBlocks.plain("Snooze…", BUTTON_TEXT))
                .value(day.toString())))));
        blocks.add(context(List.of(markdownText(
                "You get this because these actions are yours: two working days before one is due, on the day, and weekly"
                        + " until it is done or dropped, also after the postmortem is closed. To change or drop one, or"
                        + " give it to somebody else, type `/postmortem actions`."))));
        return MessageBlocks.message(first, blocks);
    }

    private static String count(LocalDate day, List<ListedAction> due) {
        long overdue = due.stream().filter(each -> each.action().isOverdue(day)).count();
        return due.size() + " to do" + (overdue == 0 ? "." : ", " + overdue + " overdue.");
    }

    private static LayoutBlock heading(String nudgeId, String sentence) {
        return section(part -> part.blockId(nudgeId).text(markdownText("*" + TypedText.escape(sentence) + "*")));
    }

    private static SectionBlock action(ListedAction listed, LocalDate day, ButtonElement button) {
        SectionBlock block = plain(listed, ActionLine.due(listed.action(), day));
        block.setAccessory(button);
        return block;
    }

    private static SectionBlock plain(ListedAction listed, String below) {
        String from = listed.title().isEmpty() ? "" : ", from " + TypedText.shortened(listed.title(), 150);
        return MessageBlocks.plainSection(listed.action().text() + "\n" + below + from);
    }

    private static ButtonElement press(String text, String actionId, ActionItem action) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened(text.replace("…", "") + ": " + action.text(), BUTTON_TEXT))
                .value(new ActionPlace(action.id(), 1).toValue()));
    }

    private static ButtonElement all(String postmortemId) {
        return button(each -> each.actionId(ActionBlocks.OPEN)
                .text(MessageBlocks.plain("Actions…", BUTTON_TEXT))
                .value(postmortemId));
    }

    /** What somebody reads who was given an action. */
    static Message given(String nudgeId, ListedAction listed, String giverId) {
        ActionItem action = listed.action();
        String sentence = "gave you an action item.";
        return MessageBlocks.message(
                "You were given an action item.",
                List.of(
                        section(part ->
                                part.blockId(nudgeId).text(markdownText(Someone.mention(giverId) + " " + sentence))),
                        plain(listed, "due " + Days.written(action.dueOn())),
                        actions(List.<BlockElement>of(
                                press("Done…", ActionBlocks.DONE, action),
                                press("Edit…", ActionBlocks.EDIT, action),
                                all(action.postmortemId()))),
                        context(List.of(markdownText(
                                "You will be reminded two working days before it is due, on the day, and weekly until it"
                                        + " is done or dropped. Not yours? Press *Edit…* and name its owner.")))));
    }

    /** What a lead reads when somebody who owned actions is gone. */
    static Message ownerGone(String nudgeId, Postmortem postmortem, String gone, List<ActionItem> left) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.blockId(nudgeId)
                .text(markdownText((Someone.is(gone)
                                ? "*These action items have no owner any more.*"
                                : "*Reminders no longer reach " + Someone.mention(gone)
                                        + ": the account is deactivated.*")
                        + " Give what is open to somebody else, or drop it."))));
        left.stream().limit(MOST).forEach(action -> {
            SectionBlock block =
                    plain(new ListedAction(action, postmortem.title()), "due " + Days.written(action.dueOn()));
            block.setAccessory(press("Give to…", GIVE, action));
            blocks.add(block);
        });
        blocks.add(actions(List.of(all(postmortem.id()))));
        blocks.add(
                context(List.of(markdownText("You get this once, because you lead this postmortem or worked on it."))));
        return MessageBlocks.message("Somebody's action items need a new owner.", blocks);
    }

    /** What somebody else than the owner is asked weeks later. */
    static Message held(String nudgeId, ListedAction listed) {
        ActionItem action = listed.action();
        return MessageBlocks.message(
                "An action item was done some weeks ago. Did it hold?",
                List.of(
                        heading(nudgeId, "This was done some weeks ago. Did it hold?"),
                        plain(listed, "was due " + Days.written(action.dueOn())),
                        section(part -> part.text(markdownText(proof(action)))),
                        actions(List.<BlockElement>of(
                                press("Yes, it held", HELD, action),
                                press("No, reopen it…", DID_NOT_HOLD, action),
                                press("Not sure", NOT_SURE, action))),
                        context(List.of(markdownText(
                                "You get this once, because somebody other than the owner should look: you lead"
                                        + " the postmortem or worked on it. Your answer stands in its list of"
                                        + " actions, for all who see that.")))));
    }

    private static String proof(ActionItem action) {
        String link =
                action.standing() instanceof ActionItem.Done done ? " <" + TypedText.escape(done.proof()) + ">" : "";
        return "Owner: " + Someone.mention(action.ownerId()) + ". Proof:" + link;
    }
}
