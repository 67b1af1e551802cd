package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import java.util.List;
import java.util.Optional;

/** Adds the messages of a change; of a manager's day there is one, so that is renewed instead. */
final class AddedNudges {
    private AddedNudges() {}

    /**
     * Call it inside the transaction that makes the change.
     *
     * @return lists of a day that may still arrive as they were
     */
    static List<Nudge> to(NudgeStore nudges, RenewNudges renew, List<Nudge> added) {
        added.stream().filter(nudge -> !nudge.kind().equals(ManagerList.KIND)).forEach(nudges::add);
        return added.stream()
                .filter(nudge -> nudge.kind().equals(ManagerList.KIND))
                .map(renew::renew)
                .flatMap(Optional::stream)
                .toList();
    }
}
