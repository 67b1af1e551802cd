package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.conversation.Caller;
import java.time.LocalTime;
import java.util.List;

/** Lets an engineer choose at what time of day their check-ins come. */
public final class ChangeTimeOfDay {
    private final ChangePlan change;

    ChangeTimeOfDay(ChangePlan change) {
        this.change = change;
    }

    /** What is still to come comes at that time where the engineer is. */
    PlanChanged change(Caller caller, String planId, LocalTime time) {
        return change.by(
                caller,
                CheckInRight.CHANGE_TIME_OF_DAY,
                planId,
                plan -> plan.time().equals(time)
                        ? new Decision.Stay("They come at " + time + " already.")
                        : new Decision.Become(plan.comingAt(time), List.of()));
    }
}
