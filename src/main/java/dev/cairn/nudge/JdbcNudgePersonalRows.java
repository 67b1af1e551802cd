package dev.cairn.nudge;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.Transactions;
import dev.cairn.store.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The messages to a person: what is on its way is taken back, and no row names them any more. */
public final class JdbcNudgePersonalRows implements PersonalRows {
    private final Transactions transactions;
    private final WithdrawNudges withdraw;

    public JdbcNudgePersonalRows(Transactions transactions, WithdrawNudges withdraw) {
        this.transactions = transactions;
        this.withdraw = withdraw;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(new Kept(
                "Messages to you",
                Fate.DELETED,
                "What is on its way to you is taken back, and that any were sent is forgotten. What stands in Slack stays.",
                transactions.read(handle -> handle.createQuery("""
                                select kind, due_at, state from nudge where team_id = :team and recipient_id = :user
                                order by due_at, id""")
                        .bind("team", person.teamId())
                        .bind("user", person.userId())
                        .map((row, context) -> Entry.EMPTY
                                .with("about", row.getString("kind"))
                                .with(
                                        "due at",
                                        Instant.ofEpochSecond(row.getLong("due_at"))
                                                .toString())
                                .with("state", row.getString("state")))
                        .list())));
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            withdraw.these(handle.createQuery("select id from nudge where team_id = :team and recipient_id = :user")
                    .bind("team", person.teamId())
                    .bind("user", person.userId())
                    .mapTo(String.class)
                    .list());
            // Slack still holds these: the row says where, until they are taken back.
            handle.createUpdate("""
                            update nudge set recipient_id = :someone
                            where team_id = :team and recipient_id = :user and state = :withdrawing""")
                    .bind("someone", Someone.ID)
                    .bind("team", person.teamId())
                    .bind("user", person.userId())
                    .bind("withdrawing", State.WITHDRAWING.name())
                    .execute();
            handle.createUpdate("delete from nudge where team_id = :team and recipient_id = :user")
                    .bind("team", person.teamId())
                    .bind("user", person.userId())
                    .execute();
            renameSubjects(handle, person);
        });
    }

    /** Messages to others, or taken back, whose subject is made of this person's id among others. */
    private static void renameSubjects(Handle handle, Caller person) {
        UnaryOperator<String> renamed = Words.replacing(person.userId(), Someone.ID);
        handle
                .createQuery(
                        "select distinct subject_id from nudge where team_id = :team and subject_id like :containing")
                .bind("team", person.teamId())
                .bind("containing", "%" + person.userId() + "%")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(subject -> !LastWord.is(subject))
                .forEach(subject -> handle.createUpdate(
                                "update nudge set subject_id = :renamed where team_id = :team and subject_id = :subject")
                        .bind("renamed", renamed.apply(subject))
                        .bind("team", person.teamId())
                        .bind("subject", subject)
                        .execute());
    }
}
