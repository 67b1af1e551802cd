package dev.cairn.checklist;

import dev.cairn.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * The drawings of each workspace in the database. A workspace has as many slots as it has drawings in a minute, each with
 * the time of its last drawing. Who takes a slot that was used more than a minute ago, and is the only one to do so, may
 * draw; so however many replicas ask, no minute has more drawings than slots.
 */
public final class JdbcDrawingAllowance implements DrawingAllowance {
    private static final Duration TAKEN_BY_ANOTHER = Duration.ofMillis(500);

    private final Transactions transactions;

    public JdbcDrawingAllowance(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Instant> take(String teamId, Instant now, int most) {
        return transactions.in(handle -> {
            Map<Integer, Instant> slots = slots(handle, teamId);
            List<Instant> recent = slots.values().stream()
                    .filter(drawn -> isRecent(drawn, now))
                    .sorted()
                    .toList();
            if (recent.size() >= most) {
                return Optional.of(recent.get(recent.size() - most).plus(MINUTE));
            }
            int slot = IntStream.range(0, IN_A_MINUTE)
                    .filter(each -> !slots.containsKey(each) || !isRecent(slots.get(each), now))
                    .findFirst()
                    .orElseThrow();
            return take(handle, teamId, slot, Optional.ofNullable(slots.get(slot)), now)
                    ? Optional.empty()
                    : Optional.of(now.plus(TAKEN_BY_ANOTHER));
        });
    }

    /** A time far ahead is of a clock that was set back since. */
    private static boolean isRecent(Instant drawn, Instant now) {
        return drawn.isAfter(now.minus(MINUTE)) && drawn.isBefore(now.plus(MINUTE));
    }

    private static Map<Integer, Instant> slots(Handle handle, String teamId) {
        Map<Integer, Instant> slots = new TreeMap<>();
        handle.createQuery("select slot, drawn_at from checklist_drawing where team_id = :team")
                .bind("team", teamId)
                .map((row, context) -> Map.entry(row.getInt("slot"), Instant.ofEpochMilli(row.getLong("drawn_at"))))
                .forEach(slot -> slots.put(slot.getKey(), slot.getValue()));
        return slots;
    }

    private static boolean take(Handle handle, String teamId, int slot, Optional<Instant> before, Instant now) {
        return before.map(drawn -> handle.execute(
                                "update checklist_drawing set drawn_at = ?"
                                        + " where team_id = ? and slot = ? and drawn_at = ?",
                                now.toEpochMilli(),
                                teamId,
                                slot,
                                drawn.toEpochMilli()))
                        .orElseGet(() -> handle.execute(
                                "insert into checklist_drawing (team_id, slot, drawn_at) values (?, ?, ?)"
                                        + " on conflict (team_id, slot) do nothing",
                                teamId,
                                slot,
                                now.toEpochMilli()))
                == 1;
    }
}
