package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import java.util.List;
import java.util.Optional;

/** Adds messages; of those that gather what a manager is told on a day there is one, so that is renewed instead. */
final class AddedNudges {
    private AddedNudges() {}

    /**
     * Call it inside the transaction that makes the change.
     *
     * @return lists of a day that may still arrive as they were
     */
    static List<Nudge> to(NudgeStore nudges, RenewNudges renew, List<Nudge> added) {
        added.stream().filter(nudge -> !isOneADay(nudge)).forEach(nudges::add);
        return added.stream()
                .filter(AddedNudges::isOneADay)
                .map(renew::renew)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether there is one of a manager's day, whatever it has to tell. */
    static boolean isOneADay(Nudge nudge) {
        return nudge.kind().equals(ManagerList.KIND) || nudge.kind().equals(UndeliveredList.KIND);
    }
}
