package dev.cairn.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/**
 * The rows that name one person, for those who tell what is kept of people and those who forget them. In a statement
 * {@code :team} and {@code :user} are that person's.
 */
public record RowsOfPerson(Handle handle, String teamId, String userId) {
    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, Reading<T> reading) {
        RowMapper<T> mapper = (row, context) -> reading.of(row);
        return handle.createQuery(sql)
                .bind("team", teamId)
                .bind("user", userId)
                .map(mapper)
                .list();
    }

    public List<String> texts(String sql) {
        return list(sql, row -> row.getString(1));
    }

    public void change(String sql) {
        handle.createUpdate(sql).bind("team", teamId).bind("user", userId).execute();
    }

    /** Puts another id in the place of this one. */
    public void rename(String table, String column, String other) {
        rename(table, column, other, "");
    }

    /** The same where a row has a version, which grows. */
    public void renameVersioned(String table, String column, String other) {
        rename(table, column, other, ", version = version + 1");
    }

    private void rename(String table, String column, String other, String besides) {
        handle.createUpdate("update " + table + " set " + column + " = :other" + besides + " where team_id = :team and "
                        + column + " = :user")
                .bind("other", other)
                .bind("team", teamId)
                .bind("user", userId)
                .execute();
    }

    /** The values of a column that are keys made of several words, of which one is this person's id. */
    public List<String> keys(String table, String column) {
        return handle
                .createQuery("select distinct " + column + " from " + table + " where team_id = :team and " + column
                        + " like :containing")
                .bind("team", teamId)
                .bind("containing", "%" + userId + "%")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(Words.naming(userId))
                .toList();
    }

    /** Deletes the rows whose key in that column names this person. */
    public void deleteKeys(String table, String column) {
        keys(table, column)
                .forEach(key -> handle.execute(
                        "delete from " + table + " where team_id = ? and " + column + " = ?", teamId, key));
    }

    /** A time kept as seconds since 1970, as text; nothing where there is none. */
    public static @Nullable String seconds(ResultSet row, String column) throws SQLException {
        return time(row, column, Instant::ofEpochSecond);
    }

    /** The same kept as milliseconds. */
    public static @Nullable String millis(ResultSet row, String column) throws SQLException {
        return time(row, column, Instant::ofEpochMilli);
    }

    private static @Nullable String time(ResultSet row, String column, LongFunction<Instant> reading)
            throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : reading.apply(number).toString();
    }
}
