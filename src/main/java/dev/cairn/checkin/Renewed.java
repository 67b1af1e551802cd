package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import java.time.Instant;
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
    /** A plan that is not open gets no messages, and none for what has passed; what comes within two minutes stays. */
    static Renewed of(CheckInPlan plan, WorkingDays days, Instant now) {
        List<Nudge> nudges = new ArrayList<>();
        List<Milestone> milestones = plan.milestones().stream()
                .map(milestone -> renewed(plan, milestone, days, now, nudges))
                .toList();
        return new Renewed(plan.with(milestones), nudges);
    }

    private static Milestone renewed(
            CheckInPlan plan, Milestone milestone, WorkingDays days, Instant now, List<Nudge> nudges) {
        Optional<String> message =
                renewed(milestone.nudgeId(), CheckInNudge.KIND, plan.dueAt(milestone), plan, now, nudges);
        // Of what never came nobody is reminded.
        Optional<String> reminder = message.isEmpty()
                ? Optional.empty()
                : renewed(
                        milestone.reminderId(),
                        CheckInReminder.KIND,
                        plan.at(CheckInReminder.day(milestone.dueOn(), days)),
                        plan,
                        now,
                        nudges);
        return milestone.with(message, reminder);
    }

    private static Optional<String> renewed(
            Optional<String> id, String kind, Instant at, CheckInPlan plan, Instant now, List<Nudge> nudges) {
        if (!at.isAfter(now)) {
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
