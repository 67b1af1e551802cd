package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.WithdrawNudges;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes back the messages that a change of a plan has made untrue. */
final class TakenBack {
    private TakenBack() {}

    /**
     * Call it inside the transaction that changes the plan.
     *
     * @param before the milestones as they were
     * @return the nudges that may still arrive, because they are due within two minutes
     */
    static List<Nudge> by(WithdrawNudges withdraw, List<Milestone> before, CheckInPlan changed) {
        if (changed.state() == State.STOPPED) {
            return withdraw.about(changed.teamId(), changed.id());
        }
        Set<String> untrue = new HashSet<>();
        before.forEach(milestone -> milestone.nudgeId().ifPresent(untrue::add));
        changed.milestones().stream()
                .map(Milestone::nudgeId)
                .flatMap(Optional::stream)
                .forEach(untrue::remove);
        return withdraw.these(untrue);
    }
}
