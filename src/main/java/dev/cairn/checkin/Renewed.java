package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan as it is to be stored, and the messages it needs. Whatever lies ahead gets a new message with every change: what
 * Slack holds already cannot be edited and may name another date or manager.
 *
 * @param nudges new ones, for the check-ins ahead and a reminder of each
 */
record Renewed(CheckInPlan plan, List<Nudge> nudges) {
    /** The messages of a plan that is new. */
    static Renewed of(CheckInPlan plan, Reminding reminding, Instant now) {
        return of(plan, plan, reminding, now);
    }

    /**
     * The messages of a plan that has changed. A plan that is not open gets none, and none for what has passed; what comes
     * within two minutes stays, and what has come does not come again, unless it has another day now.
     *
     * @param before the plan as it was
     */
    static Renewed of(CheckInPlan before, CheckInPlan plan, Reminding reminding, Instant now) {
        List<Nudge> nudges = new ArrayList<>();
        List<Milestone> milestones = plan.milestones().stream()
                .map(milestone -> renewed(before, plan, milestone, reminding, now, nudges))
                .toList();
        return new Renewed(plan.with(milestones), nudges);
    }

    private static Milestone renewed(
            CheckInPlan earlier,
            CheckInPlan plan,
            Milestone milestone,
            Reminding reminding,
            Instant now,
            List<Nudge> nudges) {
        boolean sameDay = earlier.milestone(milestone.name())
                .filter(each -> each.dueOn().equals(milestone.dueOn()))
                .isPresent();
        CheckInPlan before = sameDay ? earlier : plan;
        Optional<String> message =
                renewed(milestone.nudgeId(), CheckInNudge.KIND, milestone.dueOn(), before, plan, now, nudges);
        Optional<String> id = milestone.reminderId();
        // It came on a day that, by other working days or after another choice of the workspace, would be none.
        if (sameDay && id.filter(reminding.hasCome()).isPresent()) {
            return milestone.with(message, id);
        }
        // Of what never came nobody is reminded.
        Optional<LocalDate> day = message.isEmpty() ? Optional.empty() : reminding.day(milestone.dueOn());
        return milestone.with(
                message, day.flatMap(on -> renewed(id, CheckInReminder.KIND, on, before, plan, now, nudges)));
    }

    private static Optional<String> renewed(
            Optional<String> id,
            String kind,
            LocalDate day,
            CheckInPlan before,
            CheckInPlan plan,
            Instant now,
            List<Nudge> nudges) {
        Instant at = plan.at(day);
        boolean hasCome = id.isPresent() && !before.at(day).isAfter(now);
        if (hasCome || !at.isAfter(now)) {
            return id;
        }
        if (plan.state() != State.OPEN) {
            return Optional.empty();
        }
        if (id.isPresent() && at.isBefore(now.plus(CheckInPlan.TOO_NEAR_TO_CHANGE))) {
            return id;
        }
        Nudge nudge =
                Nudge.waiting(UUID.randomUUID().toString(), plan.teamId(), kind, plan.id(), plan.engineerId(), at);
        nudges.add(nudge);
        return Optional.of(nudge.id());
    }
}
