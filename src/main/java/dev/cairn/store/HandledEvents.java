package dev.cairn.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The ids of events that were acted on. What Slack sends again within minutes may come to another replica, or after a
 * restart; after three days the ids are deleted.
 */
public final class HandledEvents implements DueJob {
    /** The job's name, and the id of its one instance. */
    public static final String NAME = "event.forget";

    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Transactions transactions;
    private final InstantSource clock;

    public HandledEvents(Transactions transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** False when it is there already. */
    public boolean add(String teamId, String eventId) {
        return transactions.in(handle -> handle.createUpdate("""
                        insert into handled_event (team_id, event_id, handled_at) values (:team, :event, :now)
                        on conflict do nothing""")
                        .bind("team", teamId)
                        .bind("event", eventId)
                        .bind("now", clock.instant().getEpochSecond())
                        .execute()
                == 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isHousekeeping() {
        return true;
    }

    @Override
    public Optional<Instant> run(String id) {
        Instant now = clock.instant();
        transactions.run(handle -> handle.execute(
                "delete from handled_event where handled_at < ?",
                now.minus(KEPT).getEpochSecond()));
        return Optional.of(now.plus(EVERY));
    }
}
