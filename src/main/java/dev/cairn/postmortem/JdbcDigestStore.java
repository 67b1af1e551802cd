package dev.cairn.postmortem;

import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In the database, beside the due work that posts them. */
public final class JdbcDigestStore implements DigestStore {
    private final Transactions transactions;
    private final NudgeStore nudges;
    private final DueWorkQueue dueWork;

    public JdbcDigestStore(Transactions transactions, NudgeStore nudges, DueWorkQueue dueWork) {
        this.transactions = transactions;
        this.nudges = nudges;
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(ActionDigest digest, Instant first) {
        return transactions.in(handle -> {
            boolean added = handle.createUpdate("""
                            insert into postmortem_digest (id, team_id, channel_id, set_by, zone, version)
                            values (:id, :team, :channel, :setBy, :zone, :version)
                            on conflict do nothing""")
                            .bind("id", digest.id())
                            .bind("team", digest.teamId())
                            .bind("channel", digest.channelId())
                            .bind("setBy", digest.setBy())
                            .bind("zone", digest.zone().getId())
                            .bind("version", digest.version())
                            .execute()
                    == 1;
            if (added) {
                dueWork.at(first, PostDigests.NAME, digest.id());
            }
            return added;
        });
    }

    @Override
    public Optional<ActionDigest> find(String teamId, String channelId) {
        return find("team_id = :team and channel_id = :channel", Map.of("team", teamId, "channel", channelId));
    }

    @Override
    public Optional<ActionDigest> find(String id) {
        return find("id = :id", Map.of("id", id));
    }

    private Optional<ActionDigest> find(String condition, Map<String, String> values) {
        return transactions.read(handle -> handle.createQuery("select * from postmortem_digest where " + condition)
                .bindMap(values)
                .map((row, context) -> digest(row))
                .findOne());
    }

    private static ActionDigest digest(ResultSet row) throws SQLException {
        return new ActionDigest(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("channel_id"),
                row.getString("set_by"),
                ZoneId.of(row.getString("zone")),
                Optional.ofNullable(row.getString("attempt")).map(LocalDate::parse),
                row.getLong("version"));
    }

    @Override
    public boolean change(ActionDigest changed, List<Nudge> told) {
        return transactions.in(handle -> told(
                told,
                handle.createUpdate("""
                                update postmortem_digest set attempt = :attempt, version = version + 1
                                where id = :id and version = :version""")
                        .bind(
                                "attempt",
                                changed.attempt().map(LocalDate::toString).orElse(null))
                        .bind("id", changed.id())
                        .bind("version", changed.version())
                        .execute()));
    }

    @Override
    public boolean remove(ActionDigest digest, List<Nudge> told) {
        return transactions.in(
                handle -> told(told, handle.execute("delete from postmortem_digest where id = ?", digest.id())));
    }

    private boolean told(List<Nudge> told, int rows) {
        if (rows == 1) {
            told.forEach(nudges::add);
        }
        return rows == 1;
    }
}
