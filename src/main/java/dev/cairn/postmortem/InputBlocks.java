package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.richText;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.confirmationDialog;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datetimePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.MessageBlocks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pieces of the forms of a postmortem. */
final class InputBlocks {
    private static final int LABEL = 150;
    private static final int BUTTON_TEXT = 75;

    private InputBlocks() {}

    /** What is not filled in is left out: Slack refuses an empty one. */
    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A moment: to the minute, in the zone of whoever fills it in. */
    static LayoutBlock moment(String blockId, String label, String seconds, boolean optional) {
        return input(part -> part.blockId(blockId)
                .optional(optional)
                .label(MessageBlocks.plain(label, LABEL))
                .element(datetimePicker(picker -> picker.actionId("moment")
                        .initialDateTime(seconds.isEmpty() ? null : Integer.valueOf(seconds)))));
    }

    /** Several lines. */
    static LayoutBlock text(
            String blockId, String label, Optional<String> hint, String before, int most, boolean optional) {
        return input(part -> part.blockId(blockId)
                .optional(optional)
                .label(MessageBlocks.plain(label, LABEL))
                .hint(hint.map(each -> MessageBlocks.plain(each, LABEL)).orElse(null))
                .element(plainTextInput(field ->
                        field.actionId("text").multiline(true).maxLength(most).initialValue(filled(before)))));
    }

    static LayoutBlock line(String blockId, String label, String before, int most) {
        return input(part -> part.blockId(blockId)
                .label(MessageBlocks.plain(label, LABEL))
                .element(plainTextInput(
                        field -> field.actionId("text").maxLength(most).initialValue(filled(before)))));
    }

    /** One of several; the first where none is chosen yet. */
    static LayoutBlock choice(String blockId, String label, List<OptionObject> options, String chosen) {
        OptionObject initial = options.stream()
                .filter(option -> option.getValue().equals(chosen))
                .findFirst()
                .orElse(options.get(0));
        return input(part -> part.blockId(blockId)
                .label(MessageBlocks.plain(label, LABEL))
                .element(staticSelect(
                        select -> select.actionId("choice").options(options).initialOption(initial))));
    }

    static LayoutBlock person(String blockId, String label, String hint, String chosen) {
        return input(part -> part.blockId(blockId)
                .label(MessageBlocks.plain(label, LABEL))
                .hint(MessageBlocks.plain(hint, LABEL))
                .element(usersSelect(select -> select.actionId("person").initialUser(chosen(chosen)))));
    }

    /** Who is chosen already; nobody where it is someone who was forgotten, whom Slack does not know. */
    static @Nullable String chosen(String userId) {
        return Someone.is(userId) ? null : filled(userId);
    }

    /** @param mrkdwn what people typed in it is escaped already */
    static LayoutBlock marked(String mrkdwn) {
        return section(part -> part.text(markdownText(mrkdwn)));
    }

    static LayoutBlock small(String plain) {
        return context(List.of(MessageBlocks.plain(plain, LABEL * 2)));
    }

    static ButtonElement press(String actionId, String text, String value) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .value(value));
    }

    /** A button among others of its kind. */
    static ButtonElement press(String actionId, String text, String about, String value) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain(text, BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened(text + ": " + about, BUTTON_TEXT))
                .value(value));
    }

    /** A button that asks before it removes. */
    static ButtonElement remove(String actionId, String about, String warning, String value) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain("Remove", BUTTON_TEXT))
                .accessibilityLabel(TypedText.shortened("Remove: " + about, BUTTON_TEXT))
                .style("danger")
                .value(value)
                .confirm(confirmationDialog(ask -> ask.title(MessageBlocks.plain("Remove this?", 100))
                        .text(MessageBlocks.plain(warning, 300))
                        .confirm(MessageBlocks.plain("Remove it", 30))
                        .deny(MessageBlocks.plain("Keep it", 30)))));
    }

    static LayoutBlock buttons(BlockElement... buttons) {
        return actions(List.of(buttons));
    }

    /** Shown letter by letter, to copy: nothing in it formats or links. */
    static LayoutBlock preformatted(String text) {
        return richText(block -> block.elements(List.of(RichTextPreformattedElement.builder()
                .elements(
                        List.of(RichTextSectionElement.Text.builder().text(text).build()))
                .build())));
    }
}
