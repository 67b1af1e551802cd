package dev.cairn.store;

import dev.cairn.store.Tables.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The rows that are one person's alone: of every table that has the columns {@code team_id} and {@code user_id}. The
 * database says which these are, so that a table that is added is among them.
 */
public final class OwnRows {
    private static final String TEAM = "team_id";
    private static final String USER = "user_id";

    private final Transactions transactions;

    public OwnRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All of them by table, each row by column; tables without any too. */
    public Map<String, List<Map<String, Object>>> of(String teamId, String userId) {
        return transactions.read(handle -> {
            Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
            tables(handle)
                    .forEach(table -> rows.put(
                            table.name(),
                            handle.createQuery("select * from " + table.name()
                                            + " where team_id = :team and user_id = :user")
                                    .bind("team", teamId)
                                    .bind("user", userId)
                                    .mapToMap()
                                    .list()));
            return rows;
        });
    }

    /** Deletes them, and due work that names the person, in all these tables. */
    public void delete(String teamId, String userId) {
        transactions.run(handle -> {
            tables(handle)
                    .forEach(table -> handle.createUpdate(
                                    "delete from " + table.name() + " where team_id = :team and user_id = :user")
                            .bind("team", teamId)
                            .bind("user", userId)
                            .execute());
            Predicate<String> names = Words.naming(userId);
            handle
                    .createQuery("select task_instance from scheduled_tasks where task_instance like :user")
                    .bind("user", "%" + userId + "%")
                    .mapTo(String.class)
                    .list()
                    .stream()
                    .filter(names)
                    .forEach(work -> handle.execute("delete from scheduled_tasks where task_instance = ?", work));
        });
    }

    private static Stream<Table> tables(Handle handle) {
        Map<String, Table> tables = Tables.of(handle);
        return tables.values().stream()
                .filter(table -> table.columns().containsAll(Set.of(TEAM, USER)))
                .sorted(Tables.referringFirst(tables));
    }
}
