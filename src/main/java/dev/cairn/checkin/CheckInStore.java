package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import java.util.List;
import java.util.Optional;

/** Where plans of check-ins are kept. */
public interface CheckInStore {
    /** Adds a plan and its nudges, all or nothing; false when the engineer has an open plan already. */
    boolean add(CheckInPlan plan, List<Nudge> nudges);

    Optional<CheckInPlan> find(String teamId, String id);

    Optional<CheckInPlan> openFor(String teamId, String engineerId);

    /** Closes an open plan whose days have passed, so that another can be made; nothing happens when it is closed. */
    void finish(CheckInPlan plan);

    /** The open plans that a person made or is the engineer of, by start date. */
    List<CheckInPlan> openAround(String teamId, String userId);

    /**
     * Stops a plan whose version is still the one given, takes its nudges back and adds another.
     *
     * @return those that may still arrive, or empty when somebody was faster
     */
    Optional<List<Nudge>> stop(CheckInPlan plan, Nudge notice);
}
