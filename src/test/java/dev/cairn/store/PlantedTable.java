package dev.cairn.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * A table as tests plant rows in it, whatever tables there are.
 *
 * @param columns their types, as in {@link java.sql.Types}
 * @param references by column: the table and column it refers to
 */
public record PlantedTable(String name, Map<String, Integer> columns, Map<String, List<String>> references) {
    /** Every table of the database, by name. */
    public static Map<String, PlantedTable> all(Handle handle) {
        try {
            DatabaseMetaData metaData = handle.getConnection().getMetaData();
            String schema = handle.getConnection().getSchema();
            Map<String, PlantedTable> tables = new TreeMap<>();
            try (ResultSet rows = metaData.getTables(null, schema, "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    String name = rows.getString("TABLE_NAME");
                    tables.put(name, new PlantedTable(name, new LinkedHashMap<>(), new LinkedHashMap<>()));
                }
            }
            try (ResultSet rows = metaData.getColumns(null, schema, "%", "%")) {
                while (rows.next()) {
                    PlantedTable table = tables.get(rows.getString("TABLE_NAME"));
                    if (table != null) {
                        table.columns().put(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"));
                    }
                }
            }
            for (PlantedTable table : tables.values()) {
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

    /** Puts a row into it, with a value for each of these columns. */
    public void insert(Handle handle, Map<String, Object> values) {
        Update insert = handle.createUpdate("insert into " + name + " (" + String.join(", ", values.keySet())
                + ") values (:" + String.join(", :", values.keySet()) + ")");
        values.forEach(insert::bind);
        insert.execute();
    }

    /** How many of its rows hold this text in some value. */
    public int rowsWith(Handle handle, String text) {
        return (int) handle.createQuery("select * from " + name).mapToMap().list().stream()
                .filter(row -> row.values().stream()
                        .anyMatch(value -> String.valueOf(value).contains(text)))
                .count();
    }
}
