package dev.cairn.checkin;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.State;
import dev.cairn.nudge.Nudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where people to plan for are kept while they are planned. */
public interface BatchStore {
    /** Adds a batch and has it looked over. */
    void add(Batch batch);

    Optional<Batch> find(String id);

    /** Keeps how far one person has come. */
    void keep(String batchId, Person person);

    /** Everybody is looked up; false when that was so before. */
    boolean shown(String batchId, Instant now);

    /** The planner said yes: has everybody planned; false when that was said before, or the batch is no more. */
    boolean begin(String batchId, Instant now);

    /** Everybody is planned: adds the messages that say so; false when that is done already. */
    boolean finish(String batchId, Instant now, List<Nudge> results);

    /** Forgets a batch that nobody said yes to. */
    void forget(String batchId, State as);
}
