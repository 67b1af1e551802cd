package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Lists in the database, beside the due work that redraws them. */
public final class JdbcChecklistStore implements ChecklistStore {
    private final Transactions transactions;
    private final DueWorkQueue dueWork;

    public JdbcChecklistStore(Transactions transactions, DueWorkQueue dueWork) {
        this.transactions = transactions;
        this.dueWork = dueWork;
    }

    @Override
    public void add(Checklist list) {
        transactions.run(handle -> {
            handle.createUpdate("""
                            insert into checklist (id, team_id, channel_id, message_ts, template, title, subject, intro,
                              posted_by, posted_at, version, drawn_version, drawn_at)
                            values (:id, :team, :channel, :ts, :template, :title, :subject, :intro,
                              :by, :at, :version, :drawnVersion, :drawnAt)""")
                    .bind("id", list.id())
                    .bind("team", list.teamId())
                    .bind("channel", list.channelId())
                    .bind("ts", list.messageTs().orElse(null))
                    .bind("template", list.template())
                    .bind("title", list.title())
                    .bind("subject", list.subject().orElse(null))
                    .bind("intro", list.intro())
                    .bind("by", list.postedBy())
                    .bind("at", list.postedAt().getEpochSecond())
                    .bind("version", list.version())
                    .bind("drawnVersion", list.drawn().version())
                    .bind("drawnAt", list.drawn().at().toEpochMilli())
                    .execute();
            for (int position = 0; position < list.rows().size(); position++) {
                insert(handle, list, position);
            }
        });
    }

    private static void insert(Handle handle, Checklist list, int position) {
        Row row = list.rows().get(position);
        handle.createUpdate("""
                        insert into checklist_row (checklist_id, id, position, phase, look_for, why, citation, state)
                        values (:list, :id, :position, :phase, :lookFor, :why, :citation, :state)""")
                .bind("list", list.id())
                .bind("id", row.id())
                .bind("position", position)
                .bind("phase", row.phase().orElse(null))
                .bind("lookFor", row.lookFor())
                .bind("why", row.why())
                .bind("citation", row.citation())
                .bind("state", row.state().name())
                .execute();
    }

    @Override
    public void remove(Checklist list) {
        transactions.run(handle -> {
            handle.execute("delete from checklist_row where checklist_id = ?", list.id());
            handle.execute("delete from checklist where id = ?", list.id());
        });
    }

    @Override
    public Optional<Checklist> find(String teamId, String id) {
        return find("id = :id and team_id = :team", Map.of("id", id, "team", teamId));
    }

    @Override
    public Optional<Checklist> find(String id) {
        return find("id = :id", Map.of("id", id));
    }

    private Optional<Checklist> find(String condition, Map<String, String> values) {
        // In a transaction: a list and its rows must be of one moment.
        return transactions.in(handle -> handle.createQuery("select * from checklist where " + condition)
                .bindMap(values)
                .map((row, context) -> list(row, rows(handle, row.getString("id"))))
                .findOne());
    }

    private static List<Row> rows(Handle handle, String listId) {
        return handle.createQuery("select * from checklist_row where checklist_id = :list order by position")
                .bind("list", listId)
                .map((row, context) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String markedBy = row.getString("marked_by");
        Optional<Mark> mark = markedBy == null
                ? Optional.empty()
                : Optional.of(new Mark(
                        markedBy,
                        Instant.ofEpochSecond(row.getLong("marked_at")),
                        Optional.ofNullable(row.getString("reason"))));
        return new Row(
                row.getString("id"),
                Optional.ofNullable(row.getString("phase")),
                row.getString("look_for"),
                row.getString("why"),
                row.getString("citation"),
                State.valueOf(row.getString("state")),
                mark);
    }

    private static Checklist list(ResultSet row, List<Row> rows) throws SQLException {
        return new Checklist(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("channel_id"),
                Optional.ofNullable(row.getString("message_ts")),
                row.getString("template"),
                row.getString("title"),
                Optional.ofNullable(row.getString("subject")),
                row.getString("intro"),
                row.getString("posted_by"),
                Instant.ofEpochSecond(row.getLong("posted_at")),
                rows,
                row.getLong("version"),
                new Drawn(row.getLong("drawn_version"), Instant.ofEpochMilli(row.getLong("drawn_at"))));
    }

    @Override
    public void shownIn(Checklist list, String messageTs) {
        transactions.run(handle -> handle.execute(
                "update checklist set message_ts = ? where id = ? and message_ts is null", messageTs, list.id()));
    }

    @Override
    public boolean mark(Checklist list, String rowId, State from, State to, Mark mark) {
        boolean opened = to == State.OPEN;
        return transactions.in(handle -> {
            int marked = handle.createUpdate("""
                            update checklist_row set state = :to, marked_by = :by, marked_at = :at, reason = :reason
                            where checklist_id = :list and id = :row and state = :from and state <> :to""")
                    .bind("to", to.name())
                    .bind("from", from.name())
                    .bind("list", list.id())
                    .bind("row", rowId)
                    .bind("by", opened ? null : mark.by())
                    .bind("at", opened ? null : mark.at().getEpochSecond())
                    .bind("reason", opened ? null : mark.reason().orElse(null))
                    .execute();
            if (marked == 1) {
                changed(handle, list.id(), mark.at());
            }
            return marked == 1;
        });
    }

    @Override
    public void redraw(Checklist list, Instant when) {
        transactions.run(handle -> changed(handle, list.id(), when));
    }

    private void changed(Handle handle, String listId, Instant when) {
        handle.execute("update checklist set version = version + 1 where id = ?", listId);
        long version = handle.createQuery("select version from checklist where id = :id")
                .bind("id", listId)
                .mapTo(Long.class)
                .one();
        dueWork.at(when, RedrawChecklist.NAME, RedrawChecklist.id(listId, version));
    }

    @Override
    public boolean beginDrawing(String id, Instant now, Instant givenUpBefore) {
        return transactions.in(handle -> handle.createUpdate("""
                                update checklist set drawing_since = :now
                                where id = :id and (drawing_since is null or drawing_since < :givenUp)""")
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .bind("givenUp", givenUpBefore.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public boolean endDrawing(String id, Instant began, Optional<Long> drawnVersion, Instant now) {
        return transactions.in(handle -> {
            drawnVersion.ifPresent(version -> handle.execute(
                    "update checklist set drawn_version = ?, drawn_at = ? where id = ? and drawn_version < ?",
                    version,
                    now.toEpochMilli(),
                    id,
                    version));
            return handle.execute(
                            "update checklist set drawing_since = null where id = ? and drawing_since = ?",
                            id,
                            began.toEpochMilli())
                    == 1;
        });
    }
}
