package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import java.util.List;
import java.util.Optional;

/** Where plans of check-ins are kept. A plan counts as open here also while it is paused or suspended. */
public interface CheckInStore {
    /** Adds a plan and its nudges, all or nothing; false when the engineer has an open plan already. */
    boolean add(CheckInPlan plan, List<Nudge> nudges);

    Optional<CheckInPlan> find(String teamId, String id);

    Optional<CheckInPlan> openFor(String teamId, String engineerId);

    /** Closes an open plan whose days have passed, so that another can be made; nothing happens when it is closed. */
    void finish(CheckInPlan plan);

    /** The open plans that a person manages or is the engineer of, by start date. */
    List<CheckInPlan> openAround(String teamId, String userId);

    /**
     * Replaces an open plan whose version is still the one given, takes back the nudges that no milestone of it names any
     * more (all about it, where it is stopped), and adds others: all or nothing.
     *
     * @return those that may still arrive, or empty when somebody was faster
     */
    Optional<List<Nudge>> change(CheckInPlan changed, List<Nudge> nudges);

    /**
     * Keeps when somebody is away, in place of what was kept before.
     *
     * @param lists the messages to them as a manager that come on other days because of it
     */
    void keep(Away away, List<Nudge> lists);

    /**
     * Keeps that a message did not reach an engineer, and has it told; nothing happens where that is kept already.
     *
     * @param list the manager's one message of a day that tells it; it is composed anew where it is composed already
     */
    void keep(Missed missed, Nudge list);

    /** What a manager's message of a day is to tell, by its subject. */
    List<Missed> missed(String teamId, String listSubject);

    /**
     * Has messages to managers, one of a day each, composed anew or come at another time.
     *
     * @return those that may still arrive as they were
     */
    List<Nudge> renew(List<Nudge> lists);

    /** Whether a message has come, as far as is known. */
    boolean hasCome(String nudgeId);

    /** The plans of a team under way, by id. */
    List<String> openIn(String teamId);

    /** When somebody is away, or was last. */
    Optional<Away> away(String teamId, String userId);
}
