package dev.cairn.checkin;

/** How a change of a plan ended. */
public sealed interface PlanChanged {
    /**
     * It was changed just now.
     *
     * @param plan as it is now
     * @param mayStillArrive whether a check-in is due so soon that it comes as it was
     */
    record Done(CheckInPlan plan, boolean mayStillArrive) implements PlanChanged {}

    /**
     * Nothing was changed.
     *
     * @param sentence why, and what to do
     */
    record Unchanged(String sentence) implements PlanChanged {}
}
