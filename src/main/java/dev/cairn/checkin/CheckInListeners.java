package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.content.Content;
import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.CommandHelp;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.FormSubmission;
import dev.cairn.conversation.HelpWord;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.CommandHelpBlocks;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code /checkin}, the buttons that say which day was meant, and what can be done with check-ins that are planned. */
public final class CheckInListeners implements Listeners {
    private static final List<String> WORDS = List.of("list", "help", "away");
    private static final Pattern AWAY = Pattern.compile("(?i)^away\\b(?:\\s+until\\b)?");
    private static final Pattern UNTIL = Pattern.compile("(?i)^until\\b");
    private static final int QUOTED = 40;

    private static final CommandHelp HELP = new CommandHelp(
            "Plan 30, 60 and 90-day check-ins for somebody who begins in a role; they arrive by themselves.",
            List.of(
                    CommandHelp.line(
                            "checkin @ana next Monday", "plans Ana's from that day on; without a date, from today"),
                    CommandHelp.line("checkin list", "shows what is planned, to move, pause, hand over or stop it")),
            List.of(
                    CommandHelp.line("checkin", "opens a form, for up to fifty people and more to choose"),
                    CommandHelp.line("checkin away until next Monday", "moves what would come while you are away")));

    private static final CommandHelp AWAY_HELP = new CommandHelp(
            "Say that somebody is away; what would come meanwhile comes when they are back.",
            List.of(
                    CommandHelp.line("checkin away until next Monday", "says that you are, and which day you are back"),
                    CommandHelp.line(
                            "checkin away @ana until next Monday", "says it of Ana, where you are her manager")),
            List.of());

    private final CheckInStore plans;
    private final ListPlans listing;
    private final PlanCheckIns planning;
    private final StopCheckIns stopping;
    private final PauseCheckIns pausing;
    private final ResumeCheckIns resuming;
    private final MoveCheckIn moving;
    private final HandOverCheckIns handingOver;
    private final NotMyManager notMyManager;
    private final SetAway setAway;
    private final InstantSource clock;

    public CheckInListeners(
            CheckInStore plans,
            AnswerStore answers,
            People people,
            InstantSource clock,
            Content content,
            PersonalCalendar calendar) {
        this.clock = clock;
        this.plans = plans;
        this.listing = new ListPlans(plans, answers, clock, content);
        this.planning = new PlanCheckIns(plans, people, clock, content, calendar);
        ChangePlan change = new ChangePlan(plans, people, clock, calendar);
        this.stopping = new StopCheckIns(change, plans);
        this.pausing = new PauseCheckIns(change);
        this.resuming = new ResumeCheckIns(change);
        this.moving = new MoveCheckIn(change, clock, calendar);
        this.handingOver = new HandOverCheckIns(change, people);
        this.notMyManager = new NotMyManager(change);
        this.setAway = new SetAway(change, plans, people, clock, calendar);
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork("checkin", this::checkin);
        edge.buttons(CheckInBlocks.WHICH_DAY, this::choose);
        edge.button(CheckInBlocks.STOP, this::stop);
        edge.button(
                CheckInBlocks.PAUSE,
                press -> redrawn(
                        press,
                        pausing.pause(press.caller(), press.value()),
                        "Paused. Nothing comes until you resume them."));
        edge.button(
                CheckInBlocks.RESUME,
                press -> redrawn(
                        press, resuming.resume(press.caller(), press.value()), "Resumed. These are the dates."));
        edge.buttonOpeningForm(CheckInBlocks.MOVE, this::openMove);
        edge.form(CheckInBlocks.MOVE, this::move);
        edge.buttonOpeningForm(CheckInBlocks.HAND_OVER, this::openHandOver);
        edge.form(CheckInBlocks.HAND_OVER, this::handOver);
        edge.button(CheckInNudgeBlocks.SHOW_LIST, press -> list(press.caller()));
        edge.buttonOpeningForm(
                CheckInBlocks.SHOW_PLAN,
                press -> new Reply.Say(messages(press.caller(), press.value()).get(0)));
        edge.button(CheckInBlocks.FINE, this::fine);
        edge.button(CheckInBlocks.NOT_MY_MANAGER, this::notMyManager);
        edge.button(CheckInBlocks.STOP_ANNOUNCED, press -> Reply.tell(stopped(press)));
    }

