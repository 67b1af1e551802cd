package dev.cairn.practice;

import dev.cairn.content.Content;
import dev.cairn.content.Exercise;
import dev.cairn.content.PracticeGuide;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.practice.ReadWanted.Reading;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** {@code /review practice}: an exercise, its answer and the next one, and one's own progress. */
public final class PracticeListeners implements Listeners {
    private static final String PRACTICE = "practice";
    private static final String PROGRESS = "progress";

    private static final String USAGE =
            "Train your eye on a small change in which something is wrong: /review practice, or with a language or what it"
                    + " is about: /review practice java race. /review practice progress shows how you stand. Only you"
                    + " see any of it. ";

    private static final String GONE =
            "This exercise is no longer there, since the content has changed. Type /review practice for another one.";

    private final Content content;
    private final PracticeGuide guide;
    private final PracticeStore store;
    private final AnswerExercise answering;
    private final InstantSource clock;
    private final ReadWanted reading;
    private final ChooseExercise choosing;

    public PracticeListeners(Content content, PracticeStore store, AnswerExercise answering, InstantSource clock) {
        this.content = content;
        this.guide = content.practice();
        this.store = store;
        this.answering = answering;
        this.clock = clock;
        this.reading = new ReadWanted(guide);
        this.choosing = new ChooseExercise(guide);
    }

    @Override
    public void register(Edge edge) {
        edge.commandStartingOpeningForm("review", PRACTICE, this::practice);
        edge.buttonOpeningForm(PracticeBlocks.OPEN, press -> exercise(press.caller(), Wanted.ANYTHING));
        edge.form(PracticeBlocks.ANSWER, this::answer);
        edge.buttonOpeningForm(PracticeBlocks.MORE, this::oneMore);
        edge.buttonOpeningForm(PracticeBlocks.NEXT, this::next);
        edge.buttonOpeningForm(PracticeBlocks.PROGRESS, press -> new Reply.Push(progress(press.caller(), true)));
    }

    private Reply practice(SlashCommand command) {
        String typed = command.words().substring(PRACTICE.length()).strip();
        if (typed.toLowerCase(Locale.ROOT).equals(PROGRESS)) {
            return new Reply.Open(progress(command.caller(), false));
        }
        if (HelpWord.isAskedFor(typed)) {
            return Reply.tell(USAGE + reading.thereIs());
        }
        Reading read = reading.read(typed);
        if (read instanceof Reading.NotUnderstood not) {
            return Reply.tell(not.sentence());
        }
        return exercise(command.caller(), ((Reading.Understood) read).wanted());
    }

    private Reply exercise(Caller caller, Wanted wanted) {
        return chosen(caller, wanted)
                .<Reply>map(Reply.Open::new)
                .orElseGet(() -> Reply.tell("There is no exercise yet that is all of this: " + wanted.toValue()
                        + ". Leave a word out, or type /review practice for any."));
    }

    private Reply next(ButtonPress press) {
        return chosen(press.caller(), Wanted.of(press.value()))
                .<Reply>map(Reply.Redraw::new)
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Optional<Form> chosen(Caller caller, Wanted wanted) {
        return choosing.choose(caller, new History(store.of(caller)), wanted, clock.instant())
                .map(exercise -> PracticeBlocks.exercise(
                        new OpenExercise(
                                exercise.id(), UUID.randomUUID().toString(), OpenExercise.FIRST_PICKS, false, wanted),
                        exercise,
                        guide));
    }

    private Reply oneMore(ButtonPress press) {
        OpenExercise open = OpenExercise.of(press.value());
        return guide.exercise(open.exercise())
                .<Reply>map(exercise -> new Reply.Redraw(PracticeBlocks.exercise(open.withOneMore(), exercise, guide)))
                .orElseGet(() -> Reply.tell(GONE));
    }

    private Reply answer(FormSubmission form) {
        OpenExercise open = OpenExercise.of(form.metadata());
        Optional<Exercise> exercise = guide.exercise(open.exercise());
        if (exercise.isEmpty()) {
            return Reply.tell(GONE);
        }
        ReadPicks.Read read = ReadPicks.from(form, open, exercise.get(), guide);
        if (!read.missing().isEmpty()) {
            return new Reply.FieldErrors(read.missing());
        }
        if (read.picks().isEmpty() && !open.asked()) {
            return new Reply.Redraw(PracticeBlocks.exercise(open.afterAsking(), exercise.get(), guide));
        }
        AnswerExercise.Result result = answering.answer(form.caller(), open.attempt(), exercise.get(), read.picks());
        return new Reply.Redraw(PracticeBlocks.answer(result, open.wanted(), content));
    }

    private Form progress(Caller caller, boolean aboveAnswer) {
        return PracticeBlocks.progress(new History(store.of(caller)).progress(), guide, clock.instant(), aboveAnswer);
    }
}
