package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.store.Transactions;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/** Those greeted, in the database. */
public final class JdbcGreetedPeople implements GreetedPeople {
    private final Transactions transactions;

    public JdbcGreetedPeople(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Looks first: nearly always they are there, and every opening of Home would wait its turn to write. */
    @Override
    public boolean add(Caller person, Instant now) {
        return !has(person)
                && transactions.in(handle -> of(person, handle.createUpdate("""
                                        insert into greeted (team_id, user_id, greeted_at) values (:team, :person, :now)
                                        on conflict (team_id, user_id) do nothing"""))
                                .bind("now", now.getEpochSecond())
                                .execute()
                        == 1);
    }

    private boolean has(Caller person) {
        return transactions.read(handle -> of(
                                person,
                                handle.createQuery(
                                        "select count(*) from greeted where team_id = :team and user_id = :person"))
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public void remove(Caller person) {
        transactions.run(handle -> of(
                        person, handle.createUpdate("delete from greeted where team_id = :team and user_id = :person"))
                .execute());
    }

    private static <T extends SqlStatement<T>> T of(Caller person, T statement) {
        return statement.bind("team", person.teamId()).bind("person", person.userId());
    }
}
