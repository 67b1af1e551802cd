package dev.cairn.store;

import static java.util.Objects.requireNonNull;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * All that is kept of a team, in whichever table: rows with its {@code team_id}, rows that refer to such rows, and the due
 * work about them. The database says which these are, so that no table can be forgotten.
 */
public final class TeamRows {
    private static final String TEAM = "team_id";
    private static final String ID = "id";

    private final Transactions transactions;

    public TeamRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A column that refers to a column of another table. */
    private record Reference(String column, String table, String itsColumn) {}

    private record Table(String name, Set<String> columns, List<Reference> references) {}

    /** Deletes it, all or nothing. */
    public void delete(String teamId) {
        transactions.run(handle -> {
            Map<String, Table> tables = tables(handle);
            deleteDueWork(handle, teamId);
            tables.values().stream()
                    .filter(table -> table.columns().containsAll(Set.of(TEAM, ID)))
                    .forEach(table -> deleteDueWork(handle, table, teamId));
            tables.values().stream()
                    .sorted(Comparator.<Table>comparingInt(table -> depth(tables, table))
                            .reversed())
                    .forEach(table -> ofTeam(tables, table)
                            .ifPresent(condition -> handle.createUpdate(
                                            "delete from " + table.name() + " where " + condition)
                                    .bind("team", teamId)
                                    .execute()));
        });
    }

    /** Due work is named by the id of what it is about, some of it with a number sign and more after that. */
    private static void deleteDueWork(Handle handle, Table table, String teamId) {
        handle.createUpdate("delete from scheduled_tasks where exists (select 1 from " + table.name() + " about"
                        + " where about.team_id = :team and (task_instance = about.id"
                        + " or substr(task_instance, 1, length(about.id) + 1) = about.id || '#'))")
                .bind("team", teamId)
                .execute();
    }

    /** Some is about the team itself, or somebody in it: its name begins with the team's id and a number sign. */
    private static void deleteDueWork(Handle handle, String teamId) {
        handle.createUpdate("delete from scheduled_tasks"
                        + " where substr(task_instance, 1, length(:team) + 1) = :team || '#'")
                .bind("team", teamId)
                .execute();
    }

    /** Which rows of a table are a team's; empty where none can be. */
    private static Optional<String> ofTeam(Map<String, Table> tables, Table table) {
        if (table.columns().contains(TEAM)) {
            return Optional.of(TEAM + " = :team");
        }
        return table.references().stream()
                .flatMap(reference -> ofTeam(tables, requireNonNull(tables.get(reference.table()))).stream()
                        .map(condition -> reference.column() + " in (select " + reference.itsColumn() + " from "
                                + reference.table() + " where " + condition + ")"))
                .findFirst();
    }

    /** How many tables stand above it: rows that refer go before those they refer to. */
    private static int depth(Map<String, Table> tables, Table table) {
        return table.references().stream()
                .mapToInt(reference -> 1 + depth(tables, requireNonNull(tables.get(reference.table()))))
                .max()
                .orElse(0);
    }

    private static Map<String, Table> tables(Handle handle) {
        try {
            String schema = handle.getConnection().getSchema();
            DatabaseMetaData database = handle.getConnection().getMetaData();
            Map<String, Table> tables = new TreeMap<>();
            for (String name : tableNames(database, schema)) {
                tables.put(name, new Table(name, columns(database, schema, name), references(database, schema, name)));
            }
            return tables;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the database does not say which tables it has", unreadable);
        }
    }

    private static Set<String> tableNames(DatabaseMetaData database, String schema) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = database.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static Set<String> columns(DatabaseMetaData database, String schema, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (ResultSet rows = database.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                // An underscore in the name stands for any character.
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    private static List<Reference> references(DatabaseMetaData database, String schema, String table)
            throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (ResultSet rows = database.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                references.add(new Reference(
                        rows.getString("FKCOLUMN_NAME"),
                        rows.getString("PKTABLE_NAME"),
                        rows.getString("PKCOLUMN_NAME")));
            }
        }
        return references;
    }
}
