package dev.cairn.checklist;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.conversation.Someone;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.RowsOfPerson.Reading;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What somebody did in lists, which belong to their channels: all of it stays, by someone, and the lists are redrawn. */
public final class JdbcChecklistPersonalRows implements PersonalRows {
    private static final String LISTS = " from checklist l where l.team_id = :team and ";
    private static final String ROWS = """
             from checklist_row r join checklist l on l.id = r.checklist_id where l.team_id = :team and
            """;

    private final Transactions transactions;
    private final ChecklistStore lists;

    public JdbcChecklistPersonalRows(Transactions transactions, ChecklistStore lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(
                new Kept(
                        "Lists posted",
                        Fate.STAYS,
                        "They stay in their channels, posted by someone.",
                        entries(
                                person,
                                "select l.*" + LISTS + "l.posted_by = :user order by l.posted_at, l.id",
                                row -> list(row).with("posted at", RowsOfPerson.seconds(row, "posted_at")))),
                new Kept(
                        "Rows ticked or marked as not applicable",
                        Fate.STAYS,
                        "They stay as they are, by someone. A reason you wrote stays with its row.",
                        rows(
                                person,
                                "r.marked_by",
                                row -> row(row).with("state", row.getString("state"))
                                        .with("reason", row.getString("reason"))
                                        .with("decided at", RowsOfPerson.seconds(row, "marked_at")))),
                new Kept(
                        "Rows for you to look at",
                        Fate.STAYS,
                        "They are for anyone.",
                        rows(person, "r.assigned_to", JdbcChecklistPersonalRows::row)),
                new Kept(
                        "Rows added",
                        Fate.STAYS,
                        "They stay in their lists, added by someone.",
                        rows(person, "r.added_by", row -> row(row).with("why", row.getString("why")))),
                new Kept(
                        "Lessons added",
                        Fate.STAYS,
                        "They stay in review lists; they show no name as it is.",
                        entries(
                                person,
                                "select * from lesson where team_id = :team and added_by = :user order by added_at, id",
                                row -> Entry.EMPTY
                                        .with("lesson", row.getString("said"))
                                        .with("because of", row.getString("because_of"))
                                        .with("link", row.getString("link"))
                                        .with("added at", RowsOfPerson.millis(row, "added_at")))));
    }

    private List<Entry> rows(Caller person, String column, Reading<Entry> reading) {
        return entries(
                person,
                "select r.*, l.title, l.subject, l.channel_id" + ROWS + column
                        + " = :user order by l.posted_at, l.id, r.position",
                reading);
    }

    private List<Entry> entries(Caller person, String sql, Reading<Entry> reading) {
        return transactions.read(
                handle -> new RowsOfPerson(handle, person.teamId(), person.userId()).list(sql, reading));
    }

    private static Entry list(ResultSet row) throws SQLException {
        return Entry.EMPTY
                .with("list", row.getString("title"))
                .with("subject", row.getString("subject"))
                .with("channel", row.getString("channel_id"));
    }

    private static Entry row(ResultSet row) throws SQLException {
        return list(row).with("row", row.getString("look_for"));
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            RowsOfPerson theirs = new RowsOfPerson(handle, person.teamId(), person.userId());
            List<String> concerned = theirs.texts("""
                    select id from checklist l where team_id = :team and (posted_by = :user or exists (
                      select 1 from checklist_row r where r.checklist_id = l.id
                        and :user in (r.marked_by, r.assigned_to, r.added_by)))
                    order by id""");
            changeRows(theirs, "marked_by", "'" + Someone.ID + "'");
            changeRows(theirs, "added_by", "'" + Someone.ID + "'");
            changeRows(theirs, "assigned_to", "null");
            theirs.rename("checklist", "posted_by", Someone.ID);
            theirs.rename("lesson", "added_by", Someone.ID);
            concerned.forEach(id -> lists.find(person.teamId(), id).ifPresent(list -> lists.redraw(list, now)));
        });
    }

    /** Rows know their team by their list. */
    private static void changeRows(RowsOfPerson theirs, String column, String value) {
        theirs.change("update checklist_row set " + column + " = " + value + " where " + column
                + " = :user and checklist_id in (select id from checklist where team_id = :team)");
    }
}
