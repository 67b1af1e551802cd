package dev.cairn.postmortem;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.Reply;
import dev.cairn.hints.DoubtHint;
import dev.cairn.postmortem.Narrative.Part;
import dev.cairn.postmortem.PostmortemAccess.Access;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** <b>What we learned…</b> below a postmortem, the hints after it is saved, and lessons made of it. */
public final class LearnedListeners implements Listeners {
    private final PostmortemAccess access;
    private final WriteNarrative writing;
    private final Function<String, List<Hint>> hints;
    private final DoubtHint doubting;
    private final Lessons lessons;

    /** @param hints what to say of a text; at most three of them are shown */
    public LearnedListeners(
            PostmortemStore postmortems,
            WriteNarrative writing,
            Function<String, List<Hint>> hints,
            DoubtHint doubting,
            Lessons lessons) {
        this.access = new PostmortemAccess(postmortems);
        this.writing = writing;
        this.hints = hints;
        this.doubting = doubting;
        this.lessons = lessons;
    }

    @Override
    public void register(Edge edge) {
        edge.buttonOpeningForm(
                PostmortemSummary.LEARNED,
                press -> withPostmortem(
                        press, PostmortemRight.SEE, found -> new Reply.Open(LearnedBlocks.learned(found))));
        edge.buttonOpeningForm(
                LearnedBlocks.AGAIN,
                press -> withPostmortem(
                        press, PostmortemRight.SEE, found -> new Reply.Redraw(LearnedBlocks.learned(found))));
        edge.form(LearnedBlocks.SAVE, this::save);
        edge.buttonOpeningForm(LearnedBlocks.WRONG_HINT, this::doubt);
        edge.buttonOpeningForm(
                LearnedBlocks.LESSON,
                press -> withPostmortem(
                        press, PostmortemRight.ADD_LESSON, found -> new Reply.Push(LearnedBlocks.lesson(found))));
        edge.form(LearnedBlocks.LESSON, this::keepLesson);
    }

    private Reply withPostmortem(ButtonPress press, PostmortemRight right, Function<Postmortem, Reply> reply) {
        Access found = access.in(press.caller(), press.value(), Optional.of(press.channelId()), right);
        return found instanceof Access.To to
                ? reply.apply(to.postmortem())
                : Reply.tell(((Access.Refused) found).sentence());
    }

    private Reply save(FormSubmission submitted) {
        FieldForm form = FieldForm.of(submitted.metadata());
        Map<String, String> typed = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            typed.put(part.field(), submitted.value(form.blockId(part.field())).orElse(""));
        }
        WriteNarrative.Result result = writing.write(submitted.caller(), form, typed);
        if (result instanceof WriteNarrative.Result.WrittenMeanwhile meanwhile) {
            return new Reply.Redraw(LearnedBlocks.writtenMeanwhile(meanwhile.now(), meanwhile.merge()));
        }
        if (result instanceof WriteNarrative.Result.Refused refused) {
            return new Reply.FieldErrors(Map.of(form.blockId(refused.part().field()), refused.sentence()));
        }
        Postmortem kept = ((WriteNarrative.Result.Kept) result).postmortem();
        List<PlacedHint> placed = PlacedHint.in(kept.narrative(), hints);
        return placed.isEmpty() ? Reply.nothing() : new Reply.Redraw(hints(submitted.caller(), kept, placed));
    }

    private Form hints(Caller caller, Postmortem postmortem, List<PlacedHint> placed) {
        return LearnedBlocks.hints(postmortem, placed, hint -> doubting.isDoubted(caller, hint.ruleId(), hint.quote()));
    }

    /** Counts the hint as it stands now; where the text has changed since, it is no more. */
    private Reply doubt(ButtonPress press) {
        String id = press.value().split(" ", 2)[0];
        Access found = access.in(press.caller(), id, PostmortemRight.SEE);
        if (found instanceof Access.Refused refused) {
            return Reply.tell(refused.sentence());
        }
        Postmortem postmortem = ((Access.To) found).postmortem();
        List<PlacedHint> placed = PlacedHint.in(postmortem.narrative(), hints);
        placed.stream()
                .filter(each -> each.toValue(id).equals(press.value()))
                .forEach(each -> doubting.doubt(
                        press.caller(), each.hint().ruleId(), each.hint().quote()));
        return new Reply.Redraw(hints(press.caller(), postmortem, placed));
    }

    private Reply keepLesson(FormSubmission form) {
        Access found = access.in(form.caller(), form.metadata(), PostmortemRight.ADD_LESSON);
        String text = form.value(LearnedBlocks.LESSON_TEXT).orElse("");
        if (text.isEmpty() || text.length() > LearnedBlocks.LESSON_LENGTH) {
            return new Reply.FieldErrors(Map.of(
                    LearnedBlocks.LESSON_TEXT, "Write it in at most " + LearnedBlocks.LESSON_LENGTH + " characters."));
        }
        return found instanceof Access.To to
                ? Reply.tell(lessons.keep(form.caller(), text, to.postmortem()))
                : new Reply.FieldErrors(Map.of(LearnedBlocks.LESSON_TEXT, ((Access.Refused) found).sentence()));
    }
}
