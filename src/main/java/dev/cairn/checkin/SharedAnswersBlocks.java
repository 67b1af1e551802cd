package dev.cairn.checkin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.content.Blueprint;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** How it looks that one of the two shows the other their answers before the other has answered: to whom shows and who reads. */
final class SharedAnswersBlocks {
    static final String SHARE = "checkin.share";

    private static final int BUTTON_TEXT = 75;
    private static final int CONFIRM_TITLE = 100;
    private static final int CONFIRM_TEXT = 300;
    private static final int CONFIRM_BUTTON = 30;

    private SharedAnswersBlocks() {}

    /** For whom has sent their answers: the offer to show them, or from when there will be one. */
    static List<LayoutBlock> offer(Opened.ToFillIn open) {
        CheckInAnswer own = open.own();
        if (own.sent().isEmpty() || own.isReadByOther()) {
            return List.of();
        }
        String other = CheckInBlocks.mention(own.key().otherId());
        if (!open.sharedFrom().hasCome()) {
            return List.of(context(List.of(markdownText("Should " + other + " not have answered by "
                    + Days.written(open.sharedFrom().day()) + ", you can show yours here all the same."))));
        }
        boolean engineer = own.key().authorId().equals(open.checkIn().plan().engineerId());
        return List.of(
                section(part ->
                        part.text(markdownText(other + " has not answered. You can keep yours to yourself, or show "
                                + other + " what you have sent. Whoever has read them no longer answers blind."))),
                actions(List.of(button(share -> share.actionId(SHARE)
                        .text(MessageBlocks.plain(
                                engineer ? "Show mine to my manager…" : "Show mine to the engineer…", BUTTON_TEXT))
                        .value(new AnswerForm(
                                        open.checkIn().address(), own.key().otherId(), own.sends())
                                .toMetadata())
                        .confirm(asking())))));
    }

    private static ConfirmationDialogObject asking() {
        return confirmationDialog(ask -> ask.title(MessageBlocks.plain("Show your answers now?", CONFIRM_TITLE))
                .text(MessageBlocks.plain(
                        "What you have sent is shown as it is and cannot be hidden again. The other is told, reads it,"
                                + " and so no longer answers blind. You see theirs once they have answered.",
                        CONFIRM_TEXT))
                .confirm(MessageBlocks.plain("Show them", CONFIRM_BUTTON))
                .deny(MessageBlocks.plain("Keep them", CONFIRM_BUTTON)));
    }

    /** Above the form of who still is to answer: what the other has shown. */
    static List<LayoutBlock> shared(CheckIn checkIn, CheckInAnswer shared, Blueprint blueprint) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(section(part -> part.text(markdownText("*What "
                + CheckInBlocks.mention(shared.key().authorId()) + " says*, shared on " + on(checkIn, shared)))));
        Answers sent = shared.sent().orElse(Answers.NONE);
        checkIn.prompt().goals().forEach(goal -> {
            String title = "*" + TypedText.escape(CheckInAnswerBlocks.title(goal, blueprint)) + "*";
            blocks.add(BothAnswersBlocks.seen(title, goal, sent));
            shared.added()
                    .filter(added -> !BothAnswersBlocks.said(goal, added).equals(BothAnswersBlocks.said(goal, sent)))
                    .ifPresent(added -> blocks.add(BothAnswersBlocks.seen("_Added after_", goal, added)));
        });
        BothAnswersBlocks.toTalkAbout(blocks, shared);
        blocks.add(divider());
        return blocks;
    }

    /** The day on which it was shared, where the engineer is. */
    static String on(CheckIn checkIn, CheckInAnswer shared) {
        return shared.sharedAt()
                .map(at -> Days.written(at.atZone(checkIn.plan().zone()).toLocalDate()))
                .orElse("");
    }

    /** What the other showed, where it can no longer be answered. */
    static Form toRead(Opened.ToRead open, Blueprint blueprint) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(
                ChangePlan.ended(open.checkIn().plan()) + " You can still read this, and no longer answer."));
        blocks.addAll(shared(open.checkIn(), open.shared(), blueprint));
        blocks.add(context(List.of(markdownText(CheckInAnswerBlocks.NO_TEST))));
        return MessageBlocks.form(FormBlocks.titled(open.checkIn().prompt().title())
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }
}