    private Reply checkin(SlashCommand command) {
        String words = command.words().toLowerCase(Locale.ROOT);
        if (HelpWord.isAskedForAfter(words, "away")) {
            return CommandHelpBlocks.help(AWAY_HELP, command);
        }
        if (AWAY.matcher(words).find()) {
            return away(command);
        }
        Optional<String> engineer = TypedText.firstPerson(command.text());
        if (engineer.isPresent()) {
            return TypedText.people(command.text()) > 1
                    ? Reply.tell("To plan for several people at once, type /checkin alone and choose them in the form.")
                    : plan(command, engineer.get());
        }
        if (words.isEmpty() || HelpWord.isAskedFor(words) || HelpWord.isAskedForAfter(words, "list")) {
            return CommandHelpBlocks.help(HELP, command);
        }
        return words.equals("list") ? list(command.caller()) : notUnderstood(command);
    }

    /** {@code away until 7 Jan}, or {@code away @ana until 7 Jan} of somebody else. */
    private Reply away(SlashCommand command) {
        String caller = command.caller().userId();
        String userId = TypedText.firstPerson(command.text()).orElse(caller);
        String words = TypedText.readable(TypedText.withoutFirstPerson(command.text()));
        String date =
                UNTIL.matcher(AWAY.matcher(words).replaceFirst("").strip()).replaceFirst("");
        SetAway.Result result = setAway.until(command.caller(), userId, date.strip());
        return result instanceof SetAway.Result.Noted noted
                ? new Reply.Say(CheckInBlocks.away(noted, userId.equals(caller)))
                : Reply.tell(((SetAway.Result.NotNoted) result).sentence());
    }

    private Reply plan(SlashCommand command, String engineer) {
        String date = TypedText.readable(TypedText.withoutFirstPerson(command.text()));
        return answer(command.caller(), planning.plan(command.caller(), engineer, date));
    }

    private static Reply answer(Caller caller, PlanCheckIns.Result result) {
        if (result instanceof PlanCheckIns.Result.Planned planned) {
            return new Reply.Say(CheckInBlocks.planned(planned.plan(), planned.engineer()));
        }
        if (result instanceof PlanCheckIns.Result.AlreadyPlanned already) {
            return new Reply.Say(CheckInBlocks.alreadyPlanned(already.plan(), already.engineer(), caller.userId()));
        }
        if (result instanceof PlanCheckIns.Result.AskedBack asked) {
            return new Reply.Say(CheckInBlocks.whichDay(caller.userId(), asked.engineer(), asked.reading()));
        }
        if (result instanceof PlanCheckIns.Result.AllPast past) {
            return new Reply.Say(CheckInBlocks.allPast(past.plan(), past.engineer()));
        }
        return Reply.tell(
                result instanceof PlanCheckIns.Result.NotPlanned not
                        ? not.sentence()
                        : ((PlanCheckIns.Result.NotNow) result).sentence());
    }

    /**
     * Goes on as if the day had been typed with its year first. A button keeps its day however late it is pressed; what
     * has gone out of range or been planned meanwhile is answered as for a typed date, and the question stays.
     */
    private Reply choose(ButtonPress press) {
        AskedDay asked = AskedDay.of(press.value());
        if (!asked.askerId().equals(press.caller().userId())) {
            return Reply.tell(
                    "Only the person who typed the date can choose the day. Type /checkin to plan check-ins yourself.");
        }
        PlanCheckIns.Result result =
                planning.plan(press.caller(), asked.engineerId(), asked.day().toString());
        return result instanceof PlanCheckIns.Result.Planned planned
                ? new Reply.Replace(CheckInBlocks.planned(planned.plan(), planned.engineer()))
                : answer(press.caller(), result);
    }

    private static Reply notUnderstood(SlashCommand command) {
        String words = command.words();
        String first = words.split("\\s+", 2)[0];
        if (words.startsWith("@")) {
            return CommandHelpBlocks.help(
                    "I can't find " + TypedText.shortened(first, QUOTED)
                            + " in this workspace. Pick the person from the list that Slack offers after @.",
                    HELP,
                    command);
        }
        String why = DidYouMean.closest(first, WORDS)
                .map(word -> "I don't know “" + TypedText.shortened(first, QUOTED) + "”. Did you mean "
                        + command.typed("checkin " + word) + "?")
                .orElse("I don't know “" + TypedText.shortened(words, QUOTED) + "”.");
        return CommandHelpBlocks.help(why, HELP, command);
    }

    private Reply list(Caller caller) {
        return new Reply.Several(
                messages(caller).stream().<Reply>map(Reply.Say::new).toList());
    }

    private List<Message> messages(Caller caller) {
        return CheckInBlocks.list(listing.around(caller), caller.userId());
    }

