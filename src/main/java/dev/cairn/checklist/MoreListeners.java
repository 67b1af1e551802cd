package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.checklist.MoreBlocks.SeenRow;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** <b>More…</b> below a list, and the forms behind it. What changed is seen in the list itself. */
public final class MoreListeners implements Listeners {
    private static final String ALL_MARKED = "Every row is marked already. Undo one to change it.";
    private static final String NONE_ADDED = "There is no open row left that somebody added.";
    private static final String NO_LESSON = "This lesson was removed already.";

    private final ChecklistStore lists;
    private final LessonStore lessons;
    private final MarkRow marking;
    private final AssignRow assigning;
    private final AddRow adding;
    private final RemoveRow removing;
    private final LearnMessage learning;

    public MoreListeners(
            ChecklistStore lists,
            LessonStore lessons,
            MarkRow marking,
            AssignRow assigning,
            AddRow adding,
            RemoveRow removing) {
        this.lists = lists;
        this.lessons = lessons;
        this.marking = marking;
        this.assigning = assigning;
        this.adding = adding;
        this.removing = removing;
        this.learning = new LearnMessage(lists);
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(ChecklistBlocks.MORE, this::open);
        // The button of messages posted before there was More….
        edge.buttonOpeningForm(MoreBlocks.NOT_APPLICABLE, this::openNotApplicable);
        edge.buttonOpeningForm(
                MoreBlocks.CHOOSE_NOT_APPLICABLE,
                press -> chosen(press, this::hasOpenRows, ALL_MARKED, MoreBlocks::notApplicable));
        edge.buttonOpeningForm(
                MoreBlocks.ASSIGN, press -> chosen(press, this::hasOpenRows, ALL_MARKED, MoreBlocks::assign));
        edge.buttonOpeningForm(MoreBlocks.ADD, press -> chosen(press, list -> true, "", MoreBlocks::add));
        edge.buttonOpeningForm(
                MoreBlocks.TAKE_OUT,
                press -> chosen(
                        press,
                        list -> list.rows().stream().anyMatch(Row::isRemovable),
                        NONE_ADDED,
                        MoreBlocks::takeOut));
        edge.buttonOpeningForm(MoreBlocks.REMOVE_LESSON, this::chooseLesson);
        edge.form(MoreBlocks.NOT_APPLICABLE, this::notApplicable);
        edge.form(MoreBlocks.ASSIGN, this::assign);
        edge.form(MoreBlocks.ADD, this::add);
        edge.form(MoreBlocks.TAKE_OUT, this::takeOut);
        edge.form(MoreBlocks.REMOVE_LESSON, this::askAboutLesson);
        edge.form(MoreBlocks.REMOVE_LESSON_SURELY, this::removeLesson);
    }

    private boolean hasOpenRows(Checklist list) {
        return !list.open().isEmpty();
    }

    private Reply open(ButtonPress press) {
        return learning.from(press, press.value())
                .<Reply>map(list -> new Reply.Open(
                        MoreBlocks.choice(list, lessons.of(press.caller().teamId()))))
                .orElseGet(() -> Reply.tell(ChecklistListeners.GONE));
    }

    Reply openNotApplicable(ButtonPress press) {
        return learning.from(press, press.value())
                .<Reply>map(list ->
                        hasOpenRows(list) ? new Reply.Open(MoreBlocks.notApplicable(list)) : Reply.tell(ALL_MARKED))
                .orElseGet(() -> Reply.tell(ChecklistListeners.GONE));
    }

    /** Puts the form of what was chosen in the place of the choice. */
    private Reply chosen(
            ButtonPress press,
            Function<Checklist, Boolean> possible,
            String otherwise,
            Function<Checklist, Form> form) {
        return lists.find(press.caller().teamId(), press.value())
                .<Reply>map(list -> possible.apply(list) ? new Reply.Redraw(form.apply(list)) : Reply.tell(otherwise))
                .orElseGet(() -> Reply.tell(ChecklistListeners.GONE));
    }

    Reply notApplicable(FormSubmission form) {
        String row = form.value(MoreBlocks.ROW_INPUT).orElse("");
        String reason = form.value(MoreBlocks.REASON_INPUT).orElse("");
        if (reason.isEmpty()) {
            return under(MoreBlocks.REASON_INPUT, "Say in a few words why it does not apply.");
        }
        MarkRow.Result result = marking.notApplicable(form.caller(), form.metadata(), row, reason);
        if (result instanceof MarkRow.Result.DecidedOtherwise otherwise) {
            String now = otherwise.row().state() == State.DONE ? "done" : "open";
            return under(
                    MoreBlocks.ROW_INPUT,
                    "Somebody has just marked this row as " + now + ". Choose another, or cancel.");
        }
        if (result instanceof MarkRow.Result.RowGone) {
            return under(MoreBlocks.ROW_INPUT, "Somebody has just taken this row out. Choose another, or cancel.");
        }
        return result instanceof MarkRow.Result.Gone ? Reply.tell(ChecklistListeners.GONE) : Reply.nothing();
    }

    private Reply assign(FormSubmission form) {
        SeenRow row = SeenRow.of(form.value(MoreBlocks.ROW_INPUT).orElse(""));
        Optional<String> to = form.value(MoreBlocks.PERSON_INPUT);
        return changed(
                assigning.assign(form.caller(), form.metadata(), row.rowId(), row.assignedTo(), to),
                MoreBlocks.PERSON_INPUT);
    }

    private Reply add(FormSubmission form) {
        PressedRow row = PressedRow.of(form.metadata());
        String typed = form.value(MoreBlocks.TEXT_INPUT).orElse("");
        return changed(adding.add(form.caller(), row.listId(), row.rowId(), typed), MoreBlocks.TEXT_INPUT);
    }

    private Reply takeOut(FormSubmission form) {
        String row = form.value(MoreBlocks.ROW_INPUT).orElse("");
        return changed(removing.remove(form.caller(), form.metadata(), row), MoreBlocks.ROW_INPUT);
    }

    private static Reply changed(RowChange change, String field) {
        if (change instanceof RowChange.NotDone not) {
            return under(field, not.sentence());
        }
        return change instanceof RowChange.Gone ? Reply.tell(ChecklistListeners.GONE) : Reply.nothing();
    }

    private static Reply under(String field, String sentence) {
        return new Reply.FieldErrors(Map.of(field, sentence));
    }

    private Reply chooseLesson(ButtonPress press) {
        List<Lesson> kept = lessons.of(press.caller().teamId());
        return kept.isEmpty()
                ? Reply.tell("No lessons are kept any more.")
                : new Reply.Redraw(MoreBlocks.removeLesson(kept));
    }

    private Reply askAboutLesson(FormSubmission form) {
        return lessons.find(
                        form.caller().teamId(),
                        form.value(MoreBlocks.LESSON_INPUT).orElse(""))
                .<Reply>map(lesson -> new Reply.Redraw(MoreBlocks.removeLessonSurely(lesson)))
                .orElseGet(() -> under(MoreBlocks.LESSON_INPUT, NO_LESSON + " Choose another, or cancel."));
    }

    private Reply removeLesson(FormSubmission form) {
        Optional<Lesson> lesson = lessons.find(form.caller().teamId(), form.metadata());
        return lesson.isPresent() && lessons.remove(form.caller().teamId(), form.metadata())
                ? Reply.tell("Removed: “" + lesson.get().text()
                        + "”. New review lists no longer show it; those that are posted already keep it.")
                : Reply.tell(NO_LESSON);
    }
}
