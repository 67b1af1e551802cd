package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;

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
            RowsOfPerson theirs = new RowsOfPerson(handle, person.teamId(), person.userId());
            List<String> concerned = theirs.texts("""
                    select id from postmortem p where team_id = :team and (:user in (lead_id, opened_by, closed_by)
                      or exists (select 1 from postmortem_entry e where e.postmortem_id = p.id
                        and :user in (e.added_by, e.author_id))
                      or exists (select 1 from postmortem_action a where a.postmortem_id = p.id
                        and :user in (a.owner_id, a.added_by, a.ended_by, a.held_by)))
                    order by id""");
            List<String> withOpenActions = theirs.texts("""
                    select distinct postmortem_id from postmortem_action
                    where team_id = :team and owner_id = :user and state = 'OPEN' order by postmortem_id""");
            List<String> touched = theirs.texts("""
                    select id from postmortem_action where team_id = :team and :user in (owner_id, ended_by, held_by)
                    order by id""");
            rename(theirs);
            theirs.change("delete from postmortem_person where team_id = :team and user_id = :user");
            theirs.deleteKeys("postmortem_reminder_day", "subject_id");
            touched.forEach(id -> remindFromNowOn(id, now));
            withOpenActions.forEach(id -> tellOfActions(person.teamId(), id, now));
            concerned.forEach(id ->
                    postmortems.find(person.teamId(), id).ifPresent(postmortem -> postmortems.redraw(postmortem, now)));
        });
    }

    private static void rename(RowsOfPerson theirs) {
        for (String column : List.of("lead_id", "closed_by")) {
            theirs.renameVersioned("postmortem", column, Someone.ID);
        }
        theirs.rename("postmortem", "opened_by", Someone.ID);
        theirs.rename("postmortem_entry", "added_by", Someone.ID);
        theirs.rename("postmortem_entry", "author_id", Someone.ID);
        theirs.rename("postmortem_action", "added_by", Someone.ID);
        for (String column : List.of("owner_id", "ended_by", "held_by")) {
            theirs.renameVersioned("postmortem_action", column, Someone.ID);
        }
        theirs.rename("postmortem_digest", "set_by", Someone.ID);
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