    /** One plan, for what is shown in a form: it is opened for one. */
    private List<Message> messages(Caller caller, String planId) {
        return CheckInBlocks.list(listing.find(caller, planId).stream().toList(), caller.userId());
    }

    private Reply stop(ButtonPress press) {
        return redrawn(press, Reply.tell(stopped(press)));
    }

    private String stopped(ButtonPress press) {
        StopCheckIns.Result result = stopping.stop(press.caller(), press.value());
        if (result instanceof StopCheckIns.Result.NotYours) {
            return "Only the engineer and whoever planned these check-ins can stop them.";
        }
        if (result instanceof StopCheckIns.Result.Stopped stopped) {
            return stopped.mayStillArrive()
                    ? "Stopped. One check-in is due within two minutes and may still arrive."
                    : "Stopped. No more of these check-ins will come, and the other person is told.";
        }
        return "These check-ins were stopped before.";
    }

    private Reply redrawn(ButtonPress press, PlanChanged changed, String what) {
        return redrawn(press, told(changed, what));
    }

    /** A list of one message is drawn as it is now; one of several stays as it is, and its buttons answer with what is true. */
    private Reply redrawn(ButtonPress press, Reply answer) {
        List<Message> now =
                press.channelId().isEmpty() ? messages(press.caller(), press.value()) : messages(press.caller());
        return now.size() > 1 ? answer : new Reply.Several(List.of(new Reply.Replace(now.get(0)), answer));
    }

    private static Reply told(PlanChanged changed, String what) {
        return changed instanceof PlanChanged.Done done
                ? new Reply.Say(CheckInBlocks.changed(what, done))
                : Reply.tell(((PlanChanged.Unchanged) changed).sentence());
    }

    private Reply openMove(ButtonPress press) {
        return open(press, CheckInRight.MOVE, plan -> {
            List<Milestone> ahead = plan.ahead(clock.instant());
            return ahead.isEmpty()
                    ? Reply.tell("No check-in is far enough ahead to be moved.")
                    : new Reply.Open(CheckInBlocks.move(plan, ahead));
        });
    }

    private Reply move(FormSubmission form) {
        Optional<LocalDate> day = form.value(CheckInBlocks.DAY).map(LocalDate::parse);
        if (day.isEmpty()) {
            return new Reply.FieldErrors(Map.of(CheckInBlocks.DAY, "Choose a day."));
        }
        Optional<String> which = form.value(CheckInBlocks.WHICH).filter(name -> !name.equals(CheckInBlocks.ALL));
        return inForm(CheckInBlocks.DAY, moving.move(form.caller(), form.metadata(), which, day.get()), "Moved.");
    }

    private Reply openHandOver(ButtonPress press) {
        return open(press, CheckInRight.HAND_OVER, plan -> new Reply.Open(CheckInBlocks.handOver(plan)));
    }

    private Reply handOver(FormSubmission form) {
        String manager = form.value(CheckInBlocks.MANAGER).orElse("");
        return inForm(
                CheckInBlocks.MANAGER,
                handingOver.handOver(form.caller(), form.metadata(), manager),
                "Handed over to " + CheckInBlocks.mention(manager) + ".");
    }

    private static Reply inForm(String field, PlanChanged changed, String what) {
        return changed instanceof PlanChanged.Unchanged unchanged
                ? new Reply.FieldErrors(Map.of(field, unchanged.sentence()))
                : told(changed, what);
    }

    private Reply open(ButtonPress press, CheckInRight right, Function<CheckInPlan, Reply> form) {
        return PlanForm.of(plans.find(press.caller().teamId(), press.value()), press.caller(), right, form);
    }

    private Reply fine(ButtonPress press) {
        PlanChanged changed = notMyManager.takeBack(press.caller(), press.value());
        return Reply.tell(
                changed instanceof PlanChanged.Unchanged unchanged
                        ? unchanged.sentence()
                        : "Good. The check-ins come as planned, and the planner is told.");
    }

    private Reply notMyManager(ButtonPress press) {
        String[] planAndManager = press.value().split("/", 2);
        String manager = planAndManager.length == 2 ? planAndManager[1] : "";
        PlanChanged changed = notMyManager.say(press.caller(), planAndManager[0], manager);
        return changed instanceof PlanChanged.Done done
                ? Reply.tell("Thank you. Nothing comes until that is settled, and the planner is told."
                        + (done.mayStillArrive() ? " One check-in is due within two minutes and may still arrive." : "")
                        + " Pressed by mistake? Press Fine.")
                : Reply.tell(((PlanChanged.Unchanged) changed).sentence());
    }
}
