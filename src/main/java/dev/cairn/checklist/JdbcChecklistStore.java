package dev.cairn.checklist;

import dev.cairn.checklist.Checklist.Drawn;
import dev.cairn.checklist.Checklist.Mark;
import dev.cairn.checklist.Checklist.Origin;
import dev.cairn.checklist.Checklist.Row;
import dev.cairn.checklist.Checklist.State;
import dev.cairn.conversation.Permalink;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Lists in the database, beside the due work that redraws them. */
public final class JdbcChecklistStore implements ChecklistStore {
    private static final String AROUND = """
            select * from checklist where team_id = :team and message_ts is not null and ended = 0
              and id in (
                select id from checklist where team_id = :team and posted_by = :user
                union select checklist_id from checklist_row where marked_by = :user
                union select checklist_id from checklist_row where assigned_to = :user
                union select checklist_id from checklist_row where added_by = :user)
              and exists (select 1 from checklist_row where checklist_id = checklist.id and state = 'OPEN')
            order by posted_at desc, id limit :most""";

    private final Transactions transactions;
    private final DueWorkQueue dueWork;

    public JdbcChecklistStore(Transactions transactions, DueWorkQueue dueWork) {
        this.transactions = transactions;
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(Checklist list) {
        return transactions.in(handle -> {
            int added = handle.createUpdate("""
                            insert into checklist (id, team_id, channel_id, message_ts, template, title, subject, intro,
                              posted_by, posted_at, version, drawn_version, drawn_at)
                            values (:id, :team, :channel, :ts, :template, :title, :subject, :intro,
                              :by, :at, :version, :drawnVersion, :drawnAt)
                            on conflict (id) do nothing""")
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
            for (int position = 0; added == 1 && position < list.rows().size(); position++) {
                insert(handle, list, list.rows().get(position), position);
            }
            concerns(handle, list.id());
            return added == 1;
        });
    }

    /** Whose list it is, before a change and after it: posted by them, or with a row that is theirs. */
    private void concerns(Handle handle, String listId) {
        List<Map.Entry<String, String>> around = handle.createQuery("""
                        select team_id, posted_by as who from checklist where id = :list
                        union select team_id, marked_by from checklist join checklist_row on checklist_id = checklist.id
                        where checklist.id = :list and marked_by is not null
                        union select team_id, assigned_to from checklist join checklist_row on checklist_id = checklist.id
                        where checklist.id = :list and assigned_to is not null
                        union select team_id, added_by from checklist join checklist_row on checklist_id = checklist.id
                        where checklist.id = :list and added_by is not null""")
                .bind("list", listId)
                .map((row, context) -> Map.entry(row.getString("team_id"), row.getString("who")))
                .list();
        around.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .forEach(transactions.concerned()::people);
    }

    private static void insert(Handle handle, Checklist list, Row row, int position) {
        handle.createUpdate("""
                        insert into checklist_row (checklist_id, id, position, phase, look_for, why, citation, state,
                          assigned_to, added_by, lesson_id, link)
                        values (:list, :id, :position, :phase, :lookFor, :why, :citation, :state,
                          :assignedTo, :addedBy, :lesson, :link)""")
                .bind("assignedTo", row.assignedTo().orElse(null))
                .bind("addedBy", row.origin() instanceof Origin.AddedBy added ? added.userId() : null)
                .bind("lesson", row.origin() instanceof Origin.OfLesson lesson ? lesson.lessonId() : null)
                .bind(
                        "link",
                        row.origin() instanceof Origin.OfLesson lesson
                                ? lesson.link().map(Permalink::url).orElse(null)
                                : null)
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
            concerns(handle, list.id());
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
                mark,
                Optional.ofNullable(row.getString("assigned_to")),
                origin(row));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        String addedBy = row.getString("added_by");
        if (addedBy != null) {
            return new Origin.AddedBy(addedBy);
        }
        String lesson = row.getString("lesson_id");
        return lesson == null
                ? new Origin.OfContent()
                : new Origin.OfLesson(
                        lesson, Optional.ofNullable(row.getString("link")).map(Permalink::new));
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
    public List<Checklist> openAround(String teamId, String userId, int most) {
        return transactions.in(handle -> {
            Map<String, List<Row>> rows = new HashMap<>();
            handle.createQuery("select * from checklist_row where checklist_id in (select id from (" + AROUND
                            + ") as newest) order by position")
                    .bind("team", teamId)
                    .bind("user", userId)
                    .bind("most", most)
                    .map((row, context) -> rows.computeIfAbsent(row.getString("checklist_id"), id -> new ArrayList<>())
                            .add(row(row)))
                    .list();
            return handle.createQuery(AROUND)
                    .bind("team", teamId)
                    .bind("user", userId)
                    .bind("most", most)
                    .map((row, context) -> list(row, rows.getOrDefault(row.getString("id"), List.of())))
                    .list();
        });
    }

    @Override
    public void ended(String teamId, String id, boolean ended) {
        transactions.run(handle -> {
            handle.execute("update checklist set ended = ? where team_id = ? and id = ?", ended ? 1 : 0, teamId, id);
            concerns(handle, id);
        });
    }

    @Override
    public void shownIn(Checklist list, String messageTs) {
        transactions.run(handle -> {
            handle.execute(
                    "update checklist set message_ts = ? where id = ? and message_ts is null"
                            + " and (gone_ts is null or gone_ts <> ?)",
                    messageTs,
                    list.id(),
                    messageTs);
            concerns(handle, list.id());
        });
    }

    @Override
    public boolean beginPostingAnew(Checklist list, String goneTs) {
        return transactions.in(handle -> handle.execute(
                        "update checklist set message_ts = null, gone_ts = ? where id = ? and message_ts = ?",
                        goneTs,
                        list.id(),
                        goneTs)
                == 1);
    }

    @Override
    public void notPostedAnew(Checklist list, String goneTs) {
        transactions.run(handle -> handle.execute(
                "update checklist set message_ts = ? where id = ? and message_ts is null and gone_ts = ?",
                goneTs,
                list.id(),
                goneTs));
    }

    @Override
    public boolean mark(Checklist list, String rowId, State from, State to, Mark mark) {
        boolean opened = to == State.OPEN;
        return transactions.in(handle -> {
            concerns(handle, list.id());
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
    public boolean assign(Checklist list, String rowId, Optional<String> from, Optional<String> to, Instant when) {
        if (from.equals(to)) {
            return false;
        }
        return transactions.in(handle -> {
            concerns(handle, list.id());
            int assigned = handle.createUpdate("""
                            update checklist_row set assigned_to = :to
                            where checklist_id = :list and id = :row and state = :open
                              and coalesce(assigned_to, '') = :from""")
                    .bind("to", to.orElse(null))
                    .bind("from", from.orElse(""))
                    .bind("open", State.OPEN.name())
                    .bind("list", list.id())
                    .bind("row", rowId)
                    .execute();
            if (assigned == 1) {
                changed(handle, list.id(), when);
            }
            return assigned == 1;
        });
    }

    @Override
    public Adding addRow(Checklist list, Row row, Instant when) {
        return transactions.in(handle -> {
            // The list's own row first: of two who add at once, the second counts what the first has added.
            if (handle.execute("update checklist set version = version where id = ?", list.id()) == 0) {
                return Adding.NO_SUCH_LIST;
            }
            List<Row> rows = rows(handle, list.id());
            if (rows.stream().anyMatch(each -> each.id().equals(row.id()))) {
                return Adding.THERE;
            }
            if (rows.size() >= Checklist.MOST_ROWS) {
                return Adding.FULL;
            }
            insert(handle, list, row, nextPosition(handle, list));
            changed(handle, list.id(), when);
            return Adding.THERE;
        });
    }

    private static int nextPosition(Handle handle, Checklist list) {
        return handle.createQuery(
                        "select coalesce(max(position), -1) + 1 from checklist_row where checklist_id = :list")
                .bind("list", list.id())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public boolean removeRow(Checklist list, String rowId, Instant when) {
        return transactions.in(handle -> {
            concerns(handle, list.id());
            int removed = handle.execute(
                    "delete from checklist_row where checklist_id = ? and id = ? and state = ? and added_by is not null",
                    list.id(),
                    rowId,
                    State.OPEN.name());
            if (removed == 1) {
                changed(handle, list.id(), when);
            }
            return removed == 1;
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
        concerns(handle, listId);
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
