package dev.cairn.evidence;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.ShortcutMessage;
import dev.cairn.evidence.EvidenceBlocks.Page;
import dev.cairn.evidence.Keeping.NotKept;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shortcut <b>Save as evidence</b>, and {@code /cairn evidence} to read, edit and remove. */
public final class EvidenceListeners implements Listeners {
    private final EvidenceStore store;
    private final OfferGoals goals;
    private final SaveEvidence saving;
    private final EditEvidence editing;

    public EvidenceListeners(EvidenceStore store, OfferGoals goals, SaveEvidence saving, EditEvidence editing) {
        this.store = store;
        this.goals = goals;
        this.saving = saving;
        this.editing = editing;
    }

    @Override
    public void register(Edge edge) {
        edge.messageShortcut(EvidenceBlocks.SAVE, this::open);
        edge.form(EvidenceBlocks.SAVE, this::save);
        edge.commandWordOpeningForm("cairn", "evidence", caller -> new Reply.Open(page(caller, 1, Optional.empty())));
        edge.buttonOpeningForm(EvidenceBlocks.OPEN, press -> new Reply.Open(page(press.caller(), 1, Optional.empty())));
        edge.buttonsOpeningForm(
                EvidenceBlocks.PAGE,
                press -> new Reply.Redraw(page(press.caller(), Integer.parseInt(press.value()), Optional.empty())));
        edge.buttonOpeningForm(EvidenceBlocks.EDIT, this::openEdit);
        edge.form(EvidenceBlocks.EDIT, this::edit);
        edge.buttonOpeningForm(EvidenceBlocks.REMOVE, this::remove);
    }

    /** A message saved before is opened for editing. */
    private Reply open(ShortcutMessage message) {
        Optional<Evidence> before =
                store.findLinked(message.caller(), message.link().url());
        if (before.isPresent()) {
            return new Reply.Open(EvidenceBlocks.edit(before.get(), 1, goals.offer(message.caller())));
        }
        return saving.hasRoom(message.caller())
                ? new Reply.Open(EvidenceBlocks.save(
                        new MessageToSave(message.link(), message.authorId()), goals.offer(message.caller())))
                : Reply.tell(SaveEvidence.TOO_MANY);
    }

    private Reply save(FormSubmission form) {
        MessageToSave message = MessageToSave.of(form.metadata());
        String field = EvidenceBlocks.NOTE;
        Optional<String> note = form.value(field);
        if (note.filter(Evidence::isTooLong).isPresent()) {
            return tooLong(field);
        }
        Keeping kept = saving.save(form.caller(), message, note, goal(form, EvidenceBlocks.GOAL, Optional.empty()));
        return kept instanceof NotKept not
                ? new Reply.FieldErrors(Map.of(field, not.sentence()))
                : Reply.tell("Saved. Only you can see it; /cairn evidence shows all that you have saved.");
    }

    private Reply openEdit(ButtonPress press) {
        ListedEvidence listed = ListedEvidence.of(press.value());
        return new Reply.Redraw(store.find(press.caller(), listed.id())
                .map(evidence -> EvidenceBlocks.edit(evidence, listed.page(), goals.offer(press.caller())))
                .orElseGet(() -> page(press.caller(), listed.page(), Optional.of(EditEvidence.GONE))));
    }

    private Reply edit(FormSubmission form) {
        ListedEvidence listed = ListedEvidence.of(form.metadata());
        String field = EvidenceBlocks.noteOf(listed.id());
        Optional<String> note = form.value(field);
        if (note.filter(Evidence::isTooLong).isPresent()) {
            return tooLong(field);
        }
        Optional<String> before = store.find(form.caller(), listed.id()).flatMap(Evidence::goal);
        Keeping kept = editing.edit(
                form.caller(),
                listed.id(),
                listed.version(),
                note,
                goal(form, EvidenceBlocks.goalOf(listed.id()), before));
        return kept instanceof NotKept not
                ? new Reply.FieldErrors(Map.of(field, not.sentence()))
                : new Reply.Redraw(page(form.caller(), listed.page(), Optional.of("Saved.")));
    }

    private Reply remove(ButtonPress press) {
        ListedEvidence listed = ListedEvidence.of(press.value());
        boolean removed = store.remove(press.caller(), listed.id());
        return new Reply.Redraw(
                page(press.caller(), listed.page(), Optional.of(removed ? "Removed." : EditEvidence.GONE)));
    }

    private static Reply tooLong(String field) {
        return new Reply.FieldErrors(Map.of(field, "Please write at most " + Evidence.MOST_NOTE + " characters."));
    }

    /** What was chosen, where it is a goal of the content or the one it had before. */
    private Optional<String> goal(FormSubmission form, String field, Optional<String> before) {
        return form.value(field)
                .filter(chosen -> goals.title(chosen).isPresent() || before.equals(Optional.of(chosen)));
    }

    private Form page(Caller caller, int wanted, Optional<String> said) {
        int all = store.howMany(caller);
        int pages = Math.max(1, (all + EvidenceBlocks.ON_A_PAGE - 1) / EvidenceBlocks.ON_A_PAGE);
        int page = Math.max(1, Math.min(wanted, pages));
        List<Evidence> shown = store.of(caller, (page - 1) * EvidenceBlocks.ON_A_PAGE, EvidenceBlocks.ON_A_PAGE);
        return EvidenceBlocks.list(new Page(shown, all, page, pages), said, goals::title);
    }
}
