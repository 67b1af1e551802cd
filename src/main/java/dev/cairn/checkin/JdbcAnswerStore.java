package dev.cairn.checkin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.store.Transactions;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Answers to check-ins in the database. */
public final class JdbcAnswerStore implements AnswerStore {
    private static final String ROW = " plan_id = :plan and milestone = :milestone and author_id = :author"
            + " and other_id = :other and team_id = :team";

    private final Transactions transactions;
    private final NudgeStore nudges;
    private final WithdrawNudges withdraw;
    private final RenewNudges renew;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    public JdbcAnswerStore(
            Transactions transactions,
            NudgeStore nudges,
            WithdrawNudges withdraw,
            RenewNudges renew,
            InstantSource clock) {
        this.transactions = transactions;
        this.nudges = nudges;
        this.withdraw = withdraw;
        this.renew = renew;
        this.clock = clock;
    }

    @Override
    public CheckInAnswer own(AnswerKey key) {
        return transactions.read(handle -> row(handle, key));
    }

    private CheckInAnswer row(Handle handle, AnswerKey key) {
        return named(handle.createQuery("select * from checkin_answer where" + ROW), key)
                .map((row, context) -> answer(row, key))
                .findOne()
                .orElseGet(() -> CheckInAnswer.none(key));
    }

