package dev.cairn.review;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.checkboxes;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.checklist.NewList;
import dev.cairn.content.KindOfChange;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;

/** The form of {@code /review}, and what asks back when a kind of change was mistyped. */
final class ReviewBlocks {
    static final String OPEN = "review.open";
    static final String POST = "review.post";
    /** With the words put right, and as it was typed. */
    static final String MEANT = "review.meant";

    static final String AS_TYPED = "review.as-typed";

    static final String ABOUT_INPUT = "about";
    /** Begins the ids of the groups of boxes; one holds ten at most. */
    private static final String KINDS_INPUT = "kinds.";

    private static final int IN_A_GROUP = 10;
    /** As much of what was typed as a list keeps. */
    private static final int ABOUT = 2_000;
    /** Slack's limit for what a button carries. */
    private static final int BUTTON_VALUE = 2_000;

    private static final int LABEL = 100;
    private static final int HINT = 150;
    private static final int OPTION_TEXT = 75;
    private static final int QUOTED = 60;

    private ReviewBlocks() {}

    /** The list that a form or a button asks for: its id, then the rest. */
    record Asked(String listId, String rest) {
        static Asked anew(String rest) {
            return new Asked(NewList.newId(), rest);
        }

        static Asked of(String value) {
            String[] parts = value.split(" ", 2);
            return new Asked(parts[0], parts.length < 2 ? "" : parts[1]);
        }

        String toValue() {
            return listId + " " + rest;
        }
    }

    /** The form; it carries the channel, which a form does not have of itself. */
    static Form form(String channelId, List<KindOfChange> kinds) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(input(part -> part.blockId(ABOUT_INPUT)
                .optional(true)
                .label(MessageBlocks.plain("Link or title", LABEL))
                .hint(MessageBlocks.plain(
                        "As https://github.com/acme/shop/pull/12, or what the change is called, or both.", HINT))
                .element(plainTextInput(text -> text.actionId(ABOUT_INPUT).maxLength(ABOUT)))));
        for (int from = 0; from < kinds.size(); from += IN_A_GROUP) {
            blocks.add(group(from, kinds.subList(from, Math.min(kinds.size(), from + IN_A_GROUP))));
        }
        blocks.add(context(List.of(markdownText("The list is posted in " + named(channelId)
                + " for everyone there. What every review looks for is always in it."))));
        return MessageBlocks.form(FormBlocks.titled("Review")
                .callbackId(POST)
                .privateMetadata(Asked.anew(channelId).toValue())
                .submit(FormBlocks.submit("Post"))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build());
    }

    /** Slack names no direct message. */
    private static String named(String channelId) {
        return channelId.startsWith("D") ? "this conversation" : "<#" + TypedText.escape(channelId) + ">";
    }

    private static LayoutBlock group(int from, List<KindOfChange> kinds) {
        String id = KINDS_INPUT + from;
        return input(part -> part.blockId(id)
                .optional(true)
                .label(MessageBlocks.plain(from == 0 ? "Kind of change" : "More kinds", LABEL))
                .element(checkboxes(boxes -> boxes.actionId(id)
                        .options(kinds.stream().map(ReviewBlocks::option).toList()))));
    }

    /** The words below teach what can be typed. */
    private static OptionObject option(KindOfChange kind) {
        OptionObject option = FormBlocks.option(kind.title(), kind.id());
        option.setDescription(MessageBlocks.plain(String.join(", ", kind.words()), OPTION_TEXT));
        return option;
    }

    /** The ids of the kinds that were picked. */
    static List<String> picked(FormSubmission form) {
        return form.values().keySet().stream()
                .filter(id -> id.startsWith(KINDS_INPUT))
                .flatMap(id -> form.values(id).stream())
                .toList();
    }

    /** Asks whether kinds were meant. What was typed stays in the buttons, where it is not too long for them. */
    static Message askBack(String typed, Reading.Meant meant) {
        List<LayoutBlock> blocks = new ArrayList<>();
        String listId = NewList.newId();
        String yes = new Asked(listId, meant.corrected()).toValue();
        String no = new Asked(listId, typed).toValue();
        boolean fit = Math.max(yes.length(), no.length()) <= BUTTON_VALUE;
        String sentence = question(meant) + (fit ? "" : " Then type the command again, so spelled.");
        blocks.add(MessageBlocks.plainSection(sentence));
        if (fit) {
            blocks.add(actions(List.of(
                    press(MEANT, "Post with " + titles(meant.added()), yes), press(AS_TYPED, "Post as typed", no))));
        }
        return MessageBlocks.message(sentence, blocks);
    }

    private static String question(Reading.Meant meant) {
        return "Did you mean " + titles(meant.added()) + " by “"
                + TypedText.shortened(String.join(" ", meant.slips()), QUOTED) + "”?";
    }

    private static String titles(List<KindOfChange> kinds) {
        return String.join(", ", kinds.stream().map(KindOfChange::title).toList());
    }

    private static ButtonElement press(String actionId, String text, String value) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain(text, OPTION_TEXT))
                .value(value));
    }
}
