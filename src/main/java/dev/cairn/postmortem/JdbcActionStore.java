package dev.cairn.postmortem;

import dev.cairn.conversation.Caller;
import dev.cairn.nudge.Nudge;
import dev.cairn.nudge.NudgeStore;
import dev.cairn.nudge.RenewNudges;
import dev.cairn.nudge.WithdrawNudges;
import dev.cairn.postmortem.ActionItem.Answer;
import dev.cairn.postmortem.ActionItem.Done;
import dev.cairn.postmortem.ActionItem.Dropped;
import dev.cairn.postmortem.ActionItem.Held;
import dev.cairn.postmortem.ActionItem.Open;
import dev.cairn.postmortem.ActionItem.Standing;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Action items in the database, beside the nudges that remind of them. */
public final class JdbcActionStore implements ActionStore {
    private static final String OPEN = "OPEN";
    private static final String DONE = "DONE";
    private static final String DROPPED = "DROPPED";
    private static final String EARLIEST_FIRST = " order by due_on, added_at, id";

    private final Transactions transactions;
    private final PostmortemStore postmortems;
    private final NudgeStore nudges;
    private final RenewNudges renew;
    private final WithdrawNudges withdraw;
    private final DueWorkQueue dueWork;

    public JdbcActionStore(
            Transactions transactions,
            PostmortemStore postmortems,
            NudgeStore nudges,
            RenewNudges renew,
            WithdrawNudges withdraw,
            DueWorkQueue dueWork) {
        this.transactions = transactions;
        this.postmortems = postmortems;
        this.nudges = nudges;
        this.renew = renew;
        this.withdraw = withdraw;
        this.dueWork = dueWork;
    }

    @Override
    public boolean add(ActionItem action, Consequences consequences) {
        return transactions.in(handle -> {
            boolean added = written(handle.createUpdate("""
                            insert into postmortem_action (id, team_id, postmortem_id, said, kind, owner_id, due_on, added_by,
                              added_at, state, ended_by, ended_at, proof, reason, snoozed_until, held, held_by, held_at,
                              version)
                            values (:id, :team, :postmortem, :said, :kind, :owner, :due, :by, :at, :state, :endedBy,
                              :endedAt, :proof, :reason, :snoozed, :held, :heldBy, :heldAt, :version)
                            on conflict do nothing"""), action)
                            .bind("postmortem", action.postmortemId())
                            .bind("by", action.addedBy())
                            .bind("at", action.addedAt().toEpochMilli())
                            .execute()
                    == 1;
            if (added) {
                postmortems
                        .find(action.teamId(), action.postmortemId())
                        .ifPresent(postmortem -> postmortems.acted(postmortem, action.addedBy()));
                follow(handle, action, consequences);
            }
            return added;
        });
    }

    @Override
    public Optional<List<Nudge>> change(ActionItem changed, Consequences consequences) {
        return transactions.in(handle -> {
            find(handle, changed.id()).ifPresent(this::concerns);
            boolean done = written(handle.createUpdate("""
                            update postmortem_action set said = :said, kind = :kind, owner_id = :owner, due_on = :due,
                              state = :state, ended_by = :endedBy, ended_at = :endedAt, proof = :proof, reason = :reason,
                              snoozed_until = :snoozed, held = :held, held_by = :heldBy, held_at = :heldAt,
                              version = version + 1
                            where id = :id and team_id = :team and version = :version"""), changed).execute() == 1;
            if (!done) {
                return Optional.empty();
            }
            if (!changed.isDone() || changed.held().isPresent()) {
                withdraw.about(changed.teamId(), HeldQuestion.subject(changed.id()));
            }
            return Optional.of(follow(handle, find(handle, changed.id()).orElseThrow(), consequences));
        });
    }

    private void concerns(ActionItem action) {
        transactions.concerned().people(action.teamId(), List.of(action.ownerId()));
    }

    private List<Nudge> follow(Handle handle, ActionItem now, Consequences consequences) {
        concerns(now);
        postmortems.find(now.teamId(), now.postmortemId()).ifPresent(postmortem -> {
            postmortems.acted(postmortem, now.ownerId());
            postmortems.redraw(postmortem, consequences.now());
        });
        consequences.told().forEach(nudges::add);
        dueWork.at(consequences.now(), ActionReminders.NAME, ActionReminders.id(now));
        return renew(handle, consequences.reminders());
    }

