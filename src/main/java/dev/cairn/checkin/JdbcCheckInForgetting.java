package dev.cairn.checkin;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes a person out of all check-ins. Those planned for them go, with what both sides wrote, because all of it is about
 * them and nobody could read it any more. Those with them as the manager end; what the engineers wrote stays theirs.
 */
public final class JdbcCheckInForgetting {
    private static final String UNDER_WAY = "('OPEN', 'PAUSED', 'SUSPENDED')";

    private final Transactions transactions;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;

    public JdbcCheckInForgetting(
            Transactions transactions, NudgeStore nudges, WithdrawNudges withdraw, RenewNudges renew) {
        this.transactions = transactions;
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.renew = renew;
    }

    private record Plan(String id, String engineerId, String managerId) {}

    void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            RowsOfPerson theirs = new RowsOfPerson(handle, person.teamId(), person.userId());
            transactions.concerned().people(person.teamId(), others(theirs));
            plans(theirs).forEach(plan -> stop(handle, person, plan, now));
            deletePlans(theirs);
            leaveOthersPlans(theirs);
            deleteBatches(theirs);
            theirs.change("delete from checkin_away where team_id = :team and user_id = :user");
            theirs.deleteKeys("checkin_day_list", "subject_id");
            theirs.deleteKeys("checkin_undelivered", "list_subject");
        });
    }

    /** With whom they have or had check-ins: what these see changes. */
    private static List<String> others(RowsOfPerson theirs) {
        return theirs.texts("""
                select engineer_id from checkin_plan where team_id = :team and manager_id = :user
                union select manager_id from checkin_plan where team_id = :team and engineer_id = :user""");
    }

    private static List<Plan> plans(RowsOfPerson theirs) {
        return theirs.list(
                "select * from checkin_plan where team_id = :team and state in " + UNDER_WAY
                        + " and :user in (engineer_id, manager_id) order by id",
                row -> new Plan(row.getString("id"), row.getString("engineer_id"), row.getString("manager_id")));
    }

    /** Whoever stops it at the same moment tells the other one; only one of the two does. */
    private void stop(Handle handle, Caller person, Plan plan, Instant now) {
        int stopped = handle.execute(
                "update checkin_plan set state = 'STOPPED', version = version + 1 where id = ? and state in "
                        + UNDER_WAY,
                plan.id());
        if (stopped == 0) {
            return;
        }
        withdraw.about(person.teamId(), plan.id());
        if (plan.engineerId().equals(person.userId())) {
            nudges.add(EndedNotice.ofEngineer(person.teamId(), person.userId(), plan.managerId(), now));
            renewLists(handle, person.teamId(), plan);
        } else {
            nudges.add(EndedNotice.ofManager(person.teamId(), person.userId(), plan.engineerId(), now));
        }
    }

    /** What the manager is told on a day may name the engineer already. */
    private void renewLists(Handle handle, String teamId, Plan plan) {
        handle.execute("delete from checkin_undelivered where plan_id = ?", plan.id());
        List<Nudge> lists = handle.createQuery("""
                        select distinct kind, subject_id, due_at from nudge where team_id = :team and recipient_id = :manager
                          and kind in (:today, :undelivered) and state in ('WAITING', 'RESERVED', 'CALLING', 'SCHEDULED')
                        order by subject_id""")
                .bind("team", teamId)
                .bind("manager", plan.managerId())
                .bind("today", ManagerList.KIND)
                .bind("undelivered", UndeliveredList.KIND)
                .map((row, context) -> Nudge.waiting(
                        UUID.randomUUID().toString(),
                        teamId,
                        row.getString("kind"),
                        row.getString("subject_id"),
                        plan.managerId(),
                        Instant.ofEpochSecond(row.getLong("due_at"))))
                .list();
        JdbcDayLists.takeTurns(handle, lists);
        AddedNudges.to(nudges, renew, lists);
    }

    private static void deletePlans(RowsOfPerson theirs) {
        for (String table :
                List.of("checkin_answer", "checkin_agreement", "checkin_undelivered", "checkin_milestone")) {
            theirs.change("delete from " + table + " where plan_id in"
                    + " (select id from checkin_plan where team_id = :team and engineer_id = :user)");
        }
        theirs.change("delete from checkin_plan where team_id = :team and engineer_id = :user");
    }

    private static void leaveOthersPlans(RowsOfPerson theirs) {
        theirs.change("delete from checkin_answer where team_id = :team and author_id = :user");
        leave(theirs, "checkin_answer", "other_id", "author_id");
        leave(theirs, "checkin_agreement", "manager_id", "manager_id");
        theirs.rename("checkin_agreement", "author_id", Someone.ID);
        theirs.renameVersioned("checkin_plan", "manager_id", Someone.ID);
        theirs.renameVersioned("checkin_plan", "planned_by", Someone.ID);
    }

    private record Part(String planId, String milestone, String of) {}

    /** The column is part of a key: where someone stands there already, this is another one. */
    private static void leave(RowsOfPerson theirs, String table, String column, String of) {
        List<Part> parts = theirs.list(
                "select plan_id, milestone, " + of + " as whose from " + table + " where team_id = :team and " + column
                        + " = :user order by plan_id, milestone, " + of,
                row -> new Part(row.getString("plan_id"), row.getString("milestone"), row.getString("whose")));
        for (Part part : parts) {
            int before = theirs.handle()
                    .createQuery("select count(*) from " + table + " where plan_id = :plan and milestone = :name and "
                            + column + " like :someone")
                    .bind("plan", part.planId())
                    .bind("name", part.milestone())
                    .bind("someone", Someone.ID + "%")
                    .mapTo(Integer.class)
                    .one();
            theirs.handle()
                    .createUpdate("update " + table + " set " + column + " = :someone where plan_id = :plan"
                            + " and milestone = :name and " + of + " = :whose and " + column + " = :user")
                    .bind("someone", before == 0 ? Someone.ID : Someone.ID + "." + (before + 1))
                    .bind("plan", part.planId())
                    .bind("name", part.milestone())
                    .bind("whose", part.of())
                    .bind("user", theirs.userId())
                    .execute();
        }
    }

    private static void deleteBatches(RowsOfPerson theirs) {
        theirs.change("delete from checkin_batch_person where batch_id in"
                + " (select id from checkin_batch where team_id = :team and :user in (planner_id, manager_id))");
        theirs.change("delete from checkin_batch_person where engineer_id = :user"
                + " and batch_id in (select id from checkin_batch where team_id = :team)");
        theirs.change("delete from checkin_batch where team_id = :team and (:user in (planner_id, manager_id)"
                + " or not exists (select 1 from checkin_batch_person where batch_id = checkin_batch.id))");
    }
}
