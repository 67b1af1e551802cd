package dev.cairn.checkin;

import dev.cairn.SetClock;
import dev.cairn.content.Blueprint;
import dev.cairn.content.Blueprint.Section;
import dev.cairn.content.Blueprint.Unit;
import dev.cairn.content.CheckInPrompt;
import dev.cairn.content.CoachingGuide;
import dev.cairn.content.Content;
import dev.cairn.content.Holidays;
import dev.cairn.content.PostmortemGuide;
import dev.cairn.content.PracticeGuide;
import dev.cairn.content.Vocabulary;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.FakeSlack;
import dev.cairn.conversation.FakeSlack.Shown;
import dev.cairn.nudge.DeliverNudge;
import dev.cairn.nudge.InMemoryNudgeStore;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.SweepNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.ManualDueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Max, who manages Eva in Berlin, a Monday morning, and everything that plans and brings check-ins. */
final class CheckInStage {
    static final Duration LEAD = Duration.ofHours(6);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Monday, 9 o'clock in Berlin. */
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    static final Caller MAX = new Caller("T1", "UMAX");
    static final Caller EVA = new Caller("T1", "UEVA");

    final SetClock clock = new SetClock(START);
    final FakeSlack slack = new FakeSlack(clock).with("UEVA", "Europe/Berlin").with("UMAX", "America/New_York");
    final ManualDueWork dueWork = new ManualDueWork(clock);
    final InMemoryNudgeStore nudges = new InMemoryNudgeStore(dueWork, LEAD);
    final WithdrawNudges withdraw = new WithdrawNudges(nudges, slack, clock);
    final CheckInStore plans = new InMemoryCheckInStore(nudges, withdraw, clock);
    final Content content = content();
    final Map<String, Rhythm> rhythms = new HashMap<>();
    ReminderPolicy reminder = ReminderPolicy.USUAL;
    final PersonalCalendar calendar = calendar(content.holidays());
    final PlanCheckIns planning = new PlanCheckIns(plans, slack, clock, content, calendar);
    final ChangePlan change = new ChangePlan(plans, slack, clock, calendar);
    final StopCheckIns stopping = new StopCheckIns(change, plans);
    final AnswerStore answers = new InMemoryAnswerStore(plans, nudges, withdraw, clock);
    final AfterUndelivered after = new AfterUndelivered(plans, change);
    final CheckInNudge checkInNudge = new CheckInNudge(plans, answers, content, after);
    final PlanAnnouncement announcement = PlanAnnouncement.ofPlanning(plans, after);
    final StopNotice stopNotice = new StopNotice(plans);

    CheckInStage() {
        List<NudgeText> texts = new ArrayList<>(List.of(
                checkInNudge,
                new CheckInReminder(plans, answers, content, calendar, after),
                new BothAnswered(plans, content, after),
                new AnswersShared(plans, answers, content, after),
                announcement,
                PlanAnnouncement.ofHandingOver(plans, after),
                stopNotice,
                new ManagerList(plans, answers, slack, content, calendar, after),
                new UndeliveredList(plans, nudges)));
        Stream.of(PlanNotice.values())
                .map(notice -> new ChangeNotice(plans, after, notice))
                .forEach(texts::add);
        DeliverNudge deliver = new DeliverNudge(nudges, slack, slack, calendar, clock, LEAD, texts);
        SweepNudges sweep = new SweepNudges(nudges, slack, clock);
        dueWork.doneBy(deliver, withdraw, sweep);
        dueWork.at(START, SweepNudges.NAME, SweepNudges.NAME);
    }

    /** By the rhythms and the reminder of this stage. */
    PersonalCalendar calendar(Holidays holidays) {
        return new PersonalCalendar(
                plans, holidays, (teamId, userId) -> rhythms.getOrDefault(userId, Rhythm.USUAL), new CheckInChoices() {
                    @Override
                    public Optional<List<String>> milestones(String teamId) {
                        return Optional.empty();
                    }

                    @Override
                    public ReminderPolicy reminder(String teamId) {
                        return reminder;
                    }
                });
    }

    private static Content content() {
        Unit goal = new Unit(
                "6.goals",
                "Goals",
                "Know the <team>",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new Content(
                new Blueprint(List.of(new Section(6, "Milestones", "about", List.of(goal)))),
                Vocabulary.EMPTY,
                List.of(),
                Stream.of(30, 60, 90)
                        .map(days -> new CheckInPrompt(
                                days + "-day",
                                days,
                                false,
                                days + " days",
                                "Time to look back <together>.",
                                List.of("6.goals"),
                                List.of("What went well?")))
                        .toList(),
                List.of(),
                List.of(),
                PostmortemGuide.EMPTY,
                PracticeGuide.EMPTY,
                CoachingGuide.EMPTY,
                Holidays.NONE);
    }

    PlanCheckIns.Result plan(String typedDate) {
        return planning.plan(MAX, "UEVA", typedDate);
    }

    /** What is planned where planning must work. */
    CheckInPlan planned(String typedDate) {
        return ((PlanCheckIns.Result.Planned) plan(typedDate)).plan();
    }

    List<Shown> messagesOf(Caller caller) {
        return slack.messages(FakeSlack.directMessage(caller.userId()));
    }

    /** Without reminders. */
    List<Instant> arrivals(Caller caller) {
        return messagesOf(caller).stream()
                .filter(each -> !each.message().text().contains("for your answers"))
                .map(FakeSlack::time)
                .toList();
    }

    static Instant inBerlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
