package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;

/** What somebody is to a plan, as it is now. Whoever was the manager before is nobody to it. */
enum CheckInPart {
    ENGINEER,
    /** Of a plan whose manager is the wrong one, or gone. */
    ENGINEER_WITHOUT_MANAGER,
    MANAGER,
    /** Of a plan whose manager is the wrong one: who planned it, and that manager, until the right one has it. */
    STAND_IN,
    NONE;

    static CheckInPart of(CheckInPlan plan, String userId) {
        boolean suspended = plan.state() == State.SUSPENDED;
        if (userId.equals(plan.engineerId())) {
            return suspended ? ENGINEER_WITHOUT_MANAGER : ENGINEER;
        }
        if (userId.equals(plan.managerId())) {
            return suspended ? STAND_IN : MANAGER;
        }
        return suspended && userId.equals(plan.plannedBy()) ? STAND_IN : NONE;
    }
}
