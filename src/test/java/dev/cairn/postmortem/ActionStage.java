package dev.cairn.postmortem;

import dev.cairn.SetClock;
import dev.cairn.content.Severity;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Shown;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.nudge.DeliverNudge;
import dev.cairn.nudge.InMemoryNudgeStore;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.SweepNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.nudge.WorkingCalendar;
import dev.cairn.store.ManualDueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lea leads a postmortem of Ana and Ben in Berlin; it is a Monday morning. And everything that reminds of actions. */
final class ActionStage {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Duration LEAD_TIME = Duration.ofHours(6);

    /** Monday, 9 o'clock in Berlin. */
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final String CHANNEL = "C1";
    static final Caller LEA = new Caller("T1", "ULEA");
    static final Caller ANA = new Caller("T1", "UANA");
    static final Caller BEN = new Caller("T1", "UBEN");
    static final Caller OUTSIDER = new Caller("T1", "UOUT");
    static final Caller ELSEWHERE = new Caller("T2", "UANA");

    final SetClock clock = new SetClock(START);
    final FakeSlack slack = new FakeSlack(clock)
            .with("ULEA", "Europe/Berlin")
            .with("UANA", "Europe/Berlin")
            .with("UBEN", "Europe/Berlin")
            .with("UOUT", "Europe/Berlin")
            .with("UBOT", "Europe/Berlin", Standing.BOT)
            .with("UGONE", "Europe/Berlin", Standing.DEACTIVATED)
            .with("USTRANGER", "Europe/Berlin", Standing.OUTSIDER);
    final ManualDueWork dueWork = new ManualDueWork(clock);
    final InMemoryNudgeStore nudges = new InMemoryNudgeStore(dueWork, LEAD_TIME);
    final WithdrawNudges withdraw = new WithdrawNudges(nudges, slack, clock);
    final Set<LocalDate> daysOff = new HashSet<>();
    Rhythm rhythm = Rhythm.USUAL;
    final WorkingCalendar calendar = new WorkingCalendar() {
        @Override
        public Predicate<LocalDate> workingDays(String teamId, String userId) {
            return workingDays(teamId, userId, rhythm);
        }

        @Override
        public Predicate<LocalDate> workingDays(String teamId, String userId, Rhythm other) {
            return day -> other.days().contains(day.getDayOfWeek()) && !daysOff.contains(day);
        }

        @Override
        public LocalTime nudgesComeAt(String teamId, String userId) {
            return rhythm.time();
        }
    };
    final InMemoryPostmortems postmortems = new InMemoryPostmortems();
    final ActionStore actions = new InMemoryActionStore(postmortems, nudges, withdraw, clock, dueWork);
    final InMemoryDigests digests = new InMemoryDigests(nudges, dueWork);
    final ActionDays days = new ActionDays(slack, calendar, clock);
    final CheckAction check = new CheckAction(
            slack, days, text -> text.contains("vague") ? Optional.of("Say what one can check.") : Optional.empty());
    final ChangeAction change = new ChangeAction(actions, postmortems, days);
    final DefaultDue defaultDue = new DefaultDue(List.of(new Severity("sev1", "Grave", 7)), days);
    final HeldQuestion heldQuestion = new HeldQuestion(actions, postmortems, days, 6);
    final ActionDeeds deeds = ActionDeeds.of(
            new AddAction(actions, postmortems, check, days), change, check, heldQuestion, defaultDue, days);
    final SnoozeActions snoozing = new SnoozeActions(change, actions, days);
    final AnswerHeld answering = new AnswerHeld(change, check, days);
    final SwitchDigest digest = new SwitchDigest(digests, slack, days);
    final ActionReminders reminders = new ActionReminders(actions, postmortems, days);
    final Postmortem postmortem = new Postmortem(
            "P1",
            "T1",
            CHANNEL,
            "Checkout was down",
            "ULEA",
            new Facts(
                    Optional.of("sev1"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            Narrative.EMPTY,
            Optional.empty(),
            "ULEA",
            START,
            0);

    ActionStage() {
        DeliverNudge deliver = new DeliverNudge(
                nudges,
                slack,
                slack,
                calendar,
                clock,
                LEAD_TIME,
                List.of(
                        new ActionReminder(actions, postmortems, nudges, days),
                        new ActionGiven(actions, postmortems),
                        new OwnerGone(actions, postmortems),
                        heldQuestion,
                        new DigestNotice()));
        dueWork.doneBy(
                deliver,
                withdraw,
                new SweepNudges(nudges, slack, clock),
                reminders,
                new PostDigests(digests, actions, postmortems, slack, slack, clock));
        postmortems.put(postmortem);
        postmortems.acted(postmortem, "UBEN");
    }

    static ActionDraft draft(String text, Caller owner, String due) {
        return new ActionDraft(text, ActionKind.DETECT, owner.userId(), LocalDate.parse(due));
    }

    ActionResult add(Caller caller, String id, ActionDraft draft) {
        return deeds.add().add(caller, "P1", id, draft);
    }

    /** An action that Lea gives to Ana. */
    ActionItem anas(String id, String due) {
        return kept(add(LEA, id, draft("Alert on queue depth > 1000 " + id, ANA, due)));
    }

    static ActionItem kept(ActionResult result) {
        return ((ActionResult.Kept) result).action();
    }

    ActionItem now(String id) {
        return actions.find(id).orElseThrow();
    }

    List<Shown> messagesOf(Caller person) {
        return slack.messages(FakeSlack.directMessage(person.userId()));
    }

    /** When reminders came to somebody, in Berlin. */
    List<String> reminded(Caller person) {
        return times(person, "Your action items");
    }

    /** When messages that begin so came to somebody, in Berlin. */
    List<String> times(Caller person, String begins) {
        return messagesOf(person).stream()
                .filter(each -> each.message().text().startsWith(begins))
                .map(each ->
                        LocalDateTime.ofInstant(FakeSlack.time(each), BERLIN).toString())
                .toList();
    }

    void turnTo(String inBerlin) {
        dueWork.turnTo(LocalDateTime.parse(inBerlin).atZone(BERLIN).toInstant());
    }
}
