package dev.cairn.checkin;

import dev.cairn.conversation.ButtonPress;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.DidYouMean;
import dev.cairn.conversation.Message;
import dev.cairn.conversation.Reply;
import dev.cairn.conversation.SlashCommand;
import dev.cairn.conversation.TypedText;
import dev.cairn.slack.Edge;
import dev.cairn.slack.Listeners;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /checkin}, the buttons that say which day was meant, and the one that stops check-ins. */
public final class CheckInListeners implements Listeners {
    private static final List<String> WORDS = List.of("list", "help");
    private static final int QUOTED = 40;

    private final CheckInStore plans;
    private final PlanCheckIns planning;
    private final StopCheckIns stopping;
    private final InstantSource clock;

    public CheckInListeners(CheckInStore plans, PlanCheckIns planning, StopCheckIns stopping, InstantSource clock) {
        this.clock = clock;
        this.plans = plans;
        this.planning = planning;
        this.stopping = stopping;
    }

    @Override
    public void register(Edge edge) {
        edge.commandAtWork("checkin", this::checkin);
        edge.buttons(CheckInBlocks.DAY, this::choose);
        edge.button(CheckInBlocks.STOP, this::stop);
    }

    private Reply checkin(SlashCommand command) {
        String words = command.words().toLowerCase(Locale.ROOT);
        Optional<String> engineer = TypedText.firstPerson(command.text());
        if (engineer.isPresent()) {
            return TypedText.people(command.text()) > 1
                    ? Reply.tell("Plan for one person at a time: /checkin @ana 1 Dec")
                    : plan(command, engineer.get());
        }
        return switch (words) {
            case "", "help" -> Reply.tell(CheckInBlocks.USAGE);
            case "list" -> new Reply.Say(list(command.caller()));
            default -> Reply.tell(notUnderstood(command.words()));
        };
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
            return new Reply.Say(CheckInBlocks.allPast(past.start(), past.milestones(), past.engineer()));
        }
        return Reply.tell(((PlanCheckIns.Result.NotPlanned) result).sentence());
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

    private static String notUnderstood(String words) {
        String first = words.split("\\s+", 2)[0];
        if (words.startsWith("@")) {
            return "I can't find " + TypedText.shortened(first, QUOTED)
                    + " in this workspace. Pick the person from the list that Slack offers after @, for example /checkin @ana 1 Dec";
        }
        return DidYouMean.closest(first, WORDS)
                .map(word -> "I don't know “" + TypedText.shortened(first, QUOTED) + "”. Did you mean /checkin " + word
                        + "?")
                .orElse("I don't know “" + TypedText.shortened(words, QUOTED) + "”. " + CheckInBlocks.USAGE);
    }

    private Message list(Caller caller) {
        List<CheckInPlan> ahead = plans.openAround(caller.teamId(), caller.userId()).stream()
                .filter(plan -> !plan.isOver(LocalDate.ofInstant(clock.instant(), plan.zone())))
                .toList();
        return CheckInBlocks.list(ahead, caller.userId());
    }

    private Reply stop(ButtonPress press) {
        StopCheckIns.Result result = stopping.stop(press.caller(), press.value());
        if (result instanceof StopCheckIns.Result.NotYours) {
            return Reply.tell("Only the engineer and whoever planned these check-ins can stop them.");
        }
        String sentence = result instanceof StopCheckIns.Result.Stopped stopped
                ? stopped.mayStillArrive()
                        ? "Stopped. One check-in is due within two minutes and may still arrive."
                        : "Stopped. No more of these check-ins will come, and the other person is told."
                : "These check-ins were stopped before.";
        return new Reply.Several(List.of(new Reply.Replace(list(press.caller())), Reply.tell(sentence)));
    }
}
