package dev.cairn.nudge;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.conversation.Someone;
import dev.cairn.nudge.Nudge.State;
import dev.cairn.store.RowsOfPerson;
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
                transactions.read(handle -> rows(handle, person)
                        .list(
                                """
                        select kind, due_at, state from nudge where team_id = :team and recipient_id = :user
                        order by due_at, id""",
                                row -> Entry.EMPTY
                                        .with("about", row.getString("kind"))
                                        .with("due at", RowsOfPerson.seconds(row, "due_at"))
                                        .with("state", row.getString("state"))))));
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            RowsOfPerson theirs = rows(handle, person);
            withdraw.these(theirs.texts("select id from nudge where team_id = :team and recipient_id = :user"));
            // Slack still holds those that are being taken back: the row says where, until they are.
            theirs.change("update nudge set recipient_id = '" + Someone.ID
                    + "' where team_id = :team and recipient_id = :user and state = '" + State.WITHDRAWING.name()
                    + "'");
            theirs.change("delete from nudge where team_id = :team and recipient_id = :user");
            renameSubjects(handle, theirs);
        });
    }

    private static RowsOfPerson rows(Handle handle, Caller person) {
        return new RowsOfPerson(handle, person.teamId(), person.userId());
    }

    /** Messages to others, or taken back, whose subject is made of this person's id among others. */
    private static void renameSubjects(Handle handle, RowsOfPerson theirs) {
        UnaryOperator<String> renamed = Words.replacing(theirs.userId(), Someone.ID);
        theirs.keys("nudge", "subject_id").stream()
                .filter(subject -> !LastWord.is(subject))
                .forEach(subject -> handle.execute(
                        "update nudge set subject_id = ? where team_id = ? and subject_id = ?",
                        renamed.apply(subject),
                        theirs.teamId(),
                        subject));
    }
}
