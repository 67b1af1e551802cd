package dev.cairn.checklist;

import dev.cairn.conversation.Permalink;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lessons in the database. */
public final class JdbcLessonStore implements LessonStore {
    private final Transactions transactions;

    public JdbcLessonStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Lesson lesson) {
        return transactions.in(handle -> handle.createUpdate("""
                                insert into lesson (id, team_id, said, because_of, link, added_by, added_at)
                                values (:id, :team, :said, :because, :link, :by, :at)
                                on conflict (team_id, because_of, said) do nothing""")
                        .bind("id", lesson.id())
                        .bind("team", lesson.teamId())
                        .bind("said", lesson.text())
                        .bind("because", lesson.because())
                        .bind("link", lesson.link().map(Permalink::url).orElse(null))
                        .bind("by", lesson.addedBy())
                        .bind("at", lesson.addedAt().toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public List<Lesson> of(String teamId) {
        return transactions.read(
                handle -> handle.createQuery("select * from lesson where team_id = :team order by added_at desc, id")
                        .bind("team", teamId)
                        .map((row, context) -> lesson(row))
                        .list());
    }

    @Override
    public Optional<Lesson> find(String teamId, String id) {
        return of(teamId).stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    @Override
    public boolean remove(String teamId, String id) {
        return transactions.in(
                handle -> handle.execute("delete from lesson where team_id = ? and id = ?", teamId, id) == 1);
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("said"),
                row.getString("because_of"),
                Optional.ofNullable(row.getString("link")).map(Permalink::new),
                row.getString("added_by"),
                Instant.ofEpochMilli(row.getLong("added_at")));
    }
}
