package dev.cairn.postmortem;

import dev.cairn.checklist.Checklist;
import dev.cairn.checklist.ChecklistStore;
import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Permalink;
import dev.cairn.conversation.Someone;
import dev.cairn.postmortem.Postmortem.Closing;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Postmortems in the database, beside their checklists. */
public final class JdbcPostmortemStore implements PostmortemStore {
    private static final String NEWEST_FIRST = " order by opened_at desc, id";

    private final Transactions transactions;
    private final ChecklistStore lists;

    public JdbcPostmortemStore(Transactions transactions, ChecklistStore lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @Override
    public void add(Postmortem postmortem, Checklist list) {
        transactions.run(handle -> {
            lists.add(list);
            written(handle.createUpdate("""
                                    insert into postmortem (id, team_id, channel_id, title, lead_id, severity, started_at,
                                      detected_at, mitigated_at, resolved_at, impact, went_well, went_badly, lucky,
                                      contributing_factors, closed_by, closed_at, closed_although, opened_by, opened_at,
                                      version)
                                    values (:id, :team, :channel, :title, :lead, :severity, :started, :detected, :mitigated,
                                      :resolved, :impact, :wentWell, :wentBadly, :lucky, :factors, :closedBy, :closedAt,
                                      :although, :openedBy, :openedAt, :version)"""), postmortem)
                    .bind("channel", postmortem.channelId())
                    .bind("openedBy", postmortem.openedBy())
                    .bind("openedAt", postmortem.openedAt().getEpochSecond())
                    .execute();
            acted(postmortem, postmortem.openedBy());
        });
    }

    @Override
    public void remove(Checklist list) {
        transactions.run(handle -> {
            handle.execute("delete from postmortem_entry where postmortem_id = ?", list.id());
            handle.execute("delete from postmortem_person where postmortem_id = ?", list.id());
            handle.execute("delete from postmortem where id = ?", list.id());
            lists.remove(list);
        });
    }

    @Override
    public boolean change(Postmortem changed, Instant now) {
        return transactions.in(handle -> {
            Optional<String> before = find(changed.teamId(), changed.id()).map(Postmortem::title);
            boolean done = written(handle.createUpdate("""
                                    update postmortem set title = :title, lead_id = :lead, severity = :severity,
                                      started_at = :started, detected_at = :detected, mitigated_at = :mitigated,
                                      resolved_at = :resolved, impact = :impact, went_well = :wentWell,
                                      went_badly = :wentBadly, lucky = :lucky, contributing_factors = :factors,
                                      closed_by = :closedBy, closed_at = :closedAt, closed_although = :although,
                                      version = version + 1
                                    where id = :id and team_id = :team and version = :version"""), changed).execute() == 1;
            if (done && !before.equals(Optional.of(changed.title()))) {
                // The heading of the message is the list's.
                handle.createUpdate("update checklist set subject = :title where id = :id and team_id = :team")
                        .bind("title", changed.title())
                        .bind("id", changed.id())
                        .bind("team", changed.teamId())
                        .execute();
                transactions.concerned().people(changed.teamId(), owners(handle, changed));
            }
            if (done) {
                lists.ended(changed.teamId(), changed.id(), !changed.isOpen());
                redraw(changed, now);
            }
            return done;
        });
    }

    /** Who reads its title above what they have to do. */
    private static List<String> owners(Handle handle, Postmortem postmortem) {
        return handle.createQuery("select distinct owner_id from postmortem_action where postmortem_id = :id")
                .bind("id", postmortem.id())
                .mapTo(String.class)
                .list();
    }

    private static <T extends SqlStatement<T>> T written(T statement, Postmortem postmortem) {
        Facts facts = postmortem.facts();
        Narrative narrative = postmortem.narrative();
        return statement
                .bind("id", postmortem.id())
                .bind("team", postmortem.teamId())
                .bind("title", postmortem.title())
                .bind("lead", postmortem.leadId())
                .bind("severity", facts.severity().orElse(null))
                .bind("started", seconds(facts.started()))
                .bind("detected", seconds(facts.detected()))
                .bind("mitigated", seconds(facts.mitigated()))
                .bind("resolved", seconds(facts.resolved()))
                .bind("impact", facts.impact().orElse(null))
                .bind("wentWell", narrative.wentWell())
                .bind("wentBadly", narrative.wentBadly())
                .bind("lucky", narrative.lucky())
                .bind("factors", narrative.contributingFactors())
                .bind("closedBy", postmortem.closing().map(Closing::by).orElse(null))
                .bind("closedAt", seconds(postmortem.closing().map(Closing::at)))
                .bind("although", postmortem.closing().flatMap(Closing::reason).orElse(null))
                .bind("version", postmortem.version());
    }

    private static @Nullable Long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(null);
    }

    @Override
    public Optional<Postmortem> find(String teamId, String id) {
        return postmortems("team_id = :team and id = :id", Map.of("team", teamId, "id", id)).stream()
                .findFirst();
    }

    @Override
    public Map<String, Postmortem> these(String teamId, Set<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.read(
                        handle -> handle.createQuery("select * from postmortem where team_id = :team and id in (<ids>)")
                                .bind("team", teamId)
                                .bindList("ids", List.copyOf(ids))
                                .map((row, context) -> postmortem(row))
                                .collect(Collectors.toMap(Postmortem::id, Function.identity())));
    }

    @Override
    public List<Postmortem> inChannel(String teamId, String channelId) {
        return postmortems("team_id = :team and channel_id = :channel", Map.of("team", teamId, "channel", channelId));
    }

