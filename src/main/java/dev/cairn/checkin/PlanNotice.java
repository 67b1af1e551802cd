package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;

/** What somebody is told when another changes their check-ins. */
public enum PlanNotice {
    PAUSED("checkin.paused"),
    RESUMED("checkin.resumed"),
    MOVED("checkin.moved"),
    AWAY("checkin.away"),
    /** That the engineer has other working days now. */
    OTHER_DAYS("checkin.other-days"),
    /** To whom it was handed over. */
    GIVEN("checkin.given"),
    SUSPENDED("checkin.suspended"),
    REOPENED("checkin.reopened"),
    /** That the engineer's account is deactivated. */
    ENGINEER_GONE("checkin.engineer-gone"),
    /** That the manager's is. */
    MANAGER_GONE("checkin.manager-gone");

    private final String kind;

    PlanNotice(String kind) {
        this.kind = kind;
    }

    /** As it stands in the database. */
    public String kind() {
        return kind;
    }

    /** Whether there is still something to say about a plan. */
    boolean isTrueOf(CheckInPlan plan) {
        return switch (this) {
            case PAUSED -> plan.state() == State.PAUSED;
            case RESUMED, REOPENED -> plan.state() == State.OPEN;
            case SUSPENDED, MANAGER_GONE -> plan.state() == State.SUSPENDED;
            case ENGINEER_GONE -> plan.state() == State.STOPPED;
            case MOVED, AWAY, OTHER_DAYS, GIVEN -> plan.state() == State.OPEN || plan.state() == State.PAUSED;
        };
    }
}
