package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import dev.cairn.store.Words;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes a person out of all postmortems: someone did what they did, and their open actions need another owner. */
public final class JdbcPostmortemForgetting {
    private final Transactions transactions;
    private final PostmortemStore postmortems;
    private final ActionStore actions;
    private final NudgeStore nudges;
    private final DueWorkQueue dueWork;

    public JdbcPostmortemForgetting(
            Transactions transactions,
            PostmortemStore postmortems,
            ActionStore actions,
            NudgeStore nudges,
            DueWorkQueue dueWork) {
        this.transactions = transactions;
        this.postmortems = postmortems;
        this.actions = actions;
        this.nudges = nudges;
        this.dueWork = dueWork;
    }

    void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            List<String> concerned = ids(handle, person, """
                    select id from postmortem p where team_id = :team and (:user in (lead_id, opened_by, closed_by)
                      or exists (select 1 from postmortem_entry e where e.postmortem_id = p.id
                        and :user in (e.added_by, e.author_id))
                      or exists (select 1 from postmortem_action a where a.postmortem_id = p.id
                        and :user in (a.owner_id, a.added_by, a.ended_by, a.held_by)))
                    order by id""");
            List<String> withOpenActions = ids(handle, person, """
                    select distinct postmortem_id from postmortem_action
                    where team_id = :team and owner_id = :user and state = 'OPEN' order by postmortem_id""");
            List<String> touched = ids(handle, person, """
                    select id from postmortem_action where team_id = :team and :user in (owner_id, ended_by, held_by)
                    order by id""");
            for (String column : List.of("lead_id", "closed_by")) {
                leave(handle, person, "postmortem", column, ", version = version + 1");
            }
            leave(handle, person, "postmortem", "opened_by", "");
            leave(handle, person, "postmortem_entry", "added_by", "");
            leave(handle, person, "postmortem_entry", "author_id", "");
            leave(handle, person, "postmortem_action", "added_by", "");
            for (String column : List.of("owner_id", "ended_by", "held_by")) {
                leave(handle, person, "postmortem_action", column, ", version = version + 1");
            }
            leave(handle, person, "postmortem_digest", "set_by", "");
            handle.execute(
                    "delete from postmortem_person where team_id = ? and user_id = ?",
                    person.teamId(),
                    person.userId());
            deleteReminderDays(handle, person);
            touched.forEach(id -> remindFromNowOn(id, now));
            withOpenActions.forEach(id -> tellOfActions(person.teamId(), id, now));
            concerned.forEach(id ->
                    postmortems.find(person.teamId(), id).ifPresent(postmortem -> postmortems.redraw(postmortem, now)));
        });
    }

    private static List<String> ids(Handle handle, Caller person, String sql) {
        return handle.createQuery(sql)
                .bind("team", person.teamId())
                .bind("user", person.userId())
                .mapTo(String.class)
                .list();
    }

    private static void leave(Handle handle, Caller person, String table, String column, String besides) {
        handle.createUpdate("update " + table + " set " + column + " = :someone" + besides
                        + " where team_id = :team and " + column + " = :user")
                .bind("someone", Someone.ID)
                .bind("team", person.teamId())
                .bind("user", person.userId())
                .execute();
    }

    private static void deleteReminderDays(Handle handle, Caller person) {
        handle
                .createQuery(
                        "select subject_id from postmortem_reminder_day where team_id = :team and subject_id like :containing")
                .bind("team", person.teamId())
                .bind("containing", "%" + person.userId() + "%")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(Words.naming(person.userId()))
                .forEach(subject -> handle.execute(
                        "delete from postmortem_reminder_day where team_id = ? and subject_id = ?",
                        person.teamId(),
                        subject));
    }

    /** The work that looks after an action names its version, which is another one now. */
    private void remindFromNowOn(String actionId, Instant now) {
        actions.find(actionId)
                .filter(ActionItem::isOpen)
                .ifPresent(action -> dueWork.at(now, ActionReminders.NAME, ActionReminders.id(action)));
    }

    private void tellOfActions(String teamId, String postmortemId, Instant now) {
        postmortems
                .find(teamId, postmortemId)
                .ifPresent(postmortem -> Somebody.besides(
                                Someone.ID,
                                List.of(postmortem.leadId(), postmortem.openedBy()),
                                actions.acted(teamId, postmortemId))
                        .stream()
                        .limit(1)
                        .forEach(told -> nudges.add(OwnerGone.notice(postmortem, Someone.ID, told, now))));
    }
}
