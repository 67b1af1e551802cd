package dev.cairn.postmortem;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.datePicker;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.radioButtons;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Someone;
import dev.cairn.conversation.TypedText;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms that list, add and change action items. */
final class ActionBlocks {
    /** Opens the list; carries a postmortem's id. */
    static final String OPEN = "postmortem.actions";

    static final String PAGE = "postmortem.actions-page";
    static final String ADD = "postmortem.action.add";
    static final String EDIT = "postmortem.action.edit";
    static final String DONE = "postmortem.action.done";
    static final String DROP = "postmortem.action.drop";
    static final String REOPEN = "postmortem.action.reopen";
    static final String DIGEST_ON = "postmortem.digest.on";
    static final String DIGEST_OFF = "postmortem.digest.off";

    static final String DAY = "day";
    static final String SUGGESTED = "suggested";

    /** Three blocks each, and a form holds 100. */
    static final int ON_A_PAGE = 20;

    private static final int LABEL = 2_000;
    private static final int SHORT_LABEL = 75;

    private ActionBlocks() {}

    /**
     * A part of a postmortem's actions, as somebody sees them.
     *
     * @param shown at most {@link #ON_A_PAGE}
     * @param part what the viewer is to the postmortem
     * @param digest whether its channel gets a weekly message
     */
    record Page(
            Postmortem postmortem,
            List<ActionItem> shown,
            Actions.Count count,
            int number,
            int pages,
            String viewerId,
            PostmortemPart part,
            LocalDate today,
            boolean digest) {}

    /** Slack keeps what was typed in a block of the same id, also when another's form is drawn in its place. */
    static String field(ActionField field, String actionId) {
        return field.name().toLowerCase(Locale.ROOT) + "." + actionId;
    }

    static Map<String, String> under(Map<ActionField, String> sentences, String actionId) {
        return sentences.entrySet().stream()
                .collect(Collectors.toMap(each -> field(each.getKey(), actionId), Map.Entry::getValue));
    }

    /**
     * The list.
     *
     * @param said what was just done
     */
    static Form list(Page page, Optional<String> said) {
        List<LayoutBlock> blocks = new ArrayList<>();
        said.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        blocks.add(MessageBlocks.plainSection(page.postmortem().title()));
        blocks.add(context(List.of(markdownText(page.count().written()))));
        blocks.add(actions(List.<BlockElement>of(
                press("Add…", ADD, page.postmortem().id()),
                page.digest()
                        ? press(
                                "Stop the weekly message",
                                DIGEST_OFF,
                                page.postmortem().id())
                        : press(
                                "Weekly message on overdue…",
                                DIGEST_ON,
                                page.postmortem().id()))));
        page.shown().forEach(action -> {
            blocks.add(divider());
            blocks.addAll(action(action, page));
        });
        if (page.pages() > 1) {
            blocks.add(actions(pageButtons(page)));
        }
        return MessageBlocks.form(FormBlocks.titled("Action items")
                .callbackId(OPEN)
                .privateMetadata(page.postmortem().id())
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static List<BlockElement> pageButtons(Page page) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page.number() > 1) {
            buttons.add(
                    press("Previous page", PAGE + ".previous", page.postmortem().id() + " " + (page.number() - 1)));
        }
        if (page.number() < page.pages()) {
            buttons.add(press("Next page", PAGE + ".next", page.postmortem().id() + " " + (page.number() + 1)));
        }
        return buttons;
    }

