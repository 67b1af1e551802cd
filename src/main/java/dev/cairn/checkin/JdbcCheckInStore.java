package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Plans of check-ins in the database. */
public final class JdbcCheckInStore implements CheckInStore {
    private final Transactions transactions;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;

    public JdbcCheckInStore(Transactions transactions, NudgeStore nudges, WithdrawNudges withdraw) {
        this.transactions = transactions;
        this.nudges = nudges;
        this.withdraw = withdraw;
    }

    @Override
    public boolean add(CheckInPlan plan, List<Nudge> itsNudges) {
        return transactions.in(handle -> {
            boolean added = insert(handle, plan);
            if (added) {
                plan.milestones().forEach(milestone -> insert(handle, plan, milestone));
                itsNudges.forEach(nudges::add);
            }
            return added;
        });
    }

    /** False when the index that allows one open plan an engineer refuses it. */
    private static boolean insert(Handle handle, CheckInPlan plan) {
        return handle.createUpdate("""
                                insert into checkin_plan (id, team_id, engineer_id, manager_id, start_date, zone, state,
                                  planned_at, version)
                                values (:id, :team, :engineer, :manager, :start, :zone, :state, :planned, 0)
                                on conflict do nothing""")
                        .bind("id", plan.id())
                        .bind("team", plan.teamId())
                        .bind("engineer", plan.engineerId())
                        .bind("manager", plan.managerId())
                        .bind("start", plan.start().toString())
                        .bind("zone", plan.zone().getId())
                        .bind("state", plan.state().name())
                        .bind("planned", plan.plannedAt().getEpochSecond())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, CheckInPlan plan, Milestone milestone) {
        handle.createUpdate("""
                        insert into checkin_milestone (plan_id, milestone, days, due_on, nudge_id)
                        values (:plan, :name, :days, :due, :nudge)""")
                .bind("plan", plan.id())
                .bind("name", milestone.name())
                .bind("days", milestone.days())
                .bind("due", milestone.dueOn().toString())
                .bind("nudge", milestone.nudgeId().orElse(null))
                .execute();
    }

    @Override
    public Optional<CheckInPlan> find(String teamId, String id) {
        return plans("p.team_id = :team and p.id = :id", Map.of("team", teamId, "id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<CheckInPlan> openFor(String teamId, String engineerId) {
        return plans(
                        "p.team_id = :team and p.state = 'OPEN' and p.engineer_id = :engineer",
                        Map.of("team", teamId, "engineer", engineerId))
                .stream()
                .findFirst();
    }

    @Override
    public void finish(CheckInPlan plan) {
        transactions.run(handle -> handle.execute(
                "update checkin_plan set state = 'FINISHED', version = version + 1 where id = ? and state = 'OPEN'",
                plan.id()));
    }

    @Override
    public List<CheckInPlan> openAround(String teamId, String userId) {
        return plans(
                "p.team_id = :team and p.state = 'OPEN' and (p.engineer_id = :user or p.manager_id = :user)",
                Map.of("team", teamId, "user", userId));
    }

    private List<CheckInPlan> plans(String condition, Map<String, String> values) {
        return transactions.read(handle -> handle.createQuery(
                        "select p.* from checkin_plan p where " + condition + " order by p.start_date, p.id")
                .bindMap(values)
                .map((row, context) -> plan(row, milestones(handle, row.getString("id"))))
                .list());
    }

    private static List<Milestone> milestones(Handle handle, String planId) {
        return handle.createQuery("select * from checkin_milestone where plan_id = :plan order by days")
                .bind("plan", planId)
                .map((row, context) -> new Milestone(
                        row.getString("milestone"),
                        row.getInt("days"),
                        LocalDate.parse(row.getString("due_on")),
                        Optional.ofNullable(row.getString("nudge_id"))))
                .list();
    }

    private static CheckInPlan plan(ResultSet row, List<Milestone> milestones) throws SQLException {
        return new CheckInPlan(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("engineer_id"),
                row.getString("manager_id"),
                LocalDate.parse(row.getString("start_date")),
                ZoneId.of(row.getString("zone")),
                State.valueOf(row.getString("state")),
                Instant.ofEpochSecond(row.getLong("planned_at")),
                milestones,
                row.getLong("version"));
    }

    @Override
    public Optional<List<Nudge>> stop(CheckInPlan plan, Nudge notice) {
        return transactions.in(handle -> {
            int stopped = handle.createUpdate("""
                            update checkin_plan set state = 'STOPPED', version = version + 1
                            where id = :id and version = :version and state = 'OPEN'""")
                    .bind("id", plan.id())
                    .bind("version", plan.version())
                    .execute();
            if (stopped == 0) {
                return Optional.empty();
            }
            List<Nudge> mayStillArrive = withdraw.about(plan.teamId(), plan.id());
            nudges.add(notice);
            return Optional.of(mayStillArrive);
        });
    }
}
