package dev.cairn.home;

import dev.cairn.conversation.Caller;
import dev.cairn.store.Concerned;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Who opened Home, in the database beside the due work that draws it. What concerns them leaves such work in its transaction. */
public final class JdbcHomeViews implements HomeViews, Concerned.Listener {
    /** What changes together is drawn together. */
    static final Duration GATHERED = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final DueWorkQueue dueWork;
    private final Set<String> contentKeepers;
    private final InstantSource clock;

    /** @param contentKeepers their Slack ids */
    public JdbcHomeViews(
            Transactions transactions, DueWorkQueue dueWork, Set<String> contentKeepers, InstantSource clock) {
        this.transactions = transactions;
        this.dueWork = dueWork;
        this.contentKeepers = Set.copyOf(contentKeepers);
        this.clock = clock;
    }

    @Override
    public HomeView opened(Caller viewer, Optional<Integer> page, Instant now) {
        return transactions.in(handle -> {
            handle.createUpdate("""
                            insert into home_view (id, team_id, user_id, page, opened_at)
                            values (:id, :team, :user, coalesce(:page, 1), :now)
                            on conflict (team_id, user_id)
                            do update set page = coalesce(:page, home_view.page), opened_at = :now""")
                    .bind("id", UUID.randomUUID().toString())
                    .bind("team", viewer.teamId())
                    .bind("user", viewer.userId())
                    .bind("page", page.orElse(null))
                    .bind("now", now.toEpochMilli())
                    .execute();
            return handle.createQuery("select * from home_view where team_id = :team and user_id = :user")
                    .bind("team", viewer.teamId())
                    .bind("user", viewer.userId())
                    .map((row, context) -> view(row))
                    .one();
        });
    }

    @Override
    public Optional<HomeView> find(String id) {
        return transactions.read(handle -> handle.createQuery("select * from home_view where id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .findOne());
    }

    private static HomeView view(ResultSet row) throws SQLException {
        long drawnAt = row.getLong("drawn_at");
        Optional<Instant> drawn = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(drawnAt));
        return new HomeView(
                row.getString("id"),
                new Caller(row.getString("team_id"), row.getString("user_id")),
                row.getInt("page"),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Optional.ofNullable(row.getString("drawn")),
                drawn);
    }

    @Override
    public void forget(HomeView view) {
        transactions.run(handle -> {
            handle.execute("delete from home_view where id = ?", view.id());
            dueWork.forget(DrawHome.NAME, dueWork.waiting(DrawHome.NAME, DrawHome.begins(view.id())));
        });
    }

    @Override
    public void drawAt(HomeView view, Instant when) {
        transactions.run(handle -> drawAt(view.id(), when));
    }

    /** Each under an id of its own: work under way may not see what has just changed, and nobody waits for anybody. */
    private void drawAt(String viewId, Instant when) {
        dueWork.at(when, DrawHome.NAME, DrawHome.begins(viewId) + UUID.randomUUID());
    }

    @Override
    public void people(String teamId, Set<String> userIds) {
        if (userIds.isEmpty()) {
            return;
        }
        transactions.run(handle -> opened(handle, teamId, userIds)
                .forEach(viewId -> drawAt(viewId, clock.instant().plus(GATHERED))));
    }

    @Override
    public void contentKeepers(String teamId) {
        people(teamId, contentKeepers);
    }

    private static List<String> opened(Handle handle, String teamId, Set<String> userIds) {
        return handle.createQuery("select id from home_view where team_id = :team and user_id in (<users>)")
                .bind("team", teamId)
                .bindList("users", List.copyOf(userIds))
                .mapTo(String.class)
                .list();
    }

    @Override
    public Optional<Drawing> begin(HomeView view, Instant now, Instant givenUpBefore) {
        return transactions.in(handle -> {
            boolean begun = handle.createUpdate("""
                                    update home_view set drawing_since = :now
                                    where id = :id and (drawing_since is null or drawing_since < :givenUp)""")
                            .bind("id", view.id())
                            .bind("now", now.toEpochMilli())
                            .bind("givenUp", givenUpBefore.toEpochMilli())
                            .execute()
                    == 1;
            // Whatever left this work is committed, so what is read from now on shows it.
            return begun
                    ? find(view.id())
                            .map(known ->
                                    new Drawing(known, now, dueWork.waiting(DrawHome.NAME, DrawHome.begins(view.id()))))
                    : Optional.empty();
        });
    }

    @Override
    public boolean end(Drawing drawing, Optional<String> drawn, Instant now, Instant again) {
        return transactions.in(handle -> {
            boolean inTime = handle.createUpdate("""
                                    update home_view set drawing_since = null, drawn = :drawn, drawn_at = :now
                                    where id = :id and drawing_since = :began""")
                            .bind("drawn", drawn.orElse(null))
                            .bind("now", now.toEpochMilli())
                            .bind("id", drawing.view().id())
                            .bind("began", drawing.began().toEpochMilli())
                            .execute()
                    == 1;
            if (inTime) {
                dueWork.forget(DrawHome.NAME, drawing.covers());
                drawAt(drawing.view().id(), again);
            }
            return inTime;
        });
    }

    @Override
    public <T> T together(Supplier<T> reading) {
        return transactions.in(handle -> reading.get());
    }
}