    private CheckInAnswer answer(ResultSet row, AnswerKey key) throws SQLException {
        row.getLong("revealed_at");
        boolean revealed = !row.wasNull();
        long shared = row.getLong("shared_at");
        Optional<Instant> sharedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(shared));
        return new CheckInAnswer(
                key,
                read(row.getString("draft")),
                read(row.getString("sent")),
                read(row.getString("added")),
                row.getInt("sends"),
                sharedAt,
                revealed);
    }

    @Override
    public Optional<Answers> saidBefore(AnswerKey key) {
        return transactions.read(handle -> handle.createQuery("""
                        select coalesce(added, sent, draft) as said from checkin_answer
                        where team_id = :team and plan_id = :plan and milestone = :milestone and author_id = :author
                          and other_id <> :other
                        order by draft_at desc limit 1""")
                .bind("team", key.teamId())
                .bind("plan", key.planId())
                .bind("milestone", key.milestone())
                .bind("author", key.authorId())
                .bind("other", key.otherId())
                .map((row, context) -> read(row.getString("said")))
                .findOne()
                .flatMap(said -> said));
    }

    @Override
    public boolean hasSent(AnswerKey key) {
        return own(key).sent().isPresent();
    }

    @Override
    public List<Answered> answeredAround(String teamId, String userId) {
        return transactions.read(handle -> handle.createQuery("""
                        select a.plan_id, a.milestone, a.author_id, a.other_id, a.revealed_at
                        from checkin_answer a join checkin_plan p on p.id = a.plan_id
                        where p.team_id = :team and p.state in ('OPEN', 'PAUSED', 'SUSPENDED') and a.sent is not null
                          and (a.author_id = :user or a.other_id = :user)
                        order by a.plan_id, a.milestone, a.author_id""")
                .bind("team", teamId)
                .bind("user", userId)
                .map((row, context) -> new Answered(
                        new AnswerKey(
                                teamId,
                                row.getString("plan_id"),
                                row.getString("milestone"),
                                row.getString("author_id"),
                                row.getString("other_id")),
                        row.getObject("revealed_at") != null))
                .list());
    }

    @Override
    public Optional<CheckInAnswer> others(AnswerKey key) {
        return transactions.read(handle -> row(handle, key).revealed()
                // Whoever was forgotten has taken theirs with them.
                ? Optional.of(row(handle, key.mirrored()).withoutDraft())
                        .filter(other -> other.sent().isPresent())
                : Optional.empty());
    }

    @Override
    public Optional<CheckInAnswer> shared(AnswerKey key) {
        return Optional.of(own(key.mirrored()))
                .filter(other -> other.sharedAt().isPresent())
                .map(CheckInAnswer::withoutDraft);
    }

    @Override
    public void keepDraft(AnswerKey key, Answers draft, Instant writtenAt, int sends) {
        transactions.run(handle -> {
            insert(handle, key);
            named(
                            handle.createUpdate("update checkin_answer set draft = :draft, draft_at = :at where" + ROW
                                    + " and sends = :sends and draft_at <= :at"),
                            key)
                    .bind("draft", written(draft))
                    .bind("at", ChronoUnit.MICROS.between(Instant.EPOCH, writtenAt))
                    .bind("sends", sends)
                    .execute();
        });
    }

    @Override
    public Optional<CheckInAnswer> send(CheckInPlan seen, AnswerKey key, Answers answers, Following following) {
        return transactions.in(handle -> {
            // Two who answer at once take turns here, so the second finds the first's answer.
            if (!isAsSeen(handle, seen)) {
                return Optional.empty();
            }
            insert(handle, key);
            CheckInAnswer before = row(handle, key);
            store(handle, key, before.isReadByOther() ? "added" : "sent", answers);
            if (!before.revealed()) {
                reveal(handle, key, following);
            }
            concerns(key);
            withdraw.these(following.takenBack());
            JdbcDayLists.takeTurns(handle, following.lists());
            AddedNudges.to(nudges, renew, following.lists());
            return Optional.of(row(handle, key));
        });
    }

    @Override
    public Optional<CheckInAnswer> share(CheckInPlan seen, AnswerKey key, Nudge told) {
        return transactions.in(handle -> {
            // Whoever sends at the same moment takes turns with this, as two who send do.
            if (!isAsSeen(handle, seen)) {
                return Optional.empty();
            }
            if (shareFirst(handle, key)) {
                nudges.add(told);
                concerns(key);
            }
            return Optional.of(row(handle, key));
        });
    }

    private void concerns(AnswerKey key) {
        transactions.concerned().people(key.teamId(), List.of(key.authorId(), key.otherId()));
    }

    private boolean shareFirst(Handle handle, AnswerKey key) {
        return named(
                                handle.createUpdate("update checkin_answer set shared_at = :now where" + ROW
                                        + " and sent is not null and shared_at is null and revealed_at is null"),
                                key)
                        .bind("now", clock.instant().getEpochSecond())
                        .execute()
                == 1;
    }

    private static boolean isAsSeen(Handle handle, CheckInPlan seen) {
        return handle.createUpdate("update checkin_plan set version = version where id = :id and team_id = :team"
                                + " and version = :version and state in ('OPEN', 'PAUSED')")
                        .bind("id", seen.id())
                        .bind("team", seen.teamId())
                        .bind("version", seen.version())
                        .execute()
                == 1;
    }

    private static void insert(Handle handle, AnswerKey key) {
        named(handle.createUpdate("""
                        insert into checkin_answer (team_id, plan_id, milestone, author_id, other_id, draft_at, sends)
                        values (:team, :plan, :milestone, :author, :other, 0, 0) on conflict do nothing"""), key).execute();
    }

    private void store(Handle handle, AnswerKey key, String column, Answers answers) {
        named(
                        handle.createUpdate("update checkin_answer set " + column
                                + " = :answers, draft = null, sends = sends + 1 where" + ROW),
                        key)
                .bind("answers", written(answers))
                .execute();
    }

    private void reveal(Handle handle, AnswerKey key, Following following) {
        if (row(handle, key.mirrored()).sent().isEmpty()) {
            return;
        }
        for (AnswerKey each : new AnswerKey[] {key, key.mirrored()}) {
            named(handle.createUpdate("update checkin_answer set revealed_at = :now where" + ROW), each)
                    .bind("now", clock.instant().getEpochSecond())
                    .execute();
        }
        following.onReveal().forEach(nudges::add);
    }

    @Override
    public Optional<Agreement> agreement(String teamId, String planId, String milestone, String managerId) {
        return transactions.read(handle -> handle.createQuery("""
                        select * from checkin_agreement where team_id = :team and plan_id = :plan
                          and milestone = :milestone and manager_id = :manager""")
                .bind("team", teamId)
                .bind("plan", planId)
                .bind("milestone", milestone)
                .bind("manager", managerId)
                .map((row, context) -> new Agreement(
                        teamId,
                        planId,
                        milestone,
                        managerId,
                        row.getString("agreed"),
                        row.getString("author_id"),
                        Instant.ofEpochSecond(row.getLong("changed_at")),
                        row.getLong("version")))
                .findOne());
    }

    @Override
    public boolean agree(Agreement changed) {
        return transactions.in(handle -> handle.createUpdate("""
                                insert into checkin_agreement (team_id, plan_id, milestone, manager_id, agreed, author_id,
                                  changed_at, version)
                                values (:team, :plan, :milestone, :manager, :agreed, :author, :changed, 1)
                                on conflict (plan_id, milestone, manager_id) do update set agreed = :agreed,
                                  author_id = :author, changed_at = :changed, version = checkin_agreement.version + 1
                                where checkin_agreement.version = :version""")
                        .bind("team", changed.teamId())
                        .bind("plan", changed.planId())
                        .bind("milestone", changed.milestone())
                        .bind("manager", changed.managerId())
                        .bind("agreed", changed.text())
                        .bind("author", changed.authorId())
                        .bind("changed", changed.changedAt().getEpochSecond())
                        .bind("version", changed.version())
                        .execute()
                == 1);
    }

    private static <S extends SqlStatement<S>> S named(S statement, AnswerKey key) {
        return statement
                .bind("team", key.teamId())
                .bind("plan", key.planId())
                .bind("milestone", key.milestone())
                .bind("author", key.authorId())
                .bind("other", key.otherId());
    }

    private String written(Answers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private Optional<Answers> read(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(json.readValue(text, Answers.class));
        } catch (JsonProcessingException cannot) {
            // Its message quotes the text, which belongs in no log.
            throw new IllegalStateException("an answer in the database is not readable");
        }
    }
}