    private static List<LayoutBlock> action(ActionItem action, Page page) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(mark(action, page.today()) + action.text()));
        List<ContextBlockElement> line = new ArrayList<>();
        line.add(markdownText(ActionLine.line(action, page.today(), ActionBlocks::mention) + proof(action)));
        if (action.standing() instanceof Dropped dropped) {
            line.add(MessageBlocks.plain("Why: " + dropped.reason(), ActionItem.MOST_REASON + 5));
        }
        blocks.add(context(line));
        List<BlockElement> buttons = buttons(action, page);
        if (!buttons.isEmpty()) {
            blocks.add(actions(buttons));
        }
        return blocks;
    }

    private static String mark(ActionItem action, LocalDate today) {
        if (action.isOpen()) {
            return action.isOverdue(today) ? "Overdue: " : "";
        }
        return action.isDone() ? "Done: " : "Dropped: ";
    }

    private static String proof(ActionItem action) {
        return action.standing() instanceof Done done ? "\n<" + TypedText.escape(done.proof()) + ">" : "";
    }

    private static List<BlockElement> buttons(ActionItem action, Page page) {
        String value = new ActionPlace(action.id(), page.number()).toValue();
        PostmortemPart part = action.ownerId().equals(page.viewerId()) ? PostmortemPart.OWNER : page.part();
        if (!action.isOpen()) {
            return PostmortemRight.REOPEN_ACTION.isOf(part)
                    ? List.of(press("Reopen", REOPEN, value, action))
                    : List.of();
        }
        return PostmortemRight.CHANGE_ACTION.isOf(part)
                ? List.of(
                        press("Edit…", EDIT, value, action),
                        press("Done…", DONE, value, action),
                        press("Drop…", DROP, value, action))
                : List.of();
    }

    private static ButtonElement press(String text, String actionId, String value, ActionItem action) {
        ButtonElement pressed = press(text, actionId, value);
        pressed.setAccessibilityLabel(TypedText.shortened(text.replace("…", "") + ": " + action.text(), SHORT_LABEL));
        return pressed;
    }

    private static ButtonElement press(String text, String actionId, String value) {
        return button(each -> each.actionId(actionId)
                .text(MessageBlocks.plain(text, SHORT_LABEL))
                .value(value));
    }

    static String mention(String userId) {
        return Someone.mention(userId);
    }

    /**
     * The form that adds an action.
     *
     * @param id the new action's
     */
    static Form add(Postmortem postmortem, String id, String ownerId, LocalDate due) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(entries(id, Optional.empty(), ActionKind.PREVENT, ownerId, due));
        blocks.add(back(postmortem.id(), 1));
        return form(ADD, "Add an action", "Add", postmortem.id() + " " + id, blocks);
    }

    /**
     * The form that edits one.
     *
     * @param shown what stands in it: what the action is, or what somebody typed before it changed
     * @param meanwhile what has become of it, where that is not what the form was opened with
     */
    static Form edit(ActionItem action, ActionDraft shown, int page, Optional<String> meanwhile) {
        List<LayoutBlock> blocks = new ArrayList<>();
        meanwhile.ifPresent(sentence -> blocks.add(MessageBlocks.plainSection(sentence)));
        blocks.addAll(entries(action.id(), Optional.of(shown.text()), shown.kind(), shown.ownerId(), shown.dueOn()));
        blocks.add(back(action.postmortemId(), page));
        return form(EDIT, "Edit an action", "Save", ActionForm.of(action, page).toMetadata(), blocks);
    }

    private static OptionObject option(ActionKind kind) {
        return FormBlocks.option(kind.explained(), kind.name());
    }

    private static List<LayoutBlock> entries(
            String id, Optional<String> text, ActionKind kind, String ownerId, LocalDate due) {
        List<OptionObject> kinds =
                Arrays.stream(ActionKind.values()).map(ActionBlocks::option).toList();
        String textId = field(ActionField.TEXT, id);
        String ownerField = field(ActionField.OWNER, id);
        String dueField = field(ActionField.DUE, id);
        String kindField = field(ActionField.KIND, id);
        return List.of(
                input(part -> part.blockId(textId)
                        .label(MessageBlocks.plain("What will be done, and how does one see that it is?", LABEL))
                        .hint(MessageBlocks.plain(
                                "A verb and an outcome one can check, such as: Alert on queue depth above 1,000. Everyone"
                                        + " in the channel can read it.",
                                LABEL))
                        .element(plainTextInput(typed -> typed.actionId(textId)
                                .maxLength(ActionItem.MOST_TEXT)
                                .initialValue(text.orElse(null))))),
                input(part -> part.blockId(ownerField)
                        .label(MessageBlocks.plain("Whose is it?", LABEL))
                        .hint(MessageBlocks.plain("One person, who is told and reminded.", LABEL))
                        .element(usersSelect(
                                person -> person.actionId(ownerField).initialUser(InputBlocks.chosen(ownerId))))),
                input(part -> part.blockId(dueField)
                        .label(MessageBlocks.plain("When is it due?", LABEL))
                        .element(datePicker(day -> day.actionId(dueField).initialDate(due.toString())))),
                input(part -> part.blockId(kindField)
                        .label(MessageBlocks.plain("What is it for?", LABEL))
                        .element(staticSelect(choice ->
                                choice.actionId(kindField).options(kinds).initialOption(option(kind))))));
    }

    /** What was entered; empty where a form lacks something, which Slack does not send. */
    static ActionDraft draft(FormSubmission form, String id) {
        return new ActionDraft(
                form.value(field(ActionField.TEXT, id)).orElse(""),
                form.value(field(ActionField.KIND, id)).map(ActionKind::valueOf).orElse(ActionKind.PREVENT),
                form.value(field(ActionField.OWNER, id)).orElse(""),
                form.value(field(ActionField.DUE, id)).map(LocalDate::parse).orElse(LocalDate.EPOCH));
    }

    /** The form that marks one done. */
    static Form done(ActionItem action, int page) {
        String proof = field(ActionField.PROOF, action.id());
        return about(
                action,
                page,
                DONE,
                "Done",
                "Mark done",
                List.of(input(part -> part.blockId(proof)
                        .label(MessageBlocks.plain("Where can one see it?", LABEL))
                        .hint(MessageBlocks.plain(
                                "A link to the change, the alert or the document. Some weeks from now somebody else is asked"
                                        + " whether it held.",
                                LABEL))
                        .element(plainTextInput(link -> link.actionId(proof).maxLength(ActionItem.MOST_PROOF))))));
    }

    /** The form that drops one. */
    static Form drop(ActionItem action, int page) {
        String reason = field(ActionField.REASON, action.id());
        return about(
                action,
                page,
                DROP,
                "Drop",
                "Drop it",
                List.of(input(part -> part.blockId(reason)
                        .label(MessageBlocks.plain("Why will it not be done?", LABEL))
                        .hint(MessageBlocks.plain("Everyone in the channel can read this.", LABEL))
                        .element(plainTextInput(
                                text -> text.actionId(reason).multiline(true).maxLength(ActionItem.MOST_REASON))))));
    }

    /** The form that gives one to somebody else. */
    static Form give(ActionItem action) {
        String owner = field(ActionField.OWNER, action.id());
        return about(
                action,
                1,
                ActionNudgeBlocks.GIVE,
                "Give to",
                "Give",
                List.of(input(part -> part.blockId(owner)
                        .label(MessageBlocks.plain("Whose is it from now on?", LABEL))
                        .hint(MessageBlocks.plain("They are told, and reminded from then on.", LABEL))
                        .element(usersSelect(person -> person.actionId(owner))))));
    }

    /** The form that opens one again that did not hold. */
    static Form didNotHold(ActionItem action, LocalDate due) {
        String field = field(ActionField.DUE, action.id());
        return about(
                action,
                1,
                ActionNudgeBlocks.DID_NOT_HOLD,
                "It did not hold",
                "Reopen it",
                List.of(
                        section(part -> part.text(
                                markdownText(mention(action.ownerId()) + " is told that it is to be done again."))),
                        input(part -> part.blockId(field)
                                .label(MessageBlocks.plain("When is it due now?", LABEL))
                                .element(datePicker(day -> day.actionId(field).initialDate(due.toString()))))));
    }

    private static Form about(
            ActionItem action, int page, String callbackId, String title, String submit, List<LayoutBlock> inputs) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(MessageBlocks.plainSection(action.text()));
        blocks.addAll(inputs);
        blocks.add(back(action.postmortemId(), page));
        return form(callbackId, title, submit, ActionForm.of(action, page).toMetadata(), blocks);
    }

    /**
     * The form that lets a reminder come again.
     *
     * @param reminded the day it came on
     */
    static Form snooze(LocalDate reminded, int actions, List<LocalDate> suggested) {
        List<OptionObject> days = suggested.stream()
                .map(day -> FormBlocks.option(Days.written(day), day.toString()))
                .toList();
        return form(
                ActionNudgeBlocks.SNOOZE,
                "Snooze",
                "Snooze",
                reminded.toString(),
                List.of(
                        MessageBlocks.plainSection("You are not reminded of "
                                + (actions == 1 ? "this action" : "these " + actions + " actions")
                                + " before the day you choose. What is due stays due."),
                        input(part -> part.blockId(SUGGESTED)
                                .optional(true)
                                .label(MessageBlocks.plain("When?", LABEL))
                                .element(radioButtons(radio ->
                                        radio.actionId(SUGGESTED).options(days).initialOption(days.get(0))))),
                        input(part -> part.blockId(DAY)
                                .optional(true)
                                .label(MessageBlocks.plain("Or on another day", LABEL))
                                .hint(MessageBlocks.plain(
                                        "If you do not work on that day, it comes on your next working day.", LABEL))
                                .element(datePicker(day -> day.actionId(DAY))))));
    }

    private static LayoutBlock back(String postmortemId, int page) {
        return actions(List.of(press("All actions", PAGE + ".all", postmortemId + " " + page)));
    }

    private static Form form(
            String callbackId, String title, String submit, String metadata, List<LayoutBlock> blocks) {
        return MessageBlocks.form(FormBlocks.titled(title)
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .submit(FormBlocks.submit(submit))
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }
}
