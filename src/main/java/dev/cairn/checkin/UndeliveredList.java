package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.conversation.Message;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.NudgeText;
import dev.cairn.nudge.Undelivered;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a manager in one message a day which check-ins, and which plans of them, engineers were not told of, and why;
 * however many there are.
 */
public final class UndeliveredList implements NudgeText {
    static final String KIND = "checkin.undelivered";

    /** It came all the same, or is not to come. */
    private static final Set<Nudge.State> NOT_MISSED = EnumSet.of(
            Nudge.State.SCHEDULED, Nudge.State.SENT, Nudge.State.QUIET, Nudge.State.WITHDRAWING, Nudge.State.CANCELLED);

    private final CheckInStore plans;
    private final NudgeStore nudges;

    public UndeliveredList(CheckInStore plans, NudgeStore nudges) {
        this.plans = plans;
        this.nudges = nudges;
    }

    /** @param milestone empty where the engineer was not told of the plan */
    record Line(CheckInPlan plan, Optional<Milestone> milestone, Undelivered why) {
        private int days() {
            return milestone.map(Milestone::days).orElse(0);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Nothing of plans that have ended or are with another manager by now, nor of check-ins that come on another day. */
    @Override
    public Optional<Message> look(Nudge nudge) {
        List<Line> lines = plans.missed(nudge.teamId(), nudge.subjectId()).stream()
                .flatMap(missed -> line(missed, nudge.recipientId()).stream())
                .sorted(Comparator.comparing(Line::why)
                        .thenComparing(Line::days)
                        .thenComparing(line -> line.plan().engineerId()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(UndeliveredBlocks.list(nudge.id(), lines));
    }

    private Optional<Line> line(Missed missed, String managerId) {
        return plans.find(missed.teamId(), missed.planId())
                .filter(plan -> plan.state().isUnderWay() && plan.managerId().equals(managerId))
                .filter(plan -> nudges.find(missed.nudgeId())
                        .filter(nudge -> !NOT_MISSED.contains(nudge.state()))
                        .isPresent())
                .flatMap(plan -> missed.milestone().isEmpty()
                        ? Optional.of(new Line(plan, Optional.empty(), missed.why()))
                        : announcedBy(missed, plan)
                                .map(milestone -> new Line(plan, Optional.of(milestone), missed.why())));
    }

    private static Optional<Milestone> announcedBy(Missed missed, CheckInPlan plan) {
        return plan.milestones().stream()
                .filter(milestone -> milestone.nudgeId().equals(Optional.of(missed.nudgeId())))
                .findFirst();
    }
}
