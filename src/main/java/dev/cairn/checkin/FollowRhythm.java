package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Days;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has check-ins follow where somebody chooses other working days or another time. Dates of an engineer's plan that stand where
 * the old days put them go where the new ones do, and others move off days that are none any more. A plan that has a time of its
 * own keeps it. A manager's messages of a day come on the new days, at the new time, or not at all.
 */
public final class FollowRhythm implements RhythmFollower {
    private static final String STILL_COMES = "What is due within two minutes may still arrive as it was.";

    private final CheckInStore plans;
    private final ChangePlan change;
    private final PersonalCalendar calendar;
    private final InstantSource clock;

    public FollowRhythm(CheckInStore plans, ChangePlan change, PersonalCalendar calendar, InstantSource clock) {
        this.plans = plans;
        this.change = change;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param nudges what the plan needs, or the messages to a manager where the plan stays as it is */
    private record Moved(CheckInPlan before, CheckInPlan after, List<Nudge> nudges) {}

    @Override
    public Following prepare(Change change) {
        Optional<CheckInPlan> own = plans.openFor(change.teamId(), change.userId());
        Optional<Moved> moved = own.flatMap(plan -> moved(plan, change));
        List<Nudge> lists = lists(change);
        return () -> keep(change, own, moved, lists);
    }

    private Optional<List<String>> keep(
            Change change, Optional<CheckInPlan> own, Optional<Moved> moved, List<Nudge> lists) {
        List<Nudge> mayStillArrive = new ArrayList<>();
        if (moved.isPresent()) {
            Optional<List<Nudge>> arriving =
                    plans.change(moved.get().after(), moved.get().nudges());
            if (arriving.isEmpty()) {
                return Optional.empty();
            }
            mayStillArrive.addAll(arriving.get());
        }
        mayStillArrive.addAll(plans.renew(lists));
        List<String> sentences = new ArrayList<>();
        CheckInPlan now = moved.map(Moved::after).or(() -> own).orElse(null);
        if (now != null) {
            sentences.addAll(sentences(own.orElseThrow(), now, change));
        }
        if (!mayStillArrive.isEmpty()
                || own.filter(plan -> plan.hasOneTooNear(clock.instant())).isPresent()) {
            sentences.add(STILL_COMES);
        }
        return Optional.of(sentences);
    }

    private Optional<Moved> moved(CheckInPlan plan, Change change) {
        Instant now = clock.instant();
        WorkingDays before = calendar.of(change.teamId(), change.userId(), change.before());
        WorkingDays after = calendar.of(change.teamId(), change.userId(), change.after());
        LocalTime time =
                plan.time().equals(change.before().time()) ? change.after().time() : plan.time();
        List<Milestone> ahead = plan.ahead(now);
        CheckInPlan timed = plan.comingAt(time);
        CheckInPlan moved = timed.with(plan.milestones().stream()
                .map(each -> ahead.contains(each) ? each.on(day(timed, each, before, after)) : each)
                .toList());
        if (moved.equals(plan) && !isRemindedOnAnotherDay(plan, before, after)) {
            return Optional.empty();
        }
        List<Nudge> notices = moved.dates().equals(plan.dates()) || plan.state() == State.SUSPENDED
                ? List.of()
                : List.of(this.change.notice(PlanNotice.OTHER_DAYS.kind(), plan, plan.managerId()));
        Renewed renewed = this.change.renewed(plan, new Decision.Become(moved, notices), after);
        return Optional.of(new Moved(plan, renewed.plan(), renewed.nudges()));
    }

    /** Where a check-in goes that is still ahead. */
    private LocalDate day(CheckInPlan plan, Milestone milestone, WorkingDays before, WorkingDays after) {
        LocalDate counted = plan.start().plusDays(milestone.days());
        LocalDate asCounted = after.onOrAfter(counted);
        boolean stoodAsCounted = before.onOrAfter(counted).equals(milestone.dueOn());
        Instant first = clock.instant().plus(CheckInPlan.TOO_NEAR_TO_CHANGE);
        return stoodAsCounted && !plan.at(asCounted).isBefore(first) ? asCounted : after.onOrAfter(milestone.dueOn());
    }

    private boolean isRemindedOnAnotherDay(CheckInPlan plan, WorkingDays before, WorkingDays after) {
        ReminderPolicy reminder = calendar.reminder(plan.teamId());
        return plan.milestones().stream()
                .filter(milestone -> milestone.reminderId().isPresent())
                .map(Milestone::dueOn)
                .anyMatch(day -> !reminder.day(day, before).equals(reminder.day(day, after)));
    }

    /** What somebody is told as a manager, on the days before and after the change. */
    private List<Nudge> lists(Change change) {
        Map<String, Nudge> byDay = new LinkedHashMap<>();
        plans.openAround(change.teamId(), change.userId()).stream()
                .filter(plan -> plan.managerId().equals(change.userId()))
                .flatMap(plan -> this.change.lists(plan, change.before(), change.after()).stream())
                .forEach(list -> byDay.put(list.subjectId(), list));
        return List.copyOf(byDay.values());
    }

    private List<String> sentences(CheckInPlan before, CheckInPlan now, Change change) {
        Rhythm rhythm = change.after();
        List<String> sentences = new ArrayList<>();
        if (!change.before().time().equals(rhythm.time()) && !now.time().equals(rhythm.time())) {
            sentences.add("The check-ins planned with you keep the time chosen for them, " + now.time()
                    + "; Change below one of them chooses another.");
        }
        now.ahead(clock.instant()).stream()
                .filter(next -> next.nudgeId().isPresent())
                .findFirst()
                .ifPresent(next -> {
                    LocalDate was = before.milestone(next.name()).orElseThrow().dueOn();
                    sentences.add("Your next check-in, " + next.name()
                            + (was.equals(next.dueOn()) ? ", comes on " : ", moves to ") + Days.written(next.dueOn())
                            + " at " + now.time() + ".");
                });
        return sentences;
    }
}
