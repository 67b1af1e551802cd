package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.store.DueJob;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Has the reminders already planned follow where a workspace chooses another day for them, or none. Done twice it finds
 * them there; what has come does not come again.
 */
public final class FollowReminder implements DueJob {
    public static final String NAME = "checkin.follow-reminder";

    private final CheckInStore plans;
    private final ChangePlan change;

    public FollowReminder(CheckInStore plans, ChangePlan change) {
        this.plans = plans;
        this.change = change;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param id the team, and after a number sign what makes the work one of its own */
    @Override
    public Optional<Instant> run(String id) {
        String teamId = id.substring(0, id.lastIndexOf('#'));
        for (String planId : plans.openIn(teamId)) {
            var unused = change.byItself(teamId, planId, plan -> new Decision.Become(plan, List.of()));
        }
        return Optional.empty();
    }
}
