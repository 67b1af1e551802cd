package dev.cairn.preferences;

import dev.cairn.nudge.Rhythm;
import dev.cairn.nudge.RhythmFollower.Following;
import dev.cairn.store.DueWorkQueue;
import dev.cairn.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Preferences in the database. */
public final class JdbcPreferenceStore implements PreferenceStore {
    private static final String SEPARATOR = ",";
    private static final int NO_REMINDER = 0;

    private final Transactions transactions;
    private final DueWorkQueue dueWork;
    private final String reminderFollows;

    /** @param reminderFollows the due job that has planned reminders follow; it is put for the team and the version */
    public JdbcPreferenceStore(Transactions transactions, DueWorkQueue dueWork, String reminderFollows) {
        this.transactions = transactions;
        this.dueWork = dueWork;
        this.reminderFollows = reminderFollows;
    }

    /** Gives the transaction up. */
    private static final class OvertakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public PersonalPreferences of(String teamId, String userId) {
        return transactions.read(handle -> handle.createQuery(
                        "select * from person_preference where team_id = :team and user_id = :user")
                .bind("team", teamId)
                .bind("user", userId)
                .map((row, context) -> new PersonalPreferences(teamId, userId, rhythm(row), row.getLong("version")))
                .findOne()
                .orElseGet(() -> PersonalPreferences.usual(teamId, userId)));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                Arrays.stream(row.getString("days").split(SEPARATOR, -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                LocalTime.parse(row.getString("time_of_day")),
                row.getInt("daily_list") == 1);
    }

    @Override
    public WorkspacePreferences of(String teamId) {
        return transactions.read(handle -> handle.createQuery("select * from workspace_preference where id = :team")
                .bind("team", teamId)
                .map((row, context) -> new WorkspacePreferences(
                        teamId,
                        Arrays.stream(row.getString("milestones").split(SEPARATOR, -1))
                                .filter(milestone -> !milestone.isEmpty())
                                .toList(),
                        Optional.of(row.getInt("reminder_after")).filter(days -> days != NO_REMINDER),
                        row.getLong("version")))
                .findOne()
                .orElseGet(() -> WorkspacePreferences.usual(teamId)));
    }

    @Override
    public Keeping keep(PersonalPreferences changed, List<Following> followings) {
        try {
            return transactions.in(handle -> {
                if (!write(handle, changed)) {
                    throw new OvertakenException();
                }
                List<String> sentences = new ArrayList<>();
                followings.forEach(
                        following -> sentences.addAll(following.keep().orElseThrow(OvertakenException::new)));
                return new Keeping.Kept(sentences);
            });
        } catch (OvertakenException meanwhile) {
            return new Keeping.Overtaken();
        }
    }

    private static boolean write(Handle handle, PersonalPreferences changed) {
        String statement = changed.version() == 0 ? """
                insert into person_preference (team_id, user_id, days, time_of_day, daily_list, version)
                values (:team, :user, :days, :time, :list, :version + 1) on conflict do nothing""" : """
                update person_preference set days = :days, time_of_day = :time, daily_list = :list, version = version + 1
                where team_id = :team and user_id = :user and version = :version""";
        Rhythm rhythm = changed.rhythm();
        return handle.createUpdate(statement)
                        .bind("team", changed.teamId())
                        .bind("user", changed.userId())
                        .bind(
                                "days",
                                new TreeSet<>(rhythm.days())
                                        .stream().map(DayOfWeek::name).collect(Collectors.joining(SEPARATOR)))
                        .bind("time", rhythm.time().toString())
                        .bind("list", rhythm.dailyList() ? 1 : 0)
                        .bind("version", changed.version())
                        .execute()
                == 1;
    }

    @Override
    public boolean keep(WorkspacePreferences changed, Instant now) {
        String statement = changed.version() == 0 ? """
                insert into workspace_preference (id, team_id, milestones, reminder_after, version)
                values (:team, :team, :milestones, :reminder, :version + 1) on conflict do nothing""" : """
                update workspace_preference set milestones = :milestones, reminder_after = :reminder, version = version + 1
                where id = :team and version = :version""";
        return transactions.in(handle -> {
            boolean kept = handle.createUpdate(statement)
                            .bind("team", changed.teamId())
                            .bind("milestones", String.join(SEPARATOR, changed.milestones()))
                            .bind("reminder", changed.reminderAfter().orElse(NO_REMINDER))
                            .bind("version", changed.version())
                            .execute()
                    == 1;
            if (kept) {
                dueWork.at(now, reminderFollows, changed.teamId() + "#" + (changed.version() + 1));
            }
            return kept;
        });
    }
}
