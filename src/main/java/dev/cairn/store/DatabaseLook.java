package dev.cairn.store;

import com.zaxxer.hikari.util.DriverDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Looks at the database without changing anything: Cairn may be running on it, or never have been started. */
public sealed interface DatabaseLook {
    /** The embedded database is made at the first start. */
    record NotMadeYet() implements DatabaseLook {}

    /** @param why the end of a sentence that begins with the database; never with its address, which may hold a password */
    record Unreachable(String why) implements DatabaseLook {}

    /**
     * It answers.
     *
     * @param applied how many migrations it has had
     * @param pending how many are due at the next start
     * @param newer the newest that this program does not know; then a newer Cairn has used it
     * @param broken a migration that ended half-way or is not the one this program knows
     * @param mayMigrate whether its user may create tables
     */
    record There(int applied, int pending, Optional<String> newer, Optional<String> broken, boolean mayMigrate)
            implements DatabaseLook {}

    /** The embedded database in this folder. */
    static DatabaseLook embedded(Path folder) {
        Path file = folder.resolve("cairn.db").toAbsolutePath();
        if (!Files.exists(file)) {
            return new NotMadeYet();
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return look(source, "sqlite");
    }

    /** @param url as {@link Database#postgresql} takes it */
    static DatabaseLook postgresql(String url) {
        PostgresAddress address;
        try {
            address = PostgresAddress.of(url);
        } catch (IllegalArgumentException wrong) {
            return new Unreachable("cannot be asked, because DATABASE_URL cannot be read: " + wrong.getMessage());
        }
        Properties patience = new Properties();
        patience.setProperty("loginTimeout", String.valueOf(Database.CONNECT_WITHIN.toSeconds()));
        // No pool: it would log what goes wrong, with a stack trace.
        return look(
                new DriverDataSource(
                        address.jdbcUrl(),
                        null,
                        patience,
                        address.user().orElse(null),
                        address.password().orElse(null)),
                "postgresql");
    }

    private static DatabaseLook look(DataSource source, String dialect) {
        // Asked before Flyway is, which names the whole address where it cannot connect.
        try (Connection connection = source.getConnection()) {
            boolean mayMigrate = mayCreate(connection, dialect);
            Flyway flyway = Database.migrations(source, dialect);
            MigrationInfo[] all = flyway.info().all();
            return new There(
                    (int) Arrays.stream(all)
                            .filter(each -> each.getState().isApplied())
                            .count(),
                    flyway.info().pending().length,
                    Arrays.stream(all)
                            .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
                            .reduce((earlier, later) -> later)
                            .map(DatabaseLook::named),
                    Arrays.stream(all)
                            .filter(each -> each.getState().isFailed() || !each.isChecksumMatching())
                            .findFirst()
                            .map(DatabaseLook::named),
                    mayMigrate);
        } catch (FlywayException unreadable) {
            return new Unreachable("holds what Cairn did not put there: "
                    + unreadable.getClass().getSimpleName());
        } catch (SQLException cannot) {
            return new Unreachable("cannot be opened: " + Database.firstLine(cannot));
        }
    }

    private static String named(MigrationInfo migration) {
        return migration.getVersion() + " " + migration.getDescription();
    }

    /** Since PostgreSQL 15 only the owner of a database may create tables in its schema public. */
    private static boolean mayCreate(Connection connection, String dialect) throws SQLException {
        // SQLite opens any file, and finds out whether it is a database when it first reads.
        String question = dialect.equals("sqlite")
                ? "select count(*) >= 0 from sqlite_master"
                : "select coalesce(has_schema_privilege(current_schema(), 'create'), false)";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
