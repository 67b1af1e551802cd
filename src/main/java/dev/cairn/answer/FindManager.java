package dev.cairn.answer;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Outcome;
import dev.cairn.conversation.People;
import dev.cairn.conversation.Person;
import java.util.Optional;

/** Finds whom somebody can ask where the blueprint does not say: the manager who planned their check-ins. */
public final class FindManager {
    private final OpenPlans plans;
    private final People people;

    public FindManager(OpenPlans plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    /** Empty without an open plan, and where Slack does not know the manager as a member. */
    Optional<Person> find(Caller caller) {
        return plans.of(caller).flatMap(plan -> member(plan.managerId()));
    }

    private Optional<Person> member(String userId) {
        return people.find(userId) instanceof Outcome.Done<Person> known
                        && known.value().standing() == Person.Standing.MEMBER
                ? Optional.of(known.value())
                : Optional.empty();
    }
}
