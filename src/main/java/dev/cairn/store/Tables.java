package dev.cairn.store;

import static java.util.Objects.requireNonNull;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** Which tables there are, as the database itself says it. */
final class Tables {
    private Tables() {}

    /** A column that refers to a column of another table. */
    record Reference(String column, String table, String itsColumn) {}

    record Table(String name, Set<String> columns, List<Reference> references) {}

    /** An order in which rows can be deleted: those that refer go before those they refer to. */
    static Comparator<Table> referringFirst(Map<String, Table> tables) {
        return Comparator.<Table>comparingInt(table -> depth(tables, table)).reversed();
    }

    /** How many tables stand above it. */
    private static int depth(Map<String, Table> tables, Table table) {
        return table.references().stream()
                .mapToInt(reference -> 1 + depth(tables, requireNonNull(tables.get(reference.table()))))
                .max()
                .orElse(0);
    }

    static Map<String, Table> of(Handle handle) {
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
