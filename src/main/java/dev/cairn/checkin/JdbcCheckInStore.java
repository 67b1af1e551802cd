package dev.cairn.checkin;

import dev.cairn.checkin.CheckInPlan.Milestone;
import dev.cairn.checkin.CheckInPlan.State;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.Undelivered;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Plans of check-ins in the database. */
public final class JdbcCheckInStore implements CheckInStore {
    private static final String UNDER_WAY = "('OPEN', 'PAUSED', 'SUSPENDED')";

    private final Transactions transactions;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;
    private final InstantSource clock;

    public JdbcCheckInStore(
            Transactions transactions,
            NudgeStore nudges,
            WithdrawNudges withdraw,
            RenewNudges renew,
            InstantSource clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.renew = renew;
    }

    @Override
    public boolean add(CheckInPlan plan, List<Nudge> itsNudges) {
        return transactions.in(handle -> {
            boolean added = insert(handle, plan);
            if (added) {
                plan.milestones().forEach(milestone -> insert(handle, plan, milestone));
                add(handle, itsNudges);
                concerns(plan);
            }
            return added;
        });
    }

    private void concerns(CheckInPlan plan) {
        transactions.concerned().people(plan.teamId(), List.of(plan.engineerId(), plan.managerId(), plan.plannedBy()));
    }

    private List<Nudge> add(Handle handle, List<Nudge> added) {
        JdbcDayLists.takeTurns(handle, added);
        return AddedNudges.to(nudges, renew, added);
    }