    @Override
    public List<Postmortem> around(Caller person) {
        return postmortems(
                "team_id = :team and (lead_id = :person or id in"
                        + " (select postmortem_id from postmortem_person where team_id = :team and user_id = :person))",
                Map.of("team", person.teamId(), "person", person.userId()));
    }

    private List<Postmortem> postmortems(String condition, Map<String, String> values) {
        return transactions.read(
                handle -> handle.createQuery("select * from postmortem where " + condition + NEWEST_FIRST)
                        .bindMap(values)
                        .map((row, context) -> postmortem(row))
                        .list());
    }

    private static Postmortem postmortem(ResultSet row) throws SQLException {
        Optional<Instant> closedAt = time(row, "closed_at");
        Optional<String> closedBy = Optional.ofNullable(row.getString("closed_by"));
        Optional<String> although = Optional.ofNullable(row.getString("closed_although"));
        return new Postmortem(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("channel_id"),
                row.getString("title"),
                row.getString("lead_id"),
                new Facts(
                        Optional.ofNullable(row.getString("severity")),
                        time(row, "started_at"),
                        time(row, "detected_at"),
                        time(row, "mitigated_at"),
                        time(row, "resolved_at"),
                        Optional.ofNullable(row.getString("impact"))),
                new Narrative(
                        row.getString("went_well"),
                        row.getString("went_badly"),
                        row.getString("lucky"),
                        row.getString("contributing_factors")),
                closedAt.flatMap(at -> closedBy.map(by -> new Closing(by, at, although))),
                row.getString("opened_by"),
                Instant.ofEpochSecond(row.getLong("opened_at")),
                row.getLong("version"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long seconds = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    @Override
    public void acted(Postmortem postmortem, String userId) {
        if (Someone.is(userId)) {
            return;
        }
        transactions.run(handle -> handle.execute(
                "insert into postmortem_person (team_id, postmortem_id, user_id) values (?, ?, ?)"
                        + " on conflict (postmortem_id, user_id) do nothing",
                postmortem.teamId(),
                postmortem.id(),
                userId));
    }

    @Override
    public boolean hasActed(Postmortem postmortem, String userId) {
        return transactions.read(handle -> handle.createQuery(
                                "select count(*) from postmortem_person where postmortem_id = :id and user_id = :user")
                        .bind("id", postmortem.id())
                        .bind("user", userId)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public void redraw(Postmortem postmortem, Instant now) {
        lists.find(postmortem.teamId(), postmortem.id()).ifPresent(list -> lists.redraw(list, now));
    }

    @Override
    public void redrawIfOlder(Postmortem postmortem, Instant than, Instant now) {
        lists.find(postmortem.teamId(), postmortem.id())
                .filter(list -> list.drawn().at().isBefore(than))
                .ifPresent(list -> lists.redraw(list, now));
    }

    @Override
    public List<TimelineEntry> timeline(Postmortem postmortem) {
        return transactions.read(handle -> handle.createQuery(
                        "select * from postmortem_entry where postmortem_id = :id order by happened_at, added_at, id")
                .bind("id", postmortem.id())
                .map((row, context) -> entry(row))
                .list());
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("postmortem_id"),
                Instant.ofEpochSecond(row.getLong("happened_at")),
                row.getString("said"),
                Optional.ofNullable(row.getString("permalink")).map(Permalink::new),
                Optional.ofNullable(row.getString("author_id")),
                row.getString("added_by"),
                Instant.ofEpochMilli(row.getLong("added_at")),
                row.getLong("version"));
    }

    @Override
    public boolean add(TimelineEntry entry, Instant now) {
        return changed(entry, now, """
                insert into postmortem_entry (id, team_id, postmortem_id, happened_at, said, permalink, author_id, added_by,
                  added_at, version)
                values (:id, :team, :postmortem, :happened, :said, :link, :author, :by, :at, :version)
                on conflict do nothing""");
    }

    @Override
    public boolean change(TimelineEntry changed, Instant now) {
        return changed(changed, now, """
                update postmortem_entry set happened_at = :happened, said = :said, version = version + 1
                where id = :id and team_id = :team and version = :version""");
    }

    @Override
    public boolean remove(TimelineEntry entry, Instant now) {
        return changed(
                entry, now, "delete from postmortem_entry where id = :id and team_id = :team and version = :version");
    }

    private boolean changed(TimelineEntry entry, Instant now, String sql) {
        return transactions.in(handle -> {
            // Takes the row, so that nobody closes it between looking and writing.
            boolean open = handle.createUpdate("update postmortem set version = version"
                                    + " where id = :id and team_id = :team and closed_at is null")
                            .bind("id", entry.postmortemId())
                            .bind("team", entry.teamId())
                            .execute()
                    == 1;
            if (!open) {
                return false;
            }
            boolean done = handle.createUpdate(sql)
                            .bindMap(values(entry))
                            .bind("link", entry.link().map(Permalink::url).orElse(null))
                            .bind("author", entry.authorId().orElse(null))
                            .execute()
                    == 1;
            if (done) {
                find(entry.teamId(), entry.postmortemId()).ifPresent(postmortem -> redraw(postmortem, now));
            }
            return done;
        });
    }

    private static Map<String, Object> values(TimelineEntry entry) {
        return Map.of(
                "id", entry.id(),
                "team", entry.teamId(),
                "postmortem", entry.postmortemId(),
                "happened", entry.happenedAt().getEpochSecond(),
                "said", entry.said(),
                "by", entry.addedBy(),
                "at", entry.addedAt().toEpochMilli(),
                "version", entry.version());
    }
}
