package dev.cairn.checklist;

import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.conversation.Form;
import dev.cairn.slack.FormBlocks;
import dev.cairn.slack.MessageBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forms behind <b>More…</b>: first what to do, each a line with its button; then a form for that alone, which takes the
 * place of the first. On a phone each is one screen.
 */
final class MoreBlocks {
    static final String NOT_APPLICABLE = "checklist.not-applicable";
    static final String ASSIGN = "checklist.assign";
    static final String ADD = "checklist.add";
    static final String TAKE_OUT = "checklist.take-out";
    static final String REMOVE_LESSON = "checklist.remove-lesson";
    static final String REMOVE_LESSON_SURELY = "checklist.remove-lesson-surely";
    /** The same choice as the old button in messages, from the form. */
    static final String CHOOSE_NOT_APPLICABLE = "checklist.choose-not-applicable";

    static final String ROW_INPUT = "row";
    static final String REASON_INPUT = "reason";
    static final String PERSON_INPUT = "person";
    static final String TEXT_INPUT = "text";
    static final String LESSON_INPUT = "lesson";

    private static final int LABEL = 100;
    private static final int HINT = 150;
    private static final int BUTTON_TEXT = 75;

    private MoreBlocks() {}

    /** What there is to do with this list now. */
    static Form choice(Checklist list, List<Lesson> lessons) {
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!list.open().isEmpty()) {
            blocks.add(line(
                    list,
                    "A row does not apply here: say why, and it counts no longer.",
                    CHOOSE_NOT_APPLICABLE,
                    "Does not apply…"));
            blocks.add(line(list, "Say who is to look at a row. Anyone may still tick it.", ASSIGN, "Assign…"));
        }
        blocks.add(line(list, "Something is missing: add a row to this list.", ADD, "Add a row…"));
        if (list.rows().stream().anyMatch(Row::isRemovable)) {
            blocks.add(line(list, "A row was added by mistake: take it out.", TAKE_OUT, "Take out…"));
        }
        if (Lesson.belongsIn(list.template()) && !lessons.isEmpty()) {
            blocks.add(line(
                    list,
                    "Review lists show lessons of earlier postmortems. Remove one that no longer helps.",
                    REMOVE_LESSON,
                    "Remove a lesson…"));
        }
        return MessageBlocks.form(FormBlocks.titled("More")
                .close(FormBlocks.close("Close"))
                .blocks(blocks)
                .build());
    }

    private static LayoutBlock line(Checklist list, String says, String actionId, String text) {
        return section(part -> part.text(MessageBlocks.plain(says, MessageBlocks.SECTION_TEXT))
                .accessory(button(choose -> choose.actionId(actionId)
                        .text(MessageBlocks.plain(text, BUTTON_TEXT))
                        .value(list.id()))));
    }

    /** The form that takes a row out of what is to be looked at, with the reason. */
    static Form notApplicable(Checklist list) {
        return form(
                "Does not apply",
                NOT_APPLICABLE,
                list.id(),
                "Save",
                List.of(
                        rows("Which row does not apply here?", list.open(), Row::id),
                        input(part -> part.blockId(REASON_INPUT)
                                .label(MessageBlocks.plain("Why not?", LABEL))
                                .hint(MessageBlocks.plain("Everyone in the channel sees this.", HINT))
                                .element(plainTextInput(
                                        text -> text.actionId(REASON_INPUT).maxLength(RowBlocks.REASON))))));
    }

    /** The form that gives a row to somebody. Each row carries for whom it is, so that a later decision is not undone unseen. */
    static Form assign(Checklist list) {
        return form(
                "Assign a row",
                ASSIGN,
                list.id(),
                "Save",
                List.of(
                        rows("Which row?", list.open(), row -> new SeenRow(row.id(), row.assignedTo()).toValue()),
                        input(part -> part.blockId(PERSON_INPUT)
                                .optional(true)
                                .label(MessageBlocks.plain("Who is to look at it?", LABEL))
                                .hint(MessageBlocks.plain(
                                        "Leave this empty for nobody. The list names the person; Cairn sends no message.",
                                        HINT))
                                .element(usersSelect(person -> person.actionId(PERSON_INPUT)
                                        .placeholder(MessageBlocks.plain("Choose a person", LABEL)))))));
    }

    /** The form that adds a row. */
    static Form add(Checklist list) {
        return form(
                "Add a row",
                ADD,
                new PressedRow(list.id(), AddRow.newId()).toValue(),
                "Add",
                List.of(input(part -> part.blockId(TEXT_INPUT)
                        .label(MessageBlocks.plain("What is to be looked at?", LABEL))
                        .hint(MessageBlocks.plain("Everyone in the channel sees this, and that you added it.", HINT))
                        .element(
                                plainTextInput(text -> text.actionId(TEXT_INPUT).maxLength(AddRow.MOST_CHARACTERS))))));
    }

    /** The form that takes out a row somebody added. */
    static Form takeOut(Checklist list) {
        List<Row> removable = list.rows().stream().filter(Row::isRemovable).toList();
        return form(
                "Take out a row",
                TAKE_OUT,
                list.id(),
                "Take out",
                List.of(rows("Which of the rows that were added?", removable, Row::id)));
    }

    /** The form in which a lesson to remove is chosen. */
    static Form removeLesson(List<Lesson> lessons) {
        return form(
                "Remove a lesson",
                REMOVE_LESSON,
                "",
                "Next",
                List.of(select(
                        LESSON_INPUT,
                        "Which lesson no longer helps?",
                        "Choose a lesson",
                        lessons.stream()
                                .map(lesson -> FormBlocks.option(lesson.text(), lesson.id()))
                                .toList())));
    }

    /** Asks before a lesson is removed. */
    static Form removeLessonSurely(Lesson lesson) {
        return form(
                "Remove this lesson?",
                REMOVE_LESSON_SURELY,
                lesson.id(),
                "Remove",
                List.of(
                        MessageBlocks.plainSection(lesson.text()),
                        MessageBlocks.plainSection("It came from “" + lesson.because()
                                + "”. New review lists of this workspace will no longer show it; lists that are posted"
                                + " already keep it.")));
    }

    private static InputBlock rows(String label, List<Row> rows, Function<Row, String> value) {
        return select(
                ROW_INPUT,
                label,
                "Choose a row",
                rows.stream()
                        .map(row -> FormBlocks.option(row.lookFor(), value.apply(row)))
                        .toList());
    }

    private static InputBlock select(String id, String label, String placeholder, List<OptionObject> options) {
        return input(part -> part.blockId(id)
                .label(MessageBlocks.plain(label, LABEL))
                .element(staticSelect(choice -> choice.actionId(id)
                        .placeholder(MessageBlocks.plain(placeholder, LABEL))
                        .options(options))));
    }

    private static Form form(
            String title, String callbackId, String metadata, String submit, List<LayoutBlock> blocks) {
        View view = FormBlocks.titled(title)
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .submit(FormBlocks.submit(submit))
                .close(FormBlocks.close("Cancel"))
                .blocks(blocks)
                .build();
        return MessageBlocks.form(view);
    }

    /**
     * A row as it was when it was chosen.
     *
     * @param assignedTo for whom it was
     */
    record SeenRow(String rowId, Optional<String> assignedTo) {
        String toValue() {
            return rowId + assignedTo.map(who -> " " + who).orElse("");
        }

        static SeenRow of(String value) {
            String[] parts = value.split(" ", 2);
            return new SeenRow(parts[0], parts.length < 2 ? Optional.empty() : Optional.of(parts[1]));
        }
    }
}
