package dev.cairn.store;

import static java.util.Objects.requireNonNull;

import dev.cairn.store.Tables.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Deletes it, all or nothing. */
    public void delete(String teamId) {
        transactions.run(handle -> {
            Map<String, Table> tables = Tables.of(handle);
            deleteDueWork(handle, teamId);
            tables.values().stream()
                    .filter(table -> table.columns().containsAll(Set.of(TEAM, ID)))
                    .forEach(table -> deleteDueWork(handle, table, teamId));
            tables.values().stream()
                    .sorted(Tables.referringFirst(tables))
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
}
