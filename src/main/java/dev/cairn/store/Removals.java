package dev.cairn.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The teams from which Cairn was removed and to which it has not come back. */
public final class Removals {
    private final Transactions transactions;
    private final DueWorkQueue dueWork;
    private final InstantSource clock;

    public Removals(Transactions transactions, DueWorkQueue dueWork, InstantSource clock) {
        this.transactions = transactions;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /**
     * That Cairn was removed from a team.
     *
     * @param at the first time it was told of
     * @param version grows with every time it is told of
     */
    record Removal(String teamId, Instant at, long version) {}

    /** Notes that Cairn was removed from a team, and has {@link AfterRemoval} look after it. */
    public void note(String teamId) {
        transactions.run(handle -> {
            handle.createUpdate("""
                            insert into removal (team_id, removed_at, version) values (:team, :now, 0)
                            on conflict (team_id) do update set version = removal.version + 1""")
                    .bind("team", teamId)
                    .bind("now", clock.instant().getEpochSecond())
                    .execute();
            dueWork.at(clock.instant().plus(AfterRemoval.EVERY), AfterRemoval.NAME, teamId);
        });
    }

    /** Has {@link AfterRemoval} look now, for every team that Cairn was removed from; whether there is any. */
    public boolean lookNow() {
        List<String> teams = transactions.read(handle -> handle.createQuery("select team_id from removal")
                .mapTo(String.class)
                .list());
        teams.forEach(team -> dueWork.atLatest(clock.instant(), AfterRemoval.NAME, team));
        return !teams.isEmpty();
    }

    public boolean isRemovedFrom(String teamId) {
        return find(teamId).isPresent();
    }

    Optional<Removal> find(String teamId) {
        return transactions.read(handle -> handle.createQuery("select * from removal where team_id = :team")
                .bind("team", teamId)
                .map((row, context) ->
                        new Removal(teamId, Instant.ofEpochSecond(row.getLong("removed_at")), row.getLong("version")))
                .findOne());
    }

    /** False when Cairn was removed once more meanwhile. */
    boolean forget(Removal removal) {
        return transactions.in(
                handle -> handle.createUpdate("delete from removal where team_id = :team and version = :version")
                                .bind("team", removal.teamId())
                                .bind("version", removal.version())
                                .execute()
                        == 1);
    }
}
