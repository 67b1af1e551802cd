package dev.cairn.practice;

import dev.cairn.conversation.Caller;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** What people have practised, in the database. */
public final class JdbcPracticeStore implements PracticeStore {
    private static final String ATTEMPT = "attempt";

    private final Transactions transactions;

    public JdbcPracticeStore(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Answered answered) {
        return transactions.in(handle -> {
            boolean added = owned(handle.createUpdate("""
                                    insert into practice_answer (id, team_id, user_id, exercise_id, answered_at)
                                    values (:attempt, :team, :user, :exercise, :at)
                                    on conflict (id) do nothing"""), answered.who())
                            .bind(ATTEMPT, answered.attempt())
                            .bind("exercise", answered.exercise())
                            .bind("at", answered.at().toEpochMilli())
                            .execute()
                    == 1;
            if (added && !answered.kinds().isEmpty()) {
                addSights(handle, answered);
            }
            return added;
        });
    }

    private static void addSights(Handle handle, Answered answered) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into practice_sight (answer_id, team_id, user_id, kind, sight)
                values (:attempt, :team, :user, :kind, :sight)""");
        answered.kinds()
                .forEach((kind, sight) -> owned(batch, answered.who())
                        .bind(ATTEMPT, answered.attempt())
                        .bind("kind", kind)
                        .bind("sight", sight.name())
                        .add());
        batch.execute();
    }

    @Override
    public List<Answered> of(Caller who) {
        return transactions.in(handle -> {
            Map<String, Map<String, Sight>> kinds = new HashMap<>();
            owned(
                            handle.createQuery(
                                    "select answer_id, kind, sight from practice_sight where team_id = :team and user_id = :user"),
                            who)
                    .map((row, context) -> kinds.computeIfAbsent(row.getString("answer_id"), none -> new HashMap<>())
                            .put(row.getString("kind"), Sight.valueOf(row.getString("sight"))))
                    .list();
            return owned(handle.createQuery("""
                                    select id, exercise_id, answered_at from practice_answer
                                    where team_id = :team and user_id = :user order by answered_at, id"""), who)
                    .map((row, context) -> new Answered(
                            row.getString("id"),
                            who,
                            row.getString("exercise_id"),
                            Instant.ofEpochMilli(row.getLong("answered_at")),
                            kinds.getOrDefault(row.getString("id"), Map.of())))
                    .list();
        });
    }

    private static <T extends SqlStatement<T>> T owned(T statement, Caller who) {
        return statement.bind("team", who.teamId()).bind("user", who.userId());
    }
}