    /** False when the index that allows one open plan an engineer refuses it. */
    private static boolean insert(Handle handle, CheckInPlan plan) {
        return handle.createUpdate("""
                                insert into checkin_plan (id, team_id, engineer_id, manager_id, planned_by, start_date,
                                  time_of_day, zone, state, planned_at, version)
                                values (:id, :team, :engineer, :manager, :plannedBy, :start, :time, :zone, :state,
                                  :planned, 0)
                                on conflict do nothing""")
                        .bind("id", plan.id())
                        .bind("team", plan.teamId())
                        .bind("engineer", plan.engineerId())
                        .bind("manager", plan.managerId())
                        .bind("plannedBy", plan.plannedBy())
                        .bind("start", plan.start().toString())
                        .bind("time", plan.time().toString())
                        .bind("zone", plan.zone().getId())
                        .bind("state", plan.state().name())
                        .bind("planned", plan.plannedAt().getEpochSecond())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, CheckInPlan plan, Milestone milestone) {
        handle.createUpdate("""
                        insert into checkin_milestone (plan_id, milestone, days, due_on, nudge_id, reminder_id)
                        values (:plan, :name, :days, :due, :nudge, :reminder)""")
                .bind("plan", plan.id())
                .bind("name", milestone.name())
                .bind("days", milestone.days())
                .bind("due", milestone.dueOn().toString())
                .bind("nudge", milestone.nudgeId().orElse(null))
                .bind("reminder", milestone.reminderId().orElse(null))
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
                        "p.team_id = :team and p.state in " + UNDER_WAY + " and p.engineer_id = :engineer",
                        Map.of("team", teamId, "engineer", engineerId))
                .stream()
                .findFirst();
    }

    @Override
    public void finish(CheckInPlan plan) {
        transactions.run(handle -> {
            handle.execute(
                    "update checkin_plan set state = 'FINISHED', version = version + 1 where id = ? and state in "
                            + UNDER_WAY,
                    plan.id());
            concerns(plan);
        });
    }

    @Override
    public List<CheckInPlan> openAround(String teamId, String userId) {
        return plans(
                "p.team_id = :team and p.state in " + UNDER_WAY + " and (p.engineer_id = :user or p.manager_id = :user"
                        + " or (p.state = 'SUSPENDED' and p.planned_by = :user))",
                Map.of("team", teamId, "user", userId));
    }

    private List<CheckInPlan> plans(String condition, Map<String, String> values) {
        return transactions.read(handle -> {
            Map<String, List<Milestone>> milestones = new HashMap<>();
            handle.createQuery("select m.* from checkin_milestone m join checkin_plan p on p.id = m.plan_id where "
                            + condition + " order by m.days")
                    .bindMap(values)
                    .map((row, context) -> milestones
                            .computeIfAbsent(row.getString("plan_id"), id -> new ArrayList<>())
                            .add(milestone(row)))
                    .list();
            return handle.createQuery(
                            "select p.* from checkin_plan p where " + condition + " order by p.start_date, p.id")
                    .bindMap(values)
                    .map((row, context) -> plan(row, milestones.getOrDefault(row.getString("id"), List.of())))
                    .list();
        });
    }

    private static List<Milestone> milestones(Handle handle, String planId) {
        return handle.createQuery("select * from checkin_milestone where plan_id = :plan order by days")
                .bind("plan", planId)
                .map((row, context) -> milestone(row))
                .list();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getString("milestone"),
                row.getInt("days"),
                LocalDate.parse(row.getString("due_on")),
                Optional.ofNullable(row.getString("nudge_id")),
                Optional.ofNullable(row.getString("reminder_id")));
    }

    private static CheckInPlan plan(ResultSet row, List<Milestone> milestones) throws SQLException {
        return new CheckInPlan(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("engineer_id"),
                row.getString("manager_id"),
                row.getString("planned_by"),
                LocalDate.parse(row.getString("start_date")),
                LocalTime.parse(row.getString("time_of_day")),
                ZoneId.of(row.getString("zone")),
                State.valueOf(row.getString("state")),
                Instant.ofEpochSecond(row.getLong("planned_at")),
                milestones,
                row.getLong("version"));
    }

    @Override
    public Optional<List<Nudge>> change(CheckInPlan changed, List<Nudge> added) {
        return transactions.in(handle -> {
            List<Milestone> before = milestones(handle, changed.id());
            find(changed.teamId(), changed.id()).ifPresent(this::concerns);
            if (!replace(handle, changed)) {
                return Optional.empty();
            }
            concerns(changed);
            changed.milestones().forEach(milestone -> replace(handle, changed, milestone));
            List<Nudge> mayStillArrive = new ArrayList<>(TakenBack.by(withdraw, before, changed));
            mayStillArrive.addAll(add(handle, added));
            return Optional.of(List.copyOf(mayStillArrive));
        });
    }

    private static boolean replace(Handle handle, CheckInPlan changed) {
        return handle.createUpdate("update checkin_plan set state = :state, manager_id = :manager,"
                                + " planned_by = :plannedBy, time_of_day = :time, zone = :zone, version = version + 1"
                                + " where id = :id and version = :version and state in " + UNDER_WAY)
                        .bind("state", changed.state().name())
                        .bind("manager", changed.managerId())
                        .bind("plannedBy", changed.plannedBy())
                        .bind("time", changed.time().toString())
                        .bind("zone", changed.zone().getId())
                        .bind("id", changed.id())
                        .bind("version", changed.version())
                        .execute()
                == 1;
    }

    private static void replace(Handle handle, CheckInPlan plan, Milestone milestone) {
        handle.createUpdate("""
                        update checkin_milestone set due_on = :due, nudge_id = :nudge, reminder_id = :reminder
                        where plan_id = :plan and milestone = :name""")
                .bind("due", milestone.dueOn().toString())
                .bind("nudge", milestone.nudgeId().orElse(null))
                .bind("reminder", milestone.reminderId().orElse(null))
                .bind("plan", plan.id())
                .bind("name", milestone.name())
                .execute();
    }

    @Override
    public void keep(Away away, List<Nudge> lists) {
        transactions.run(handle -> {
            keep(handle, away);
            add(handle, lists);
        });
    }

    private static void keep(Handle handle, Away away) {
        handle.createUpdate("""
                        insert into checkin_away (team_id, user_id, from_day, back_day)
                        values (:team, :user, :from, :back)
                        on conflict (team_id, user_id) do update set from_day = :from, back_day = :back""")
                .bind("team", away.teamId())
                .bind("user", away.userId())
                .bind("from", away.from().toString())
                .bind("back", away.back().toString())
                .execute();
    }

    @Override
    public void keep(Missed missed, Nudge list) {
        transactions.run(handle -> {
            if (insert(handle, missed, list.subjectId())) {
                add(handle, List.of(list));
            }
        });
    }

    private static boolean insert(Handle handle, Missed missed, String listSubject) {
        return handle.createUpdate("""
                                insert into checkin_undelivered (nudge_id, team_id, list_subject, plan_id, milestone, reason)
                                values (:nudge, :team, :list, :plan, :milestone, :why) on conflict do nothing""")
                        .bind("nudge", missed.nudgeId())
                        .bind("team", missed.teamId())
                        .bind("list", listSubject)
                        .bind("plan", missed.planId())
                        .bind("milestone", missed.milestone().orElse(null))
                        .bind("why", missed.why().name())
                        .execute()
                == 1;
    }

    @Override
    public List<Missed> missed(String teamId, String listSubject) {
        return transactions.read(handle -> handle.createQuery(
                        "select * from checkin_undelivered where team_id = :team and list_subject = :list order by nudge_id")
                .bind("team", teamId)
                .bind("list", listSubject)
                .map((row, context) -> new Missed(
                        teamId,
                        row.getString("nudge_id"),
                        row.getString("plan_id"),
                        Optional.ofNullable(row.getString("milestone")),
                        Undelivered.valueOf(row.getString("reason"))))
                .list());
    }

    @Override
    public List<Nudge> renew(List<Nudge> lists) {
        return transactions.in(handle -> add(handle, lists));
    }

    @Override
    public boolean hasCome(String nudgeId) {
        return nudges.find(nudgeId)
                .filter(nudge -> nudge.hasCome(clock.instant()))
                .isPresent();
    }

    @Override
    public List<String> openIn(String teamId) {
        return transactions.read(handle -> handle.createQuery(
                        "select id from checkin_plan where team_id = :team and state in " + UNDER_WAY + " order by id")
                .bind("team", teamId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Optional<Away> away(String teamId, String userId) {
        return transactions.read(handle -> handle.createQuery(
                        "select * from checkin_away where team_id = :team and user_id = :user")
                .bind("team", teamId)
                .bind("user", userId)
                .map((row, context) -> new Away(
                        teamId,
                        userId,
                        LocalDate.parse(row.getString("from_day")),
                        LocalDate.parse(row.getString("back_day"))))
                .findOne());
    }
}
