package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.State;

/** What somebody is told when another changes their check-ins. */
public enum PlanNotice {
    PAUSED("checkin.paused"),
    RESUMED("checkin.resumed"),
    MOVED("checkin.moved"),
    AWAY("checkin.away"),
    /** To whom it was handed over. */
    GIVEN("checkin.given"),
    SUSPENDED("checkin.suspended"),
    REOPENED("checkin.reopened");

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
            case SUSPENDED -> plan.state() == State.SUSPENDED;
            case MOVED, AWAY, GIVEN -> plan.state() == State.OPEN || plan.state() == State.PAUSED;
        };
    }
}
