package dev.cairn.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan as somebody sees it in their list.
 *
 * @param come the check-ins that have come and that the person may answer
 * @param next the one that comes next; none while nothing comes
 * @param until when it is no longer listed
 */
public record ListedPlan(CheckInPlan plan, List<Come> come, Optional<CheckIn> next, Instant until) {
    public ListedPlan {
        come = List.copyOf(come);
    }

    /**
     * One that has come.
     *
     * @param answered whether the person whose list it is has answered
     * @param byOther whether the other has
     * @param both whether both have, so that each can read the other's
     */
    public record Come(CheckIn checkIn, boolean answered, boolean byOther, boolean both) {}
}
