package dev.cairn.mydata;

import dev.cairn.conversation.Caller;
import dev.cairn.conversation.Kept;
import dev.cairn.conversation.Kept.Entry;
import dev.cairn.conversation.Kept.Fate;
import dev.cairn.conversation.PersonalRows;
import dev.cairn.store.OwnRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is one person's alone in tables of which no feature tells: settings, greetings and the like. All of it goes. */
public final class JdbcOtherRows implements PersonalRows {
    /** What features tell, and what lasts only as long as forgetting does. */
    private static final Set<String> TOLD_ELSEWHERE =
            Set.of("checkin_away", "forgetting", "postmortem_person", "practice_answer", "practice_sight");

    /** What people call what a table holds; another is called by its name. */
    private static final Map<String, String> CALLED = Map.of(
            "greeted", "That Cairn has said hello to you",
            "home_view", "What your Home tab shows",
            "person_preference", "Your settings");

    private final OwnRows rows;

    public JdbcOtherRows(OwnRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Kept> of(Caller person) {
        return rows.of(person.teamId(), person.userId()).entrySet().stream()
                .filter(table -> !TOLD_ELSEWHERE.contains(table.getKey()))
                .map(table -> new Kept(
                        called(table.getKey()),
                        Fate.DELETED,
                        "",
                        table.getValue().stream().map(JdbcOtherRows::entry).toList()))
                .toList();
    }

    private static String called(String table) {
        String words = table.replace('_', ' ');
        return CALLED.getOrDefault(table, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }

    private static Entry entry(Map<String, Object> row) {
        Entry entry = Entry.EMPTY;
        for (Map.Entry<String, Object> column : new TreeMap<>(row).entrySet()) {
            if (!Set.of("team_id", "user_id").contains(column.getKey()) && column.getValue() != null) {
                entry = entry.with(
                        column.getKey().replace('_', ' '), column.getValue().toString());
            }
        }
        return entry;
    }

    @Override
    public void forget(Caller person, Instant now) {
        rows.delete(person.teamId(), person.userId());
    }
}
