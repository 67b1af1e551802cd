package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.RowsOfPerson.Reading;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;

/** What somebody did in postmortems, which belong to their channels: nearly all of it stays, by someone. */
public final class JdbcPostmortemPersonalRows implements PersonalRows {
    private static final String ACTIONS =
            "select a.*, p.title from postmortem_action a join postmortem p on p.id = a.postmortem_id where a.team_id = :team and ";
    private static final String IN_ORDER = " order by a.added_at, a.id";

    private final Transactions transactions;
    private final JdbcPostmortemForgetting forgetting;

    public JdbcPostmortemPersonalRows(Transactions transactions, JdbcPostmortemForgetting forgetting) {
        this.transactions = transactions;
        this.forgetting = forgetting;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(
                new Kept(
                        "Postmortems that you lead",
                        Fate.STAYS,
                        "Someone leads them; anybody in their channels can name another lead under Facts.",
                        postmortems(person, "p.lead_id = :user")),
                new Kept(
                        "Postmortems opened or closed",
                        Fate.STAYS,
                        "Someone opened or closed them.",
                        postmortems(person, ":user in (p.opened_by, p.closed_by)")),
                new Kept(
                        "Postmortems you worked on",
                        Fate.DELETED,
                        "Outside their channels you no longer find them. Facts and what was learned are kept without who"
                                + " wrote them, and stay.",
                        postmortems(
                                person,
                                "p.id in (select postmortem_id from postmortem_person where team_id = :team and user_id = :user)")),
                new Kept(
                        "Timeline entries added",
                        Fate.STAYS,
                        "Their words stay, added by someone.",
                        timeline(person, "e.added_by")),
                new Kept(
                        "Timeline entries about messages of yours",
                        Fate.STAYS,
                        "Their words and links stay, from someone.",
                        timeline(person, "e.author_id")),
                new Kept(
                        "Open action items of yours",
                        Fate.STAYS,
                        "They have no owner then, and one person of each postmortem is told to find another: its lead, or"
                                + " who worked on it.",
                        actions(person, "a.owner_id = :user and a.state = 'OPEN'")),
                new Kept(
                        "Action items of yours, done or dropped",
                        Fate.STAYS,
                        "They were someone's.",
                        actions(person, "a.owner_id = :user and a.state <> 'OPEN'")),
                new Kept(
                        "Action items added, ended or judged",
                        Fate.STAYS,
                        "Someone did it. Links and reasons stay.",
                        actions(person, ":user in (a.added_by, a.ended_by, a.held_by)")),
                new Kept(
                        "Weekly messages switched on",
                        Fate.STAYS,
                        "Their channels still get them, set up by someone. To stop them, type /postmortem digest off there.",
                        entries(
                                person,
                                "select * from postmortem_digest where team_id = :team and set_by = :user order by id",
                                row -> Entry.EMPTY
                                        .with("channel", row.getString("channel_id"))
                                        .with("time zone", row.getString("zone")))));
    }

    private List<Entry> entries(Caller person, String sql, Reading<Entry> reading) {
        return transactions.read(
                handle -> new RowsOfPerson(handle, person.teamId(), person.userId()).list(sql, reading));
    }

    private List<Entry> postmortems(Caller person, String condition) {
        return entries(
                person,
                "select p.* from postmortem p where p.team_id = :team and " + condition + " order by p.opened_at, p.id",
                row -> Entry.EMPTY
                        .with("postmortem", row.getString("title"))
                        .with("channel", row.getString("channel_id"))
                        .with("opened by", row.getString("opened_by"))
                        .with("opened at", RowsOfPerson.seconds(row, "opened_at"))
                        .with("lead", row.getString("lead_id"))
                        .with("closed by", row.getString("closed_by"))
                        .with("closed at", RowsOfPerson.seconds(row, "closed_at"))
                        .with("closed although", row.getString("closed_although")));
    }

    private List<Entry> timeline(Caller person, String column) {
        return entries(
                person,
                "select e.*, p.title from postmortem_entry e join postmortem p on p.id = e.postmortem_id"
                        + " where e.team_id = :team and " + column + " = :user order by e.added_at, e.id",
                row -> Entry.EMPTY
                        .with("postmortem", row.getString("title"))
                        .with("happened at", RowsOfPerson.seconds(row, "happened_at"))
                        .with("words", row.getString("said"))
                        .with("link", row.getString("permalink"))
                        .with("added by", row.getString("added_by"))
                        .with("added at", RowsOfPerson.millis(row, "added_at")));
    }

    private List<Entry> actions(Caller person, String condition) {
        return entries(
                person,
                ACTIONS + condition + IN_ORDER,
                row -> Entry.EMPTY
                        .with("postmortem", row.getString("title"))
                        .with("action", row.getString("said"))
                        .with("owner", row.getString("owner_id"))
                        .with("due on", row.getString("due_on"))
                        .with("added by", row.getString("added_by"))
                        .with("added at", RowsOfPerson.millis(row, "added_at"))
                        .with("state", row.getString("state"))
                        .with("ended by", row.getString("ended_by"))
                        .with("ended at", RowsOfPerson.seconds(row, "ended_at"))
                        .with("proof", row.getString("proof"))
                        .with("reason", row.getString("reason"))
                        .with("snoozed until", row.getString("snoozed_until"))
                        .with("held", row.getString("held"))
                        .with("judged by", row.getString("held_by"))
                        .with("judged at", RowsOfPerson.seconds(row, "held_at")));
    }

    @Override
    public void forget(Caller person, Instant now) {
        forgetting.forget(person, now);
    }
}