    private List<Nudge> renew(Handle handle, List<Nudge> reminders) {
        return inOrder(reminders).stream()
                .map(reminder -> {
                    takeTurns(handle, reminder);
                    return renew.renew(reminder);
                })
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Nudge> renew(List<Nudge> reminders) {
        return transactions.in(handle -> renew(handle, reminders));
    }

    /** Always in one order, so that two changes never wait for each other. */
    private static List<Nudge> inOrder(List<Nudge> reminders) {
        return reminders.stream().sorted(Comparator.comparing(Nudge::subjectId)).toList();
    }

    /** Changes of one owner's day take turns: each would find no message of it yet on PostgreSQL, and add one. */
    private static void takeTurns(Handle handle, Nudge reminder) {
        handle.createUpdate("""
                        insert into postmortem_reminder_day (team_id, subject_id, touched) values (:team, :subject, 1)
                        on conflict (team_id, subject_id) do update set touched = postmortem_reminder_day.touched + 1""")
                .bind("team", reminder.teamId())
                .bind("subject", reminder.subjectId())
                .execute();
    }

    @Override
    public void remind(ActionItem action, List<Nudge> reminders) {
        transactions.run(handle -> {
            for (Nudge reminder : inOrder(reminders)) {
                takeTurns(handle, reminder);
                boolean isAsItWas = find(handle, action.id())
                        .filter(now -> now.version() == action.version())
                        .isPresent();
                if (isAsItWas
                        && nudges.about(reminder.teamId(), reminder.subjectId()).stream()
                                .noneMatch(ActionReminder::countsAsPlanned)) {
                    nudges.add(reminder);
                }
            }
        });
    }

    @Override
    public Optional<ActionItem> find(String teamId, String id) {
        return find(id).filter(action -> action.teamId().equals(teamId));
    }

    @Override
    public Optional<ActionItem> find(String id) {
        return transactions.read(handle -> find(handle, id));
    }

    private static Optional<ActionItem> find(Handle handle, String id) {
        return handle.createQuery("select * from postmortem_action where id = :id")
                .bind("id", id)
                .map((row, context) -> action(row))
                .findOne();
    }

    @Override
    public List<ActionItem> of(String teamId, String postmortemId) {
        return actions(
                "team_id = :team and postmortem_id = :postmortem order by added_at, id",
                Map.of("team", teamId, "postmortem", postmortemId));
    }

    @Override
    public List<ActionItem> openOf(Caller owner) {
        return actions(
                "team_id = :team and owner_id = :owner and state = '" + OPEN + "'" + EARLIEST_FIRST,
                Map.of("team", owner.teamId(), "owner", owner.userId()));
    }

    @Override
    public List<ActionItem> openIn(String teamId, String channelId) {
        return actions(
                "state = '" + OPEN + "' and postmortem_id in"
                        + " (select id from postmortem where team_id = :team and channel_id = :channel)"
                        + EARLIEST_FIRST,
                Map.of("team", teamId, "channel", channelId));
    }

    private List<ActionItem> actions(String condition, Map<String, String> values) {
        return transactions.read(handle -> handle.createQuery("select * from postmortem_action where " + condition)
                .bindMap(values)
                .map((row, context) -> action(row))
                .list());
    }

    @Override
    public List<String> acted(String teamId, String postmortemId) {
        return transactions.read(handle -> handle.createQuery(
                        "select user_id from postmortem_person where team_id = :team and postmortem_id = :postmortem"
                                + " order by user_id")
                .bind("team", teamId)
                .bind("postmortem", postmortemId)
                .mapTo(String.class)
                .list());
    }

    private static <T extends SqlStatement<T>> T written(T statement, ActionItem action) {
        Optional<Done> done =
                Optional.of(action.standing()).filter(Done.class::isInstance).map(Done.class::cast);
        Optional<Dropped> dropped =
                Optional.of(action.standing()).filter(Dropped.class::isInstance).map(Dropped.class::cast);
        String state = done.isPresent() ? DONE : dropped.isPresent() ? DROPPED : OPEN;
        return statement
                .bind("id", action.id())
                .bind("team", action.teamId())
                .bind("said", action.text())
                .bind("kind", action.kind().name())
                .bind("owner", action.ownerId())
                .bind("due", action.dueOn().toString())
                .bind("state", state)
                .bind(
                        "endedBy",
                        done.map(Done::by).or(() -> dropped.map(Dropped::by)).orElse(null))
                .bind("endedAt", seconds(done.map(Done::at).or(() -> dropped.map(Dropped::at))))
                .bind("proof", done.map(Done::proof).orElse(null))
                .bind("reason", dropped.map(Dropped::reason).orElse(null))
                .bind("snoozed", action.snoozedUntil().map(LocalDate::toString).orElse(null))
                .bind("held", action.held().map(held -> held.answer().name()).orElse(null))
                .bind("heldBy", action.held().map(Held::by).orElse(null))
                .bind("heldAt", seconds(action.held().map(Held::at)))
                .bind("version", action.version());
    }

    private static @Nullable Long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(null);
    }

    private static ActionItem action(ResultSet row) throws SQLException {
        return new ActionItem(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("postmortem_id"),
                row.getString("said"),
                ActionKind.valueOf(row.getString("kind")),
                row.getString("owner_id"),
                LocalDate.parse(row.getString("due_on")),
                row.getString("added_by"),
                Instant.ofEpochMilli(row.getLong("added_at")),
                standing(row),
                Optional.ofNullable(row.getString("snoozed_until")).map(LocalDate::parse),
                held(row),
                row.getLong("version"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        Instant at = Instant.ofEpochSecond(row.getLong("ended_at"));
        return switch (row.getString("state")) {
            case DONE -> new Done(row.getString("ended_by"), at, row.getString("proof"));
            case DROPPED -> new Dropped(row.getString("ended_by"), at, row.getString("reason"));
            default -> new Open();
        };
    }

    private static Optional<Held> held(ResultSet row) throws SQLException {
        String answer = row.getString("held");
        return answer == null
                ? Optional.empty()
                : Optional.of(new Held(
                        Answer.valueOf(answer),
                        row.getString("held_by"),
                        Instant.ofEpochSecond(row.getLong("held_at"))));
    }
}
