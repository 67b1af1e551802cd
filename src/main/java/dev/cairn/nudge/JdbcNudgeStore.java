package dev.cairn.nudge;

import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge.Slot;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/** Nudges in the database, beside the due work that moves them. */
public final class JdbcNudgeStore implements NudgeStore {
    /** PostgreSQL, Appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;
    private final DueWorkQueue dueWork;
    private final Duration handOverLead;

    public JdbcNudgeStore(Transactions transactions, DueWorkQueue dueWork, Duration handOverLead) {
        this.transactions = transactions;
        this.dueWork = dueWork;
        this.handOverLead = handOverLead;
    }

    @Override
    public void add(Nudge nudge) {
        if (Someone.is(nudge.recipientId())) {
            return;
        }
        transactions.run(handle -> {
            bound(handle.createUpdate("""
                                    insert into nudge (id, team_id, kind, subject_id, recipient_id, due_at, state,
                                      channel_id, post_at, scheduled_id, message_ts, version)
                                    values (:id, :team, :kind, :subject, :recipient, :due, :state,
                                      :channel, :postAt, :scheduled, :ts, 0)"""), nudge)
                    .bind("team", nudge.teamId())
                    .bind("kind", nudge.kind())
                    .bind("subject", nudge.subjectId())
                    .bind("recipient", nudge.recipientId())
                    .execute();
            dueWork.at(DeliverNudge.firstLook(nudge.dueAt(), handOverLead), DeliverNudge.NAME, nudge.id());
        });
    }

    @Override
    public Optional<Nudge> find(String id) {
        return transactions.read(handle -> handle.createQuery("select * from nudge where id = :id")
                .bind("id", id)
                .map((row, context) -> nudge(row))
                .findOne());
    }

    @Override
    public List<Nudge> about(String teamId, String subjectId) {
        return transactions.read(handle -> handle.createQuery(
                        "select * from nudge where team_id = :team and subject_id = :subject order by due_at, id")
                .bind("team", teamId)
                .bind("subject", subjectId)
                .map((row, context) -> nudge(row))
                .list());
    }

    @Override
    public List<Nudge> ahead(Instant now) {
        return transactions.read(handle -> handle.createQuery("select * from nudge where post_at > :now")
                .bind("now", now.getEpochSecond())
                .map((row, context) -> nudge(row))
                .list());
    }

    @Override
    public void clear(Instant now) {
        transactions.run(handle -> handle
                .createQuery("select * from nudge where recipient_id like :someone or subject_id like :lastWord")
                .bind("someone", Someone.ID + "%")
                .bind("lastWord", LastWord.BEGINS + "%")
                .map((row, context) -> nudge(row))
                .list()
                .stream()
                .filter(nudge -> nudge.isOver(now))
                .forEach(over -> handle.execute("delete from nudge where id = ?", over.id())));
    }

    @Override
    public Optional<Nudge> replace(Nudge nudge) {
        return transactions.in(handle -> replace(handle, nudge));
    }

    @Override
    public Optional<Nudge> replaceAndAdd(Nudge nudge, List<Nudge> others) {
        return transactions.in(handle -> {
            Optional<Nudge> replaced = replace(handle, nudge);
            replaced.ifPresent(now -> others.forEach(this::add));
            return replaced;
        });
    }

    private static Optional<Nudge> replace(Handle handle, Nudge nudge) {
        int replaced = bound(handle.createUpdate("""
                                        update nudge set due_at = :due, state = :state, channel_id = :channel,
                                          post_at = :postAt, scheduled_id = :scheduled, message_ts = :ts,
                                          version = version + 1
                                        where id = :id and version = :version"""), nudge)
                .bind("version", nudge.version())
                .execute();
        if (replaced == 1 && nudge.isOver(Instant.MIN) && LastWord.isAboutSomebodyForgotten(nudge)) {
            handle.execute("delete from nudge where id = ?", nudge.id());
        }
        return replaced == 1 ? Optional.of(nudge.nextVersion()) : Optional.empty();
    }

    @Override
    public Optional<Nudge> reserve(Nudge nudge, String channelId, Instant from) {
        // Rounded up: Slack's grain is the second, and a message must not come before its time.
        Instant start = from.truncatedTo(ChronoUnit.SECONDS);
        Instant first = start.isBefore(from) ? start.plusSeconds(1) : start;
        try {
            return transactions.in(handle ->
                    replace(handle, nudge.reserved(new Slot(channelId, free(handle, channelId, first)))));
        } catch (UnableToExecuteStatementException refused) {
            if (isTaken(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Whether somebody else took the slot between looking and taking it, as PostgreSQL allows. */
    private static boolean isTaken(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }

    private static Instant free(Handle handle, String channelId, Instant from) {
        Instant candidate = from;
        while (handle.createQuery("select count(*) from nudge where channel_id = :channel and post_at = :postAt")
                        .bind("channel", channelId)
                        .bind("postAt", candidate.getEpochSecond())
                        .mapTo(Integer.class)
                        .one()
                > 0) {
            candidate = candidate.plusSeconds(1);
        }
        return candidate;
    }

    @Override
    public Optional<Nudge> replaceAndDeliver(Nudge nudge, Instant when) {
        return transactions.in(handle ->
                dueWork.atLatest(when, DeliverNudge.NAME, nudge.id()) ? replace(handle, nudge) : Optional.empty());
    }

    @Override
    public Optional<Nudge> replaceAndWithdraw(Nudge nudge, Instant when) {
        return transactions.in(handle -> {
            Optional<Nudge> replaced = replace(handle, nudge);
            replaced.ifPresent(now -> dueWork.at(when, WithdrawNudges.NAME, now.id()));
            return replaced;
        });
    }

    private static Update bound(Update update, Nudge nudge) {
        return update.bind("id", nudge.id())
                .bind("due", nudge.dueAt().getEpochSecond())
                .bind("state", nudge.state().name())
                .bind("channel", nudge.slot().map(Slot::channelId).orElse(null))
                .bind(
                        "postAt",
                        nudge.slot().map(slot -> slot.postAt().getEpochSecond()).orElse(null))
                .bind("scheduled", nudge.scheduledId().orElse(null))
                .bind("ts", nudge.messageTs().orElse(null));
    }

    private static Nudge nudge(ResultSet row) throws SQLException {
        String channel = row.getString("channel_id");
        Optional<Slot> slot = channel == null
                ? Optional.empty()
                : Optional.of(new Slot(channel, Instant.ofEpochSecond(row.getLong("post_at"))));
        return new Nudge(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("kind"),
                row.getString("subject_id"),
                row.getString("recipient_id"),
                Instant.ofEpochSecond(row.getLong("due_at")),
                State.valueOf(row.getString("state")),
                slot,
                Optional.ofNullable(row.getString("scheduled_id")),
                Optional.ofNullable(row.getString("message_ts")),
                row.getLong("version"));
    }
}
