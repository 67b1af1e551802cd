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
 * @param nudges new ones, for the check-ins ahead
 */
record Renewed(CheckInPlan plan, List<Nudge> nudges) {
    /** A plan that is not open gets no messages, and none for what has passed; what comes within two minutes stays. */
    static Renewed of(CheckInPlan plan, Instant now) {
        List<Milestone> ahead = plan.ahead(now);
        List<Milestone> milestones = new ArrayList<>();
        List<Nudge> nudges = new ArrayList<>();
        for (Milestone milestone : plan.milestones()) {
            boolean passed = !plan.dueAt(milestone).isAfter(now);
            boolean tooNear = milestone.nudgeId().isPresent() && !ahead.contains(milestone);
            if (passed || (tooNear && plan.state() == State.OPEN)) {
                milestones.add(milestone);
            } else if (plan.state() != State.OPEN) {
                milestones.add(milestone.with(Optional.empty()));
            } else {
                String id = UUID.randomUUID().toString();
                milestones.add(milestone.with(Optional.of(id)));
                nudges.add(Nudge.waiting(
                        id, plan.teamId(), CheckInNudge.KIND, plan.id(), plan.engineerId(), plan.dueAt(milestone)));
            }
        }
        return new Renewed(plan.with(milestones), nudges);
    }
}
