package dev.cairn.evidence;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.conversation.Someone;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;

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
                transactions.read(handle -> handle.createQuery(
                                "select * from evidence where team_id = :team and owner_id = :user order by saved_at, id")
                        .bind("team", person.teamId())
                        .bind("user", person.userId())
                        .map((row, context) -> Entry.EMPTY
                                .with(
                                        "saved at",
                                        Instant.ofEpochMilli(row.getLong("saved_at"))
                                                .toString())
                                .with("link", row.getString("permalink"))
                                .with("written by", row.getString("author_id"))
                                .with("goal", row.getString("goal"))
                                .with("note", row.getString("note")))
                        .list())));
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> {
            handle.execute("delete from evidence where team_id = ? and owner_id = ?", person.teamId(), person.userId());
            handle.execute(
                    "update evidence set author_id = ? where team_id = ? and author_id = ?",
                    Someone.ID,
                    person.teamId(),
                    person.userId());
        });
    }
}
