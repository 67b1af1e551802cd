package dev.cairn.store;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nothing of a team stays, in whatever tables there are: each gets a row of two teams, in which every text names the team. */
abstract class TeamRowsContract {
    private final TestDatabase database;

    TeamRowsContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void plant() {
        database.transactions().run(handle -> {
            Map<String, PlantedTable> tables = PlantedTable.all(handle);
            List.of("TEAMONE", "TEAMTWO").forEach(team -> {
                Set<String> planted = new HashSet<>();
                tables.values().forEach(table -> plant(handle, tables, table, team, planted));
            });
        });
    }

    @AfterEach
    void clear() {
        new TeamRows(database.transactions()).delete("TEAMONE");
        new TeamRows(database.transactions()).delete("TEAMTWO");
    }

    @Test
    void no_row_of_the_team_is_left_in_any_table_and_every_row_of_another_is() {
        Map<String, Integer> of = rowsOf("TEAMTWO");
        assertEquals(of, rowsOf("TEAMONE"));
        assertFalse(of.isEmpty());

        new TeamRows(database.transactions()).delete("TEAMONE");

        assertEquals(Map.of(), rowsOf("TEAMONE"));
        assertEquals(of, rowsOf("TEAMTWO"));
    }

    /** A table that holds nothing of a team needs its reason here; any other gets its row above by itself. */
    @Test
    void every_table_but_these_holds_rows_of_the_team_before() {
        Set<String> all = database.transactions()
                .read(handle -> new TreeSet<>(PlantedTable.all(handle).keySet()));
        // Which migrations have run, and due work, which has a test of its own.
        all.removeAll(Set.of("flyway_schema_history", "scheduled_tasks"));

        assertEquals(all, rowsOf("TEAMONE").keySet(), "give the table a team_id, or a reference to a row that has one");
    }

    @Test
    void due_work_about_its_rows_goes_too() {
        database.transactions().run(handle -> {
            for (String instance : List.of(
                    "TEAMONE nudge id",
                    "TEAMONE checklist id#7",
                    "TEAMONE#U0ANA",
                    "TEAMTWO nudge id",
                    "TEAMTWO checklist id#7",
                    "TEAMTWO#U0ANA",
                    "id")) {
                handle.execute(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                                + " values ('job', ?, ?, false, 1)",
                        instance,
                        Timestamp.from(Instant.EPOCH));
            }
        });

        new TeamRows(database.transactions()).delete("TEAMONE");

        assertEquals(
                List.of("TEAMTWO checklist id#7", "TEAMTWO nudge id", "TEAMTWO#U0ANA", "id"),
                database
                        .transactions()
                        .read(handle -> handle.createQuery("select task_instance from scheduled_tasks")
                                .mapTo(String.class)
                                .list())
                        .stream()
                        .sorted()
                        .toList());
    }

    private static void plant(
            Handle handle, Map<String, PlantedTable> tables, PlantedTable table, String team, Set<String> planted) {
        boolean isOfTeams =
                table.columns().containsKey("team_id") || !table.references().isEmpty();
        if (!isOfTeams || !planted.add(table.name())) {
            return;
        }
        table.references()
                .values()
                .forEach(to -> plant(handle, tables, requireNonNull(tables.get(to.get(0))), team, planted));
        Map<String, Object> values = new LinkedHashMap<>();
        table.columns().forEach((column, type) -> {
            List<String> named = named(tables, table, column);
            values.put(
                    column,
                    switch (type) {
                        case Types.VARCHAR -> column.equals("team_id") ? team : text(team, named);
                        case Types.BOOLEAN, Types.BIT -> true;
                        default -> text(team, named).hashCode() & Integer.MAX_VALUE;
                    });
        });
        table.insert(handle, values);
    }

    /** The table and column that give a value its name: those it refers to, where these refer to nothing themselves. */
    private static List<String> named(Map<String, PlantedTable> tables, PlantedTable table, String column) {
        List<String> to = table.references().get(column);
        return to == null
                ? List.of(table.name(), column)
                : named(tables, requireNonNull(tables.get(to.get(0))), to.get(1));
    }

    private static String text(String team, List<String> tableAndColumn) {
        return team + " " + String.join(" ", tableAndColumn);
    }

    /** How many rows there are in which some value names the team, by table. */
    private Map<String, Integer> rowsOf(String team) {
        return database.transactions().read(handle -> {
            Map<String, Integer> found = new TreeMap<>();
            PlantedTable.all(handle).forEach((name, table) -> found.put(name, table.rowsWith(handle, team)));
            found.values().removeIf(rows -> rows == 0);
            return found;
        });
    }
}
