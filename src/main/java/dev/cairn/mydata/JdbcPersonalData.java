package dev.cairn.mydata;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.store.Transactions;
import java.time.Instant;
import java.util.List;

/** What features keep, read and forgotten in one transaction. */
public final class JdbcPersonalData implements PersonalData {
    private final Transactions transactions;
    private final List<PersonalRows> features;

    /** @param features in the order in which they forget */
    public JdbcPersonalData(Transactions transactions, List<PersonalRows> features) {
        this.transactions = transactions;
        this.features = List.copyOf(features);
    }

    @Override
    public List<Kept> of(Caller person) {
        return transactions.in(handle -> features.stream()
                .flatMap(feature -> feature.of(person).stream())
                .filter(kept -> kept.howMany() > 0)
                .toList());
    }

    @Override
    public List<Kept> forget(Caller person, Instant now) {
        return transactions.in(handle -> {
            // Of two who press at once the second waits here, and then finds nothing left. The row goes with all
            // others.
            handle.createUpdate("""
                            insert into forgetting (team_id, user_id, touched) values (:team, :user, 1)
                            on conflict (team_id, user_id) do update set touched = forgetting.touched + 1""")
                    .bind("team", person.teamId())
                    .bind("user", person.userId())
                    .execute();
            List<Kept> before = of(person);
            features.forEach(feature -> feature.forget(person, now));
            return before;
        });
    }
}
