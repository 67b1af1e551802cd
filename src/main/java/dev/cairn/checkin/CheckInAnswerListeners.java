package dev.cairn.checkin;

import dev.cairn.checkin.AnswerCheckIn.Opened;
import dev.cairn.checkin.AnswerCheckIn.Sent;
import dev.cairn.content.Content;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Form;
import dev.cairn.conversation.FormInput;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Reply;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms that a check-in leads to: answering, showing one's own, seeing both sides, snoozing and changing the time. */
public final class CheckInAnswerListeners implements Listeners {
    private final CheckInStore plans;
    private final AnswerCheckIn answering;
    private final AgreeOnCheckIn agreeing;
    private final ShareAnswers sharing;
    private final SnoozeCheckIn snoozing;
    private final ChangeTimeOfDay changingTime;
    private final Content content;

    public CheckInAnswerListeners(
            CheckInStore plans,
            AnswerStore answers,
            EvidenceUnderGoals evidence,
            People people,
            InstantSource clock,
            Content content,
            PersonalCalendar calendar) {
        this.plans = plans;
        this.content = content;
        this.answering = new AnswerCheckIn(plans, answers, evidence, people, clock, content, calendar);
        this.agreeing = new AgreeOnCheckIn(answering, answers, clock);
        this.sharing = new ShareAnswers(answering, answers, clock);
        ChangePlan change = new ChangePlan(plans, people, clock, calendar);
        this.snoozing = new SnoozeCheckIn(change, answers, clock, calendar);
        this.changingTime = new ChangeTimeOfDay(change);
    }

    @Override
    public void register(Edge edge) {
        edge.buttonsOpeningForm(
                CheckInNudgeBlocks.ANSWER,
                press -> shown(answering.open(press.caller(), CheckInAddress.of(press.value())), Reply.Open::new));
        edge.buttonOpeningForm(
                BothAnswersBlocks.ANSWER_AGAIN,
                press -> shown(answering.openAgain(press.caller(), CheckInAddress.of(press.value())), Reply.Push::new));
        edge.formInput(CheckInAnswerBlocks.ANSWERS, this::keepDraft);
        edge.form(CheckInAnswerBlocks.ANSWERS, this::send);
        edge.form(BothAnswersBlocks.AGREE, this::agree);
        edge.buttonOpeningForm(SharedAnswersBlocks.SHARE, this::share);
        edge.buttonOpeningForm(CheckInNudgeBlocks.SNOOZE, this::openSnooze);
        edge.form(CheckInNudgeBlocks.SNOOZE, this::snooze);
        edge.buttonOpeningForm(CheckInNudgeBlocks.CHANGE, this::openChange);
        edge.form(CheckInNudgeBlocks.CHANGE, this::change);
    }

    private Reply shown(Opened opened, Function<Form, Reply> inForm) {
        if (opened instanceof Opened.ToFillIn toFillIn) {
            return inForm.apply(CheckInAnswerBlocks.toFillIn(toFillIn, content.blueprint()));
        }
        if (opened instanceof Opened.ToRead toRead) {
            return inForm.apply(SharedAnswersBlocks.toRead(toRead, content.blueprint()));
        }
        return opened instanceof Opened.Both both
                ? inForm.apply(BothAnswersBlocks.both(both, content.blueprint()))
                : Reply.tell(((Opened.Refused) opened).sentence());
    }

    private void keepDraft(FormInput input) {
        answering.keepDraft(
                input.form().caller(),
                AnswerForm.of(input.form().metadata()),
                answers(input.form()),
                input.enteredAt());
    }

    private static Answers answers(FormSubmission form) {
        Map<String, Mark> marks = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        form.values().keySet().forEach(blockId -> {
            if (blockId.startsWith(CheckInAnswerBlocks.MARK)) {
                form.value(blockId)
                        .ifPresent(mark ->
                                marks.put(blockId.substring(CheckInAnswerBlocks.MARK.length()), Mark.valueOf(mark)));
            } else if (blockId.startsWith(CheckInAnswerBlocks.NOTE)) {
                form.value(blockId)
                        .ifPresent(note -> notes.put(blockId.substring(CheckInAnswerBlocks.NOTE.length()), note));
            }
        });
        return new Answers(
                marks, notes, form.value(CheckInAnswerBlocks.TO_TALK_ABOUT).orElse(""));
    }

