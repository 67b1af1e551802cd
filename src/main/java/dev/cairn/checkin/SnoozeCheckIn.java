package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Days;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lets a check-in that has come come again on a later day; only the engineer may. */
public final class SnoozeCheckIn {
    private static final int FURTHEST_DAYS = 60;

    private final ChangePlan change;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final PersonalCalendar calendar;

    SnoozeCheckIn(ChangePlan change, AnswerStore answers, InstantSource clock, PersonalCalendar calendar) {
        this.change = change;
        this.answers = answers;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** The next working day, and the same day next week or the next working day after it. */
    List<LocalDate> suggested(CheckInPlan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), plan.zone());
        WorkingDays days = days(plan);
        return List.of(days.after(today, 1), days.onOrAfter(today.plusWeeks(1))).stream()
                .distinct()
                .toList();
    }

    private WorkingDays days(CheckInPlan plan) {
        return calendar.of(plan.teamId(), plan.engineerId());
    }

    /** @param to a day after today, at most 60 days ahead; where nobody works on it, the next working day */
    PlanChanged snooze(Caller caller, CheckInAddress address, LocalDate to) {
        return change.by(caller, CheckInRight.SNOOZE, address.planId(), plan -> decided(caller, plan, address, to));
    }

    private Decision decided(Caller caller, CheckInPlan plan, CheckInAddress address, LocalDate to) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, plan.zone());
        Optional<Milestone> found = plan.milestone(address.milestone());
        if (found.isEmpty() || plan.state() != State.OPEN) {
            return new Decision.Stay("Nothing of these check-ins comes at the moment, so there is nothing to snooze.");
        }
        Milestone milestone = found.get();
        AnswerKey key = new AnswerKey(
                plan.teamId(), plan.id(), milestone.name(), caller.userId(), plan.otherThan(caller.userId()));
        if (answers.hasSent(key)) {
            return new Decision.Stay("You have answered this check-in, so it does not come again.");
        }
        if (!plan.hasCome(milestone, now)) {
            return new Decision.Stay(
                    "It comes again on " + Days.written(milestone.dueOn()) + " already. Ask your manager to move it.");
        }
        if (!to.isAfter(today)) {
            return new Decision.Stay("Choose a day after today.");
        }
        if (to.isAfter(today.plusDays(FURTHEST_DAYS))) {
            return new Decision.Stay("That is more than " + FURTHEST_DAYS + " days ahead. Choose an earlier day.");
        }
        LocalDate day = days(plan).onOrAfter(to);
        return new Decision.Become(
                plan.with(plan.milestones().stream()
                        .map(each -> each.equals(milestone) ? each.on(day) : each)
                        .toList()),
                List.of());
    }
}
