package dev.cairn.checkin;

import dev.cairn.checkin.ChangePlan.Decision;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import dev.cairn.conversation.Person.Standing;
import dev.cairn.nudge.Nudge;
import java.util.ArrayList;
import java.util.List;

/** Gives an engineer's check-ins another manager; the manager may, and both the engineer and the new manager are told. */
public final class HandOverCheckIns {
    private final ChangePlan change;
    private final People people;

    public HandOverCheckIns(ChangePlan change, People people) {
        this.change = change;
        this.people = people;
    }

    /** A plan suspended because of its manager is open again afterwards, and the engineer may say again whether it fits. */
    public PlanChanged handOver(Caller caller, String planId, String newManagerId) {
        Outcome<Person> found = people.find(newManagerId);
        if (!(found instanceof Outcome.Done<Person> known)) {
            return new PlanChanged.Unchanged(found.sentence());
        }
        if (known.value().standing() != Standing.MEMBER) {
            return new PlanChanged.Unchanged("Check-ins can be handed over to people of this workspace only.");
        }
        return change.byManager(caller, planId, plan -> decided(caller, plan, newManagerId));
    }

    private Decision decided(Caller caller, CheckInPlan plan, String newManagerId) {
        if (newManagerId.equals(plan.engineerId())) {
            return new Decision.Stay("Nobody is their own manager here. Choose somebody else.");
        }
        if (newManagerId.equals(plan.managerId())) {
            return new Decision.Stay("That is who the check-ins are with already. Choose somebody else.");
        }
        State next = plan.state() == State.SUSPENDED ? State.OPEN : plan.state();
        CheckInPlan handed = plan.handedTo(newManagerId, caller.userId()).in(next);
        List<Nudge> notices = new ArrayList<>();
        notices.add(change.notice(PlanAnnouncement.HANDED_OVER, handed, handed.engineerId()));
        if (!newManagerId.equals(caller.userId())) {
            notices.add(change.notice(PlanNotice.GIVEN.kind(), handed, newManagerId));
        }
        return new Decision.Become(handed, notices);
    }
}
