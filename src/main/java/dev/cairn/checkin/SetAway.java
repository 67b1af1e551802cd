package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Days;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.nudge.Nudge;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Notes that somebody is away from today on, and moves the check-ins that fall into that time to the first working day
 * after it. People may say so for themselves, and managers for the engineers they plan check-ins with.
 */
public final class SetAway {
    private final ChangePlan change;
    private final CheckInStore plans;
    private final People people;
    private final InstantSource clock;
    private final PersonalCalendar calendar;

    public SetAway(
            ChangePlan change, CheckInStore plans, People people, InstantSource clock, PersonalCalendar calendar) {
        this.change = change;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** How it ended. */
    public sealed interface Result {
        /**
         * It is noted.
         *
         * @param moved the plan whose check-ins come later because of it; empty where none do
         */
        record Noted(Person person, Away away, Optional<PlanChanged.Done> moved) implements Result {}

        /** Nothing was noted; the sentence says why and what to do. */
        record NotNoted(String sentence) implements Result {}
    }

    /**
     * Notes it.
     *
     * @param userId who is away
     * @param typedDate the first day back, as typed
     */
    public Result until(Caller caller, String userId, String typedDate) {
        Optional<CheckInPlan> plan = plans.openFor(caller.teamId(), userId);
        boolean may = caller.userId().equals(userId)
                || plan.filter(each -> CheckInRight.SET_AWAY.isOf(each, caller.userId()))
                        .isPresent();
        if (!may) {
            return new Result.NotNoted(
                    "Only the person and the manager of their check-ins can say that somebody is away.");
        }
        Outcome<Person> found = people.find(userId);
        if (!(found instanceof Outcome.Done<Person> known)) {
            return new Result.NotNoted(found.sentence());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), known.value().zone());
        DateReading reading = WrittenDate.read(
                typedDate, today, calendar.rhythm(caller.teamId(), userId).days());
        if (reading instanceof DateReading.Refused refused) {
            return new Result.NotNoted(refused.sentence());
        }
        if (reading instanceof DateReading.Ambiguous ambiguous) {
            return new Result.NotNoted(ambiguous.question() + " Type it with the year first, such as "
                    + ambiguous.readings().get(0) + ".");
        }
        DateReading.Day back = (DateReading.Day) reading;
        if (!back.date().isAfter(today)) {
            return new Result.NotNoted("Give the first day back, later than today: /checkin away until "
                    + Days.written(today.plusDays(7)));
        }
        Away away = new Away(caller.teamId(), userId, today, back.date());
        WorkingDays before = calendar.of(caller.teamId(), userId);
        plans.keep(away, listsOnOtherDays(away));
        return new Result.Noted(known.value(), away, plan.flatMap(each -> moved(caller, each, before, away)));
    }

    /** What they are told as a manager comes on other days too. */
    private List<Nudge> listsOnOtherDays(Away away) {
        return plans.openAround(away.teamId(), away.userId()).stream()
                .filter(plan -> plan.managerId().equals(away.userId()))
                .flatMap(plan -> change.lists(plan, away).stream())
                .toList();
    }

    private Optional<PlanChanged.Done> moved(Caller caller, CheckInPlan open, WorkingDays before, Away away) {
        ChangePlan.Decision stay = new Decision.Stay("nothing falls into that time");
        WorkingDays days = calendar.of(away);
        PlanChanged changed = change.by(caller, CheckInRight.SET_AWAY, open.id(), plan -> {
            var ahead = plan.ahead(clock.instant());
            CheckInPlan moved = plan.with(plan.milestones().stream()
                    .map(each -> ahead.contains(each) ? each.on(days.onOrAfter(each.dueOn())) : each)
                    .toList());
            String other = caller.userId().equals(plan.engineerId()) ? plan.managerId() : plan.engineerId();
            if (plan.state() == State.SUSPENDED) {
                return stay;
            }
            if (!moved.equals(plan)) {
                return new Decision.Become(moved, List.of(change.notice(PlanNotice.AWAY.kind(), plan, other)));
            }
            return isRemindedOnAnotherDay(plan, before, days) ? new Decision.Become(plan, List.of()) : stay;
        });
        return changed instanceof PlanChanged.Done done && !done.plan().dates().equals(open.dates())
                ? Optional.of(done)
                : Optional.empty();
    }

    private boolean isRemindedOnAnotherDay(CheckInPlan plan, WorkingDays before, WorkingDays now) {
        ReminderPolicy reminder = calendar.reminder(plan.teamId());
        return plan.milestones().stream()
                .filter(milestone -> milestone.reminderId().isPresent())
                .map(CheckInPlan.Milestone::dueOn)
                .anyMatch(day -> !reminder.day(day, before).equals(reminder.day(day, now)));
    }
}
