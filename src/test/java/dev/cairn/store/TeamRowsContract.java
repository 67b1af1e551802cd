package dev.cairn.store;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jdbi.v3.core.statement.Update;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That nothing of a team stays, in whatever tables there are: each gets a row of two teams, in which every text names the team. */
abstract class TeamRowsContract {
    private final TestDatabase database;

    TeamRowsContract(TestDatabase database) {
        this.database = database;
    }

    /** @param references by column: the table and column it refers to */
    private record Table(String name, Map<String, Integer> columns, Map<String, List<String>> references) {
        boolean isPlanted() {
            return columns.containsKey("team_id") || !references.isEmpty();
        }
    }

    @BeforeEach
    void plant() {
        database.transactions().run(handle -> {
            Map<String, Table> tables = tables(handle);
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
                .read(handle -> new TreeSet<>(tables(handle).keySet()));
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

    private static void plant(Handle handle, Map<String, Table> tables, Table table, String team, Set<String> planted) {
        if (!table.isPlanted() || !planted.add(table.name())) {
            return;
        }
        table.references()
                .values()
                .forEach(to -> plant(handle, tables, requireNonNull(tables.get(to.get(0))), team, planted));
        Update insert = handle.createUpdate("insert into " + table.name() + " ("
                + String.join(", ", table.columns().keySet()) + ") values (:"
                + String.join(", :", table.columns().keySet()) + ")");
        table.columns().forEach((column, type) -> {
            List<String> named = named(tables, table, column);
            switch (type) {
                case Types.VARCHAR -> insert.bind(column, column.equals("team_id") ? team : text(team, named));
                case Types.BOOLEAN, Types.BIT -> insert.bind(column, true);
                default -> insert.bind(column, text(team, named).hashCode() & Integer.MAX_VALUE);
            }
        });
        insert.execute();
    }

    /** The table and column that give a value its name: those it refers to, where these refer to nothing themselves. */
    private static List<String> named(Map<String, Table> tables, Table table, String column) {
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
            tables(handle).keySet().forEach(table -> {
                int rows = (int) handle.createQuery("select * from " + table).mapToMap().list().stream()
                        .filter(row -> row.values().stream()
                                .anyMatch(value -> String.valueOf(value).contains(team)))
                        .count();
                if (rows > 0) {
                    found.put(table, rows);
                }
            });
            return found;
        });
    }

    private static Map<String, Table> tables(Handle handle) {
        try {
            DatabaseMetaData metaData = handle.getConnection().getMetaData();
            String schema = handle.getConnection().getSchema();
            Map<String, Table> tables = new TreeMap<>();
            try (ResultSet rows = metaData.getTables(null, schema, "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.put(
                            rows.getString("TABLE_NAME"),
                            new Table(rows.getString("TABLE_NAME"), new LinkedHashMap<>(), new LinkedHashMap<>()));
                }
            }
            try (ResultSet rows = metaData.getColumns(null, schema, "%", "%")) {
                while (rows.next()) {
                    Table table = tables.get(rows.getString("TABLE_NAME"));
                    if (table != null) {
                        table.columns().put(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"));
                    }
                }
            }
            for (Table table : tables.values()) {
                try (ResultSet rows = metaData.getImportedKeys(null, schema, table.name())) {
                    while (rows.next()) {
                        table.references()
                                .put(
                                        rows.getString("FKCOLUMN_NAME"),
                                        List.of(rows.getString("PKTABLE_NAME"), rows.getString("PKCOLUMN_NAME")));
                    }
                }
            }
            return tables;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