    private Reply send(FormSubmission form) {
        AnswerForm opened = AnswerForm.of(form.metadata());
        Sent sent = answering.send(form.caller(), opened, answers(form));
        if (sent instanceof Sent.Waiting waiting) {
            return new Reply.Say(CheckInAnswerBlocks.waiting(waiting.own()));
        }
        if (sent instanceof Sent.Both both) {
            return new Reply.Redraw(BothAnswersBlocks.both(both.both(), content.blueprint()));
        }
        if (sent instanceof Sent.Unmarked unmarked) {
            return new Reply.FieldErrors(unmarked.goals().stream()
                    .collect(Collectors.toMap(
                            goal -> CheckInAnswerBlocks.MARK + goal,
                            goal -> "Choose one. Unclear is fine too, and good to talk about.")));
        }
        return underFirst(opened.address(), ((Sent.Refused) sent).sentence());
    }

    /** Keeps the form and all that was written in it. */
    private Reply underFirst(CheckInAddress address, String sentence) {
        return content.checkIn(address.milestone())
                .<Reply>map(prompt -> new Reply.FieldErrors(
                        Map.of(CheckInAnswerBlocks.MARK + prompt.goals().get(0), sentence)))
                .orElseGet(() -> Reply.tell(sentence));
    }

    private Reply agree(FormSubmission form) {
        AnswerForm opened = AnswerForm.of(form.metadata());
        String field = BothAnswersBlocks.AGREED + opened.count();
        String text = form.value(field).orElse("");
        AgreeOnCheckIn.Result result = agreeing.agree(form.caller(), opened, text);
        if (result instanceof AgreeOnCheckIn.Result.Kept) {
            return Reply.tell("Kept. Both of you see it under See both, and the next check-in shows it again.");
        }
        return result instanceof AgreeOnCheckIn.Result.WrittenMeanwhile meanwhile
                ? new Reply.Redraw(BothAnswersBlocks.writtenMeanwhile(meanwhile.both(), text, content.blueprint()))
                : new Reply.FieldErrors(Map.of(field, ((AgreeOnCheckIn.Result.Refused) result).sentence()));
    }

    /** The form keeps what was changed in it and not sent: it is drawn anew, or both answers are put on top of it. */
    private Reply share(ButtonPress press) {
        ShareAnswers.Result result = sharing.share(press.caller(), AnswerForm.of(press.value()));
        if (result instanceof ShareAnswers.Result.Shared shared) {
            return new Reply.Redraw(CheckInAnswerBlocks.toFillIn(shared.own(), content.blueprint()));
        }
        return result instanceof ShareAnswers.Result.Both both
                ? new Reply.Push(BothAnswersBlocks.both(both.both(), content.blueprint()))
                : Reply.tell(((ShareAnswers.Result.Refused) result).sentence());
    }

    private Reply openSnooze(ButtonPress press) {
        CheckInAddress address = CheckInAddress.of(press.value());
        return PlanForm.of(
                plans.find(press.caller().teamId(), address.planId()),
                press.caller(),
                CheckInRight.SNOOZE,
                plan -> new Reply.Open(CheckInTimingBlocks.snooze(plan, address, snoozing.suggested(plan))));
    }

    private Reply snooze(FormSubmission form) {
        Optional<String> day = form.value(CheckInTimingBlocks.DAY).or(() -> form.value(CheckInTimingBlocks.SUGGESTED));
        if (day.isEmpty()) {
            return new Reply.FieldErrors(Map.of(CheckInTimingBlocks.DAY, "Choose a day."));
        }
        CheckInAddress address = CheckInAddress.of(form.metadata());
        PlanChanged changed = snoozing.snooze(form.caller(), address, LocalDate.parse(day.get()));
        if (changed instanceof PlanChanged.Done done) {
            LocalDate comes =
                    done.plan().milestone(address.milestone()).orElseThrow().dueOn();
            return Reply.tell("It comes again on " + Days.written(comes) + " at "
                    + done.plan().time() + ".");
        }
        return new Reply.FieldErrors(Map.of(CheckInTimingBlocks.DAY, ((PlanChanged.Unchanged) changed).sentence()));
    }

    private Reply openChange(ButtonPress press) {
        return PlanForm.of(
                plans.find(press.caller().teamId(), press.value()),
                press.caller(),
                CheckInRight.CHANGE_TIME_OF_DAY,
                plan -> new Reply.Open(CheckInTimingBlocks.change(plan)));
    }

    private Reply change(FormSubmission form) {
        LocalTime time = LocalTime.parse(form.value(CheckInTimingBlocks.TIME).orElse("10:00"));
        PlanChanged changed = changingTime.change(form.caller(), form.metadata(), time);
        return changed instanceof PlanChanged.Done done
                ? Reply.tell("Saved. Your check-ins come at " + done.plan().time() + " your time.")
                : new Reply.FieldErrors(Map.of(CheckInTimingBlocks.TIME, ((PlanChanged.Unchanged) changed).sentence()));
    }
}
