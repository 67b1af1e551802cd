package dev.cairn.hints;

import dev.cairn.store.Transactions;
import java.time.LocalDate;
import java.util.List;

/** In the database, a row for each digest. */
public final class JdbcHintVerdicts implements HintVerdicts {
    private final Transactions transactions;

    public JdbcHintVerdicts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(String teamId, String digest, HintSet set, String ruleId, LocalDate day) {
        transactions.run(handle -> {
            transactions.concerned().contentKeepers(teamId);
            handle.createUpdate("insert into hint_verdict (digest, team_id, hint_set, rule, given_on)"
                            + " values (:digest, :team, :set, :rule, :day) on conflict do nothing")
                    .bind("digest", digest)
                    .bind("team", teamId)
                    .bind("set", set.stored())
                    .bind("rule", ruleId)
                    .bind("day", day.toString())
                    .execute();
        });
    }

    @Override
    public boolean has(String teamId, String digest) {
        return transactions.read(handle -> handle.createQuery(
                                "select count(*) from hint_verdict where digest = :digest and team_id = :team")
                        .bind("digest", digest)
                        .bind("team", teamId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public List<Counted> counts(String teamId) {
        return transactions.read(handle -> handle.createQuery("""
                        select hint_set, rule, count(*) as times, max(given_on) as last from hint_verdict
                        where team_id = :team group by hint_set, rule order by times desc, hint_set, rule""")
                .bind("team", teamId)
                .map((row, context) -> new Counted(
                        HintSet.ofStored(row.getString("hint_set")),
                        row.getString("rule"),
                        row.getInt("times"),
                        LocalDate.parse(row.getString("last"))))
                .list());
    }
}
