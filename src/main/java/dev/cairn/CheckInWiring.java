package dev.cairn;

import dev.cairn.answer.OpenPlans;
import dev.cairn.answer.OpenPlans.OpenPlan;
import dev.cairn.checkin.AfterUndelivered;
import dev.cairn.checkin.AnswerStore;
import dev.cairn.checkin.AnswersShared;
import dev.cairn.checkin.BatchResult;
import dev.cairn.checkin.BatchStore;
import dev.cairn.checkin.BothAnswered;
import dev.cairn.checkin.ChangeNotice;
import dev.cairn.checkin.ChangePlan;
import dev.cairn.checkin.CheckInAnswerListeners;
import dev.cairn.checkin.CheckInChoices;
import dev.cairn.checkin.CheckInListeners;
import dev.cairn.checkin.CheckInNudge;
import dev.cairn.checkin.CheckInPlan;
import dev.cairn.checkin.CheckInReminder;
import dev.cairn.checkin.CheckInStore;
import dev.cairn.checkin.EndedNotice;
import dev.cairn.checkin.EvidenceUnderGoals;
import dev.cairn.checkin.FollowReminder;
import dev.cairn.checkin.FollowRhythm;
import dev.cairn.checkin.JdbcAnswerStore;
import dev.cairn.checkin.JdbcBatchStore;
import dev.cairn.checkin.JdbcCheckInStore;
import dev.cairn.checkin.ListPlans;
import dev.cairn.checkin.LookOverBatch;
import dev.cairn.checkin.ManagerList;
import dev.cairn.checkin.PersonalCalendar;
import dev.cairn.checkin.PlanAnnouncement;
import dev.cairn.checkin.PlanBatch;
import dev.cairn.checkin.PlanCheckIns;
import dev.cairn.checkin.PlanNotice;
import dev.cairn.checkin.PlanningListeners;
import dev.cairn.checkin.ReminderPolicy;
import dev.cairn.checkin.StopNotice;
import dev.cairn.checkin.UndeliveredList;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.OpenForms;
import dev.cairn.evidence.EvidenceStore;
import dev.cairn.evidence.FirstDays;
import dev.cairn.evidence.FirstDays.FirstDay;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.RhythmFollower;
import dev.cairn.preferences.PreferenceStore;
import dev.cairn.slack.Listeners;
import dev.cairn.store.DueJob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of {@link Wiring} for check-ins. */
final class CheckInWiring {
    private final Platform on;
    private final CheckInStore plans;
    private final AnswerStore answers;
    private final BatchStore batches;
    private final CheckInChoices choices;
    private final PersonalCalendar workingDays;
    private final ChangePlan changePlan;
    private final List<NudgeText> texts;
    private final List<DueJob> dueJobs;

    CheckInWiring(Platform on, NudgeWiring nudges, PreferenceStore preferences, OpenForms forms) {
        this.on = on;
        plans = new JdbcCheckInStore(
                on.transactions(), nudges.store(), nudges.withdraw(), nudges.renew(), on.calendar());
        choices = choices(preferences);
        workingDays = new PersonalCalendar(
                plans,
                on.content().holidays(),
                (teamId, userId) -> preferences.of(teamId, userId).rhythm(),
                choices);
        answers = new JdbcAnswerStore(
                on.transactions(), nudges.store(), nudges.withdraw(), nudges.renew(), on.calendar());
        batches = new JdbcBatchStore(on.transactions(), on.dueWork(), nudges.store());
        changePlan = new ChangePlan(plans, on.people(), on.calendar(), workingDays);
        AfterUndelivered after = new AfterUndelivered(plans, changePlan);
        texts = Stream.concat(
                        Stream.of(
                                new CheckInNudge(plans, answers, on.content(), after),
                                new CheckInReminder(plans, answers, on.content(), workingDays, after),
                                new BothAnswered(plans, on.content(), after),
                                new AnswersShared(plans, answers, on.content(), after),
                                PlanAnnouncement.ofPlanning(plans, after),
                                PlanAnnouncement.ofHandingOver(plans, after),
                                new StopNotice(plans),
                                new EndedNotice(),
                                new BatchResult(batches),
                                new ManagerList(plans, answers, on.people(), on.content(), workingDays, after),
                                new UndeliveredList(plans, nudges.store())),
                        Stream.of(PlanNotice.values()).map(notice -> new ChangeNotice(plans, after, notice)))
                .toList();
        PlanCheckIns planCheckIns = new PlanCheckIns(plans, on.people(), on.calendar(), on.content(), workingDays);
        dueJobs = List.of(
                new FollowReminder(plans, changePlan),
                new LookOverBatch(batches, planCheckIns, forms, on.calendar()),
                new PlanBatch(batches, planCheckIns, forms, on.calendar()));
    }

    /** What its messages say. */
    List<NudgeText> texts() {
        return texts;
    }

    List<DueJob> dueJobs() {
        return dueJobs;
    }

    PersonalCalendar workingDays() {
        return workingDays;
    }

    List<Listeners> listeners(EvidenceStore evidence) {
        return List.of(
                new CheckInListeners(plans, answers, on.people(), on.calendar(), on.content(), workingDays),
                new CheckInAnswerListeners(
                        plans, answers, underGoals(evidence), on.people(), on.calendar(), on.content(), workingDays),
                new PlanningListeners(batches, on.people(), on.calendar(), on.content(), choices));
    }

    RhythmFollower follower() {
        return new FollowRhythm(plans, changePlan, workingDays, on.calendar());
    }

    /** What Home shows. */
    ListPlans listed() {
        return new ListPlans(plans, answers, on.calendar(), on.content());
    }

    /** What answers know of check-ins. While it is disputed who the manager is, nobody is named as one. */
    OpenPlans openPlans() {
        return engineer -> plans.openFor(engineer.teamId(), engineer.userId())
                .filter(plan -> plan.state() != CheckInPlan.State.SUSPENDED)
                .map(plan -> new OpenPlan(plan.managerId(), plan.start(), plan.zone()));
    }

    /** What evidence knows of check-ins. */
    FirstDays firstDays() {
        return engineer -> plans.openFor(engineer.teamId(), engineer.userId())
                .map(plan -> new FirstDay(plan.start(), plan.zone()));
    }

    /** What check-ins know of what a workspace has chosen. */
    private static CheckInChoices choices(PreferenceStore preferences) {
        return new CheckInChoices() {
            @Override
            public Optional<List<String>> milestones(String teamId) {
                return Optional.of(preferences.of(teamId).milestones()).filter(chosen -> !chosen.isEmpty());
            }

            @Override
            public ReminderPolicy reminder(String teamId) {
                return new ReminderPolicy(preferences.of(teamId).reminderAfter());
            }
        };
    }

    /** What check-ins know of evidence. */
    private static EvidenceUnderGoals underGoals(EvidenceStore evidence) {
        return (teamId, ownerId, goals) -> evidence.under(new Caller(teamId, ownerId), goals).stream()
                .map(each -> new EvidenceUnderGoals.Item(each.goal().orElseThrow(), each.link(), each.note()))
                .toList();
    }
}
