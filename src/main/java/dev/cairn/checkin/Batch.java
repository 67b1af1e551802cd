package dev.cairn.checkin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * People who are planned with the same terms, in one go.
 *
 * @param changedAt when it came into its state
 * @param people in the order in which they were chosen, each once
 */
record Batch(String id, PlanningTerms terms, State state, Instant changedAt, List<Person> people) {
    /** The most people that one form plans for. */
    static final int MOST = 50;

    Batch {
        people = List.copyOf(people);
        if (people.isEmpty() || people.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " people, not " + people.size());
        }
    }

    /** How far it has come. */
    enum State {
        /** It is being looked up who can be planned for. */
        LOOKING,
        /** The planner is shown what would be planned. */
        SHOWN,
        /** The planner said yes. */
        PLANNING,
        DONE
    }

    /**
     * One of them.
     *
     * @param outcome the dates they would get, or why nothing can be planned
     */
    record Person(String engineerId, Standing standing, Optional<String> outcome) {
        static Person chosen(String engineerId) {
            return new Person(engineerId, Standing.CHOSEN, Optional.empty());
        }
    }

    /** How far one person has come. */
    enum Standing {
        CHOSEN,
        CAN_BE_PLANNED,
        CANNOT_BE_PLANNED,
        PLANNED
    }

    List<Person> those(Standing standing) {
        return people.stream().filter(each -> each.standing() == standing).toList();
    }
}
