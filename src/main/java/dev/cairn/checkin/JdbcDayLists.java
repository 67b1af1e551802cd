package dev.cairn.checkin;

import dev.cairn.nudge.Nudge;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Lets changes of one manager's day take turns: each would find no list of it yet on PostgreSQL, and add one. */
final class JdbcDayLists {
    private JdbcDayLists() {}

    /** Call it before the lists among these are renewed, in their transaction. */
    static void takeTurns(Handle handle, List<Nudge> nudges) {
        // Always in one order, so that two never wait for each other.
        nudges.stream()
                .filter(AddedNudges::isOneADay)
                .sorted(Comparator.comparing(Nudge::subjectId))
                .forEach(list -> touch(handle, list));
    }

    private static void touch(Handle handle, Nudge list) {
        handle.createUpdate("""
                        insert into checkin_day_list (team_id, subject_id, touched) values (:team, :subject, 1)
                        on conflict (team_id, subject_id) do update set touched = checkin_day_list.touched + 1""")
                .bind("team", list.teamId())
                .bind("subject", list.subjectId())
                .execute();
    }
}
