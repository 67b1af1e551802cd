package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Moves one check-in, or all that are ahead by as many days; the manager may, and the engineer is told. */
public final class MoveCheckIn {
    private static final int FURTHEST_DAYS = 400;

    private final ChangePlan change;
    private final InstantSource clock;
    private final PersonalCalendar calendar;

    public MoveCheckIn(ChangePlan change, InstantSource clock, PersonalCalendar calendar) {
        this.change = change;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Moves to a day, or to the next working day after it. What has passed is never moved.
     *
     * @param milestone the one to move; empty moves all ahead, the next of them to the day and the others by as many days
     * @param to at most 400 days ahead
     */
    public PlanChanged move(Caller caller, String planId, Optional<String> milestone, LocalDate to) {
        return change.by(caller, CheckInRight.MOVE, planId, plan -> decided(plan, milestone, to));
    }

    private Decision decided(CheckInPlan plan, Optional<String> milestone, LocalDate to) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, plan.zone());
        List<Milestone> moving = plan.ahead(now).stream()
                .filter(each -> milestone.isEmpty() || milestone.get().equals(each.name()))
                .toList();
        if (plan.state() == State.SUSPENDED) {
            return new Decision.Stay("Hand these check-ins over to the right manager first.");
        }
        if (moving.isEmpty()) {
            return new Decision.Stay("That check-in has come already, or is about to, so it was not moved.");
        }
        if (to.isAfter(today.plusDays(FURTHEST_DAYS))) {
            return new Decision.Stay("That is more than " + FURTHEST_DAYS + " days ahead. Choose an earlier day.");
        }
        WorkingDays days = calendar.of(plan.teamId(), plan.engineerId());
        long by = ChronoUnit.DAYS.between(moving.get(0).dueOn(), to);
        CheckInPlan moved = plan.with(plan.milestones().stream()
                .map(each -> moving.contains(each)
                        ? each.on(days.onOrAfter(each.dueOn().plusDays(by)))
                        : each)
                .toList());
        boolean tooEarly = to.isBefore(today)
                || moved.milestones().stream()
                        .anyMatch(each -> !plan.milestones().contains(each)
                                && !moved.ahead(now).contains(each));
        if (tooEarly) {
            return new Decision.Stay("That day, or the time of the check-in on it, has passed. Choose a later day.");
        }
        return moved.equals(plan)
                ? new Decision.Stay("It comes on that day already.")
                : new Decision.Become(moved, List.of(change.notice(PlanNotice.MOVED.kind(), plan, plan.engineerId())));
    }
}
