package dev.cairn.practice;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What somebody practised, and how it went. */
public final class JdbcPracticePersonalRows implements PersonalRows {
    private final Transactions transactions;
    private final PracticeStore store;

    public JdbcPracticePersonalRows(Transactions transactions, PracticeStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public List<Kept> of(Caller person) {
        return List.of(new Kept(
                "Exercises answered",
                Fate.DELETED,
                "Practice begins anew.",
                store.of(person).stream().map(JdbcPracticePersonalRows::entry).toList()));
    }

    private static Entry entry(Answered answered) {
        Entry entry = Entry.EMPTY.with("answered at", answered.at().toString()).with("exercise", answered.exercise());
        for (Map.Entry<String, Sight> kind : new TreeMap<>(answered.kinds()).entrySet()) {
            entry = entry.with(
                    "kind of defect: " + kind.getKey(), kind.getValue().name());
        }
        return entry;
    }

    @Override
    public void forget(Caller person, Instant now) {
        transactions.run(handle -> List.of("practice_sight", "practice_answer")
                .forEach(table -> handle.execute(
                        "delete from " + table + " where team_id = ? and user_id = ?",
                        person.teamId(),
                        person.userId())));
    }
}
