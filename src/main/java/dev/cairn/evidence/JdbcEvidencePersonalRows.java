package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.conversation.Someone;
import dev.cairn.store.RowsOfPerson;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What somebody saved. That others saved messages of theirs is the others' alone: it is not told, only made nameless. */
public final class JdbcEvidencePersonalRows implements PersonalRows {
    private final Transactions transactions;

    public JdbcEvidencePersonalRows(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(new Kept(
                "Messages saved as evidence",
                Fate.DELETED,
                "The links and your notes are deleted. The messages themselves stand in Slack.",
                transactions.read(handle -> rows(handle, person)
                        .list(
                                "select * from evidence where team_id = :team and owner_id = :user order by saved_at, id",
                                row -> Entry.EMPTY
                                        .with("saved at", RowsOfPerson.millis(row, "saved_at"))
                                        .with("link", row.getString("permalink"))
                                        .with("written by", row.getString("author_id"))
                                        .with("goal", row.getString("goal"))
                                        .with("note", row.getString("note"))))));
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            rows(handle, person).change("delete from evidence where team_id = :team and owner_id = :user");
            rows(handle, person).rename("evidence", "author_id", Someone.ID);
        });
    }

    private static RowsOfPerson rows(Handle handle, Caller person) {
        return new RowsOfPerson(handle, person.teamId(), person.userId());
    }
}
