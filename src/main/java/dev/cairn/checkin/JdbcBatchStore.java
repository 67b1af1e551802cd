package dev.cairn.checkin;

import dev.cairn.checkin.Batch.Person;
import dev.cairn.checkin.Batch.Standing;
import dev.cairn.checkin.Batch.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** People to plan for in the database, beside the due work that plans them. */
public final class JdbcBatchStore implements BatchStore {
    private static final String SEPARATOR = ",";
    private static final String AS_EACH_CHOSE = "";

    private final Transactions transactions;
    private final DueWorkQueue dueWork;
    private final NudgeStore nudges;

    public JdbcBatchStore(Transactions transactions, DueWorkQueue dueWork, NudgeStore nudges) {
        this.transactions = transactions;
        this.dueWork = dueWork;
        this.nudges = nudges;
    }

    @Override
    public void add(Batch batch) {
        transactions.run(handle -> {
            PlanningTerms terms = batch.terms();
            handle.createUpdate("""
                            insert into checkin_batch (id, team_id, planner_id, manager_id, start_date, time_of_day,
                              milestones, state, changed_at)
                            values (:id, :team, :planner, :manager, :start, :time, :milestones, :state, :changed)""")
                    .bind("id", batch.id())
                    .bind("team", terms.teamId())
                    .bind("planner", terms.plannedBy())
                    .bind("manager", terms.managerId())
                    .bind("start", terms.start().toString())
                    .bind("time", terms.time().map(LocalTime::toString).orElse(AS_EACH_CHOSE))
                    .bind("milestones", String.join(SEPARATOR, terms.milestones()))
                    .bind("state", batch.state().name())
                    .bind("changed", batch.changedAt().getEpochSecond())
                    .execute();
            for (int i = 0; i < batch.people().size(); i++) {
                insert(handle, batch.id(), i, batch.people().get(i));
            }
            dueWork.at(batch.changedAt(), LookOverBatch.NAME, batch.id());
        });
    }

    private static void insert(Handle handle, String batchId, int position, Person person) {
        handle.createUpdate("""
                        insert into checkin_batch_person (batch_id, engineer_id, position, state, outcome)
                        values (:batch, :engineer, :position, :state, :outcome)""")
                .bind("batch", batchId)
                .bind("engineer", person.engineerId())
                .bind("position", position)
                .bind("state", person.standing().name())
                .bind("outcome", person.outcome().orElse(null))
                .execute();
    }

    @Override
    public Optional<Batch> find(String id) {
        return transactions.read(handle -> handle.createQuery("select * from checkin_batch where id = :id")
                .bind("id", id)
                .map((row, context) -> batch(row, people(handle, id)))
                .findOne());
    }

    private static List<Person> people(Handle handle, String batchId) {
        return handle.createQuery("select * from checkin_batch_person where batch_id = :id order by position")
                .bind("id", batchId)
                .map((row, context) -> new Person(
                        row.getString("engineer_id"),
                        Standing.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("outcome"))))
                .list();
    }

    private static Batch batch(ResultSet row, List<Person> people) throws SQLException {
        PlanningTerms terms = new PlanningTerms(
                row.getString("team_id"),
                row.getString("planner_id"),
                row.getString("manager_id"),
                LocalDate.parse(row.getString("start_date")),
                Optional.of(row.getString("time_of_day"))
                        .filter(time -> !time.equals(AS_EACH_CHOSE))
                        .map(LocalTime::parse),
                List.of(row.getString("milestones").split(SEPARATOR, -1)));
        return new Batch(
                row.getString("id"),
                terms,
                State.valueOf(row.getString("state")),
                Instant.ofEpochSecond(row.getLong("changed_at")),
                people);
    }

    @Override
    public void keep(String batchId, Person person) {
        transactions.run(handle -> handle.createUpdate("""
                        update checkin_batch_person set state = :state, outcome = :outcome
                        where batch_id = :batch and engineer_id = :engineer""")
                .bind("state", person.standing().name())
                .bind("outcome", person.outcome().orElse(null))
                .bind("batch", batchId)
                .bind("engineer", person.engineerId())
                .execute());
    }

    @Override
    public boolean shown(String batchId, Instant now) {
        return transactions.in(handle -> become(handle, batchId, State.LOOKING, State.SHOWN, now));
    }

    @Override
    public boolean begin(String batchId, Instant now) {
        return transactions.in(handle -> {
            boolean begun = become(handle, batchId, State.SHOWN, State.PLANNING, now);
            if (begun) {
                dueWork.at(now, PlanBatch.NAME, batchId);
            }
            return begun;
        });
    }

    @Override
    public boolean finish(String batchId, Instant now, List<Nudge> results) {
        return transactions.in(handle -> {
            boolean finished = become(handle, batchId, State.PLANNING, State.DONE, now);
            if (finished) {
                results.forEach(nudges::add);
            }
            return finished;
        });
    }

    private static boolean become(Handle handle, String id, State before, State after, Instant now) {
        return handle.createUpdate("update checkin_batch set state = :after, changed_at = :now"
                                + " where id = :id and state = :before")
                        .bind("after", after.name())
                        .bind("before", before.name())
                        .bind("now", now.getEpochSecond())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public void forget(String batchId, State as) {
        transactions.run(handle -> {
            // The state first: on PostgreSQL that takes the row, and whoever says yes meanwhile finds it gone or is
            // seen.
            int mine = handle.execute(
                    "update checkin_batch set changed_at = changed_at where id = ? and state = ?", batchId, as.name());
            if (mine == 1) {
                handle.execute("delete from checkin_batch_person where batch_id = ?", batchId);
                handle.execute("delete from checkin_batch where id = ?", batchId);
            }
        });
    }
}
