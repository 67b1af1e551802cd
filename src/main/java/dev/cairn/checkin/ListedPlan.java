package dev.cairn.checkin;

import java.util.List;

/**
 * A plan as somebody sees it in their list.
 *
 * @param come the check-ins that have come and that the person may answer
 */
record ListedPlan(CheckInPlan plan, List<Come> come) {
    /**
     * One that has come.
     *
     * @param answered whether the person whose list it is has answered
     * @param both whether both have
     */
    record Come(CheckIn checkIn, boolean answered, boolean both) {}
}
