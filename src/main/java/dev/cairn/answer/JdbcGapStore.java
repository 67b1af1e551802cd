package dev.cairn.answer;

import dev.cairn.answer.Gap.KnownTopic;
import dev.cairn.answer.Gap.NoAnswer;
import dev.cairn.answer.Gap.NotHelpful;
import dev.cairn.answer.Gap.Reason;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gaps and votes in the database. */
public final class JdbcGapStore implements GapStore {
    private static final String NO_ANSWER = "NO_ANSWER";
    private static final String KNOWN_TOPIC = "KNOWN_TOPIC";
    private static final String NOT_HELPFUL = "NOT_HELPFUL";

    private static final String SELECT = """
            select gap.*,
              (select count(*) from answer_vote vote
               where vote.team_id = gap.team_id and vote.gap_id = gap.id and vote.verdict = 'HELPFUL') as helpful
            from gap
            """;

    private final Transactions transactions;

    public JdbcGapStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A reason as it stands in three columns. */
    private record Columns(
            String reason,
            @Nullable String subject,
            @Nullable String fingerprint) {
        static Columns of(Reason reason) {
            if (reason instanceof NotHelpful notHelpful) {
                return new Columns(NOT_HELPFUL, notHelpful.key(), notHelpful.fingerprint());
            }
            return reason instanceof KnownTopic known
                    ? new Columns(KNOWN_TOPIC, known.topic(), null)
                    : new Columns(NO_ANSWER, null, null);
        }
    }

    @Override
    public void add(Gap gap) {
        Columns columns = Columns.of(gap.reason());
        transactions.run(handle -> {
            handle.createUpdate("""
                            insert into gap (team_id, id, reason, subject, fingerprint, wording, times, first_on, last_on)
                            values (:team, :id, :reason, :subject, :fingerprint, :wording, :times, :first, :last)
                            on conflict (team_id, id) do update set times = gap.times + excluded.times,
                              wording = excluded.wording, fingerprint = excluded.fingerprint, last_on = excluded.last_on""")
                    .bind("team", gap.teamId())
                    .bind("id", gap.id())
                    .bind("reason", columns.reason())
                    .bind("subject", columns.subject())
                    .bind("fingerprint", columns.fingerprint())
                    .bind("wording", gap.wording())
                    .bind("times", gap.times())
                    .bind("first", gap.firstOn().toString())
                    .bind("last", gap.lastOn().toString())
                    .execute();
            makeRoom(handle, gap);
            transactions.concerned().contentKeepers(gap.teamId());
        });
    }

    private static void makeRoom(Handle handle, Gap added) {
        int tooMany = howMany(handle, added.teamId()) - MOST;
        if (tooMany > 0) {
            handle.createUpdate("""
                            delete from gap where team_id = :team and id in (
                              select id from gap where team_id = :team and id <> :added
                              order by times, last_on, id limit :tooMany)""")
                    .bind("team", added.teamId())
                    .bind("added", added.id())
                    .bind("tooMany", tooMany)
                    .execute();
        }
    }

    @Override
    public Counted count(Vote vote) {
        return transactions.in(handle -> {
            Counted counted = write(handle, vote);
            if (counted != Counted.ALREADY && vote.verdict() == Verdict.NOT_HELPFUL) {
                add(vote.about());
            } else if (counted == Counted.CHANGED) {
                takeBack(handle, vote.about());
            }
            return counted;
        });
    }

    private static Counted write(Handle handle, Vote vote) {
        int first = write(handle, vote, """
                insert into answer_vote (team_id, voter, gap_id, verdict, voted_on)
                values (:team, :voter, :gap, :verdict, :day) on conflict (team_id, voter) do nothing""");
        if (first == 1) {
            return Counted.FIRST;
        }
        int changed = write(handle, vote, """
                update answer_vote set verdict = :verdict, voted_on = :day, gap_id = :gap
                where team_id = :team and voter = :voter and verdict <> :verdict""");
        return changed == 1 ? Counted.CHANGED : Counted.ALREADY;
    }

    private static int write(Handle handle, Vote vote, String sql) {
        return handle.createUpdate(sql)
                .bind("team", vote.about().teamId())
                .bind("voter", vote.voter())
                .bind("gap", vote.about().id())
                .bind("verdict", vote.verdict().name())
                .bind("day", vote.day().toString())
                .execute();
    }

    private void takeBack(Handle handle, Gap gap) {
        transactions.concerned().contentKeepers(gap.teamId());
        handle.execute("update gap set times = times - 1 where team_id = ? and id = ?", gap.teamId(), gap.id());
        handle.execute("delete from gap where team_id = ? and id = ? and times < 1", gap.teamId(), gap.id());
    }

    @Override
    public List<Gap> of(String teamId, int from, int most) {
        return transactions.read(handle -> handle.createQuery(SELECT + """
                        where team_id = :team
                        order by times desc, last_on desc, id limit :most offset :from""")
                .bind("team", teamId)
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> gap(row))
                .list());
    }

    @Override
    public int howMany(String teamId) {
        return transactions.read(handle -> howMany(handle, teamId));
    }

    private static int howMany(Handle handle, String teamId) {
        return handle.createQuery("select count(*) from gap where team_id = :team")
                .bind("team", teamId)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public List<Gap> all() {
        return transactions.read(handle ->
                handle.createQuery(SELECT).map((row, context) -> gap(row)).list());
    }

    @Override
    public void remove(String teamId, String id) {
        transactions.run(handle -> {
            handle.execute("delete from gap where team_id = ? and id = ?", teamId, id);
            transactions.concerned().contentKeepers(teamId);
        });
    }

    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(
                row.getString("team_id"),
                row.getString("id"),
                reason(row),
                row.getString("wording"),
                row.getInt("times"),
                row.getInt("helpful"),
                LocalDate.parse(row.getString("first_on")),
                LocalDate.parse(row.getString("last_on")));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return switch (row.getString("reason")) {
            case KNOWN_TOPIC -> new KnownTopic(row.getString("subject"));
            case NOT_HELPFUL -> new NotHelpful(row.getString("subject"), row.getString("fingerprint"));
            default -> new NoAnswer();
        };
    }
}
