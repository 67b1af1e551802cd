package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;

/** Evidence in the database. */
public final class JdbcEvidenceStore implements EvidenceStore {
    private static final String OWNED = "select * from evidence where team_id = :team and owner_id = :owner ";

    private final Transactions transactions;

    public JdbcEvidenceStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Evidence evidence) {
        return changing(
                new Caller(evidence.teamId(), evidence.ownerId()),
                handle -> written(handle.createUpdate("""
                                insert into evidence (id, team_id, owner_id, permalink, author_id, note, goal, saved_at, version)
                                values (:id, :team, :owner, :permalink, :author, :note, :goal, :savedAt, :version)
                                on conflict (team_id, owner_id, permalink) do nothing"""), evidence)
                                .bind("permalink", evidence.link().url())
                                .bind("author", evidence.authorId().orElse(null))
                                .bind("savedAt", evidence.savedAt().toEpochMilli())
                                .execute()
                        == 1);
    }

    @Override
    public boolean change(Evidence changed) {
        return changing(
                new Caller(changed.teamId(), changed.ownerId()),
                handle -> written(handle.createUpdate("""
                                update evidence set note = :note, goal = :goal, version = version + 1
                                where team_id = :team and owner_id = :owner and id = :id and version = :version"""), changed).execute() == 1);
    }

    private boolean changing(Caller owner, Predicate<Handle> change) {
        return transactions.in(handle -> {
            transactions.concerned().people(owner.teamId(), List.of(owner.userId()));
            return change.test(handle);
        });
    }

    private static <T extends SqlStatement<T>> T written(T statement, Evidence evidence) {
        return statement
                .bind("id", evidence.id())
                .bind("team", evidence.teamId())
                .bind("owner", evidence.ownerId())
                .bind("note", evidence.note().orElse(null))
                .bind("goal", evidence.goal().orElse(null))
                .bind("version", evidence.version());
    }

    @Override
    public boolean remove(Caller owner, String id) {
        return changing(
                owner,
                handle -> owned(
                                        handle.createUpdate(
                                                "delete from evidence where team_id = :team and owner_id = :owner and id = :id"),
                                        owner)
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    @Override
    public Optional<Evidence> find(Caller owner, String id) {
        return transactions.read(handle ->
                evidence(owned(handle.createQuery(OWNED + "and id = :id"), owner)
                                .bind("id", id))
                        .stream()
                        .findFirst());
    }

    @Override
    public Optional<Evidence> findLinked(Caller owner, String link) {
        return transactions.read(handle ->
                evidence(owned(handle.createQuery(OWNED + "and permalink = :link"), owner)
                                .bind("link", link))
                        .stream()
                        .findFirst());
    }

    @Override
    public int howMany(Caller owner) {
        return transactions.read(handle -> owned(
                        handle.createQuery("select count(*) from evidence where team_id = :team and owner_id = :owner"),
                        owner)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Evidence> of(Caller owner, int from, int most) {
        return transactions.read(handle -> evidence(
                owned(handle.createQuery(OWNED + """
                        order by max(saved_at) over (partition by goal) desc, coalesce(goal, ''), saved_at desc, id
                        limit :most offset :from"""), owner).bind("most", most).bind("from", from)));
    }

    @Override
    public List<Evidence> under(Caller owner, Set<String> goals) {
        if (goals.isEmpty()) {
            return List.of();
        }
        return transactions.read(handle ->
                evidence(owned(handle.createQuery(OWNED + "and goal in (<goals>) order by saved_at desc, id"), owner)
                        .bindList("goals", List.copyOf(goals))));
    }

    private static <T extends SqlStatement<T>> T owned(T statement, Caller owner) {
        return statement.bind("team", owner.teamId()).bind("owner", owner.userId());
    }

    private static List<Evidence> evidence(Query query) {
        return query.map((row, context) -> evidence(row)).list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("owner_id"),
                new Permalink(row.getString("permalink")),
                Optional.ofNullable(row.getString("author_id")),
                Optional.ofNullable(row.getString("note")),
                Optional.ofNullable(row.getString("goal")),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                row.getLong("version"));
    }
}
