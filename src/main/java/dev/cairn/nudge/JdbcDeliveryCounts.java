package dev.cairn.nudge;

import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts nudges in the database. */
public final class JdbcDeliveryCounts implements DeliveryCounts {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration LATE = Duration.ofMinutes(15);

    private final Transactions transactions;

    public JdbcDeliveryCounts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** What Slack held for a second that has passed, Slack has posted; it does not say so. */
    @Override
    public Deliveries of(String teamId, Instant now) {
        return transactions.read(handle -> handle.createQuery("""
                        select max(post_at) as last_at,
                          count(case when post_at > :dayAgo then 1 end) as last_day,
                          count(case when post_at > :dayAgo and post_at > due_at + :late then 1 end) as late,
                          (select count(*) from nudge where team_id = :team
                             and state in ('WAITING', 'RESERVED', 'CALLING') and due_at < :lateNow) as overdue,
                          (select count(*) from nudge where team_id = :team
                             and state = 'FAILED' and due_at > :weekAgo) as failed
                        from nudge
                        where team_id = :team and state in ('SENT', 'SCHEDULED') and post_at <= :now""")
                .bind("team", teamId)
                .bind("now", now.getEpochSecond())
                .bind("dayAgo", now.minus(DAY).getEpochSecond())
                .bind("weekAgo", now.minus(WEEK).getEpochSecond())
                .bind("lateNow", now.minus(LATE).getEpochSecond())
                .bind("late", LATE.toSeconds())
                .map((row, context) -> deliveries(row))
                .one());
    }

    private static Deliveries deliveries(ResultSet row) throws SQLException {
        long last = row.getLong("last_at");
        return new Deliveries(
                row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last)),
                row.getInt("last_day"),
                row.getInt("late"),
                row.getInt("overdue"),
                row.getInt("failed"));
    }
}
